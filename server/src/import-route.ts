import { Readable } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import { type ImportDocument, importDocument } from '@tonus/contract/import';
import type { StorePlace } from '@tonus/store';
import type { Context } from 'hono';
import { documentOf, limited } from './body.ts';
import { type Fault, RequestFault, refused, say } from './fault.ts';
import type { Jobs } from './jobs.ts';
import { withTemporary } from './tools.ts';

type Asked = Context<{ Bindings: HttpBindings }>;

/** A year of a phone's history has been seen to take a gigabyte. */
export const MAX_UPLOAD_BYTES = 2 ** 30;

/** The name may say what someone suffers from, so that it stands in a header, which nobody logs, not in the address. */
function nameOf(c: Asked): string {
  try {
    return decodeURIComponent(c.req.header('x-file-name') ?? 'upload');
  } catch {
    throw new RequestFault(400, 'x-file-name: expected percent-encoded UTF-8');
  }
}

/** `true` and `false` of the address as what they say; anything else is for the schema to judge. */
const flag = (text: string | undefined): unknown =>
  text === 'true' ? true : text === 'false' ? false : text;

interface Upload {
  readonly document: ImportDocument;
  readonly bytes: Readable | Uint8Array;
}

async function uploadOf(c: Asked): Promise<Upload | Fault> {
  const isJson = c.req.header('content-type')?.split(';')[0]?.trim() === 'application/json';
  const { from, zone, dry_run } = c.req.query();
  const document = isJson
    ? importDocument(await documentOf(c.env.incoming))
    : importDocument({ name: nameOf(c), content: '', from, zone, dry_run: flag(dry_run) });
  if (!document.ok) return refused(document.error);
  const bytes = isJson ? document.value.bytes : Readable.from(limited(c.env.incoming, MAX_UPLOAD_BYTES));
  return { document: document.value, bytes };
}

/**
 * A file as a document (`content`, `content_base64`), or as bytes under any other content type, with `from`,
 * `zone` and `dry_run` in the address and its name in `X-File-Name`. It is read beside the server.
 */
export const importRoute =
  (place: StorePlace, jobs: Jobs) =>
  async (c: Asked): Promise<Response> => {
    const upload = await uploadOf(c);
    if ('status' in upload) return say(c, upload);
    const { name, options } = upload.document;
    const done = await withTemporary(name, upload.bytes, (file) => jobs.import({ place, file, options }));
    return 'fault' in done ? say(c, done.fault) : c.json(done.value);
  };
