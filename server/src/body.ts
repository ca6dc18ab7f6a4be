import type { IncomingMessage } from 'node:http';
import { RequestFault } from './fault.ts';

/** A document of a verb; a file goes up as bytes instead and has a limit of its own. */
export const MAX_DOCUMENT_BYTES = 8 * 2 ** 20;
/** What is still read of a body that is refused, so that the sender gets to see why. */
const MAX_DRAIN_BYTES = 512 * 2 ** 20;
const PATIENCE_MS = 60_000;

const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;
const tooLarge = (limit: number): RequestFault =>
  new RequestFault(413, `the body is larger than the ${mebibytes(limit)} that are taken here`);

/** Throws the rest of a refused body away; most senders read the answer only once they have sent everything. */
function drain(incoming: IncomingMessage): void {
  let left = MAX_DRAIN_BYTES;
  incoming.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) incoming.destroy();
  });
  incoming.resume();
}

/** The bytes of a body as they come, at most `limit` of them. */
export async function* limited(incoming: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) {
    drain(incoming);
    throw tooLarge(limit);
  }
  let size = 0;
  // Left on purpose when the body is too long: what is still to come is drained instead.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > limit) {
      drain(incoming);
      throw tooLarge(limit);
    }
    yield chunk as Buffer;
  }
}

/** The JSON document of a request. */
export async function documentOf(incoming: IncomingMessage): Promise<unknown> {
  const timer = setTimeout(() => incoming.destroy(), PATIENCE_MS);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of limited(incoming, MAX_DOCUMENT_BYTES)) chunks.push(chunk);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new RequestFault(400, 'the body is not JSON');
    if (error instanceof TypeError) throw new RequestFault(400, 'the body is not text in UTF-8');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
