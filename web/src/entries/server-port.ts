import { type Entry, entryDocument, parseEntry, parsePerson } from '@tonus/engine/diary';
import { fail, type Instant, isoWithOffset, ok, type Result, sentence } from '@tonus/engine/units';
import type { Change, EntryPort, PortError, Revision } from './entry-port.ts';

const UNREACHABLE: PortError = { kind: 'unreachable' };

async function refusal(response: Response): Promise<PortError> {
  // 5xx and timeouts may pass; what the server calls our fault will not.
  if (response.status >= 500 || response.status === 408 || response.status === 429) return UNREACHABLE;
  const body: unknown = await response.json().catch(() => null);
  const message = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  return { kind: 'refused', message: typeof message === 'string' ? message : `${response.status}` };
}

/** Posts JSON to this page's own origin; nothing of the diary ever stands in an address. */
export async function post(path: string, body: unknown): Promise<Result<unknown, PortError>> {
  try {
    const response = await fetch(`/api/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.ok ? ok(await response.json()) : fail(await refusal(response));
  } catch {
    return fail(UNREACHABLE);
  }
}

const listIn = (answer: unknown, name: string): readonly unknown[] => {
  const list =
    typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)[name] : null;
  return Array.isArray(list) ? list : [];
};

function entriesIn(answer: unknown): Result<readonly Entry[], PortError> {
  const entries: Entry[] = [];
  for (const [at, document] of listIn(answer, 'entries').entries()) {
    const parsed = parseEntry(document, `entries[${at}]`);
    if (!parsed.ok) return fail({ kind: 'refused', message: sentence(parsed.error) });
    entries.push(parsed.value);
  }
  return ok(entries);
}

const documentOf = ({ id, entry }: Change): unknown =>
  entry === null ? { id, deleted: true } : entryDocument(entry);

function revisionOf(document: unknown): Revision {
  const { stamp = '', entry = null } = (document ?? {}) as { stamp?: string; entry?: unknown };
  const parsed = entry === null ? null : parseEntry(entry);
  return { stamp, entry: parsed?.ok === true ? parsed.value : null };
}

const iso = (at: Instant): string => isoWithOffset(at, 'UTC');
/** The diary on the person's own server. */
export function serverPort(): EntryPort {
  return {
    lasting: true,
    async query({ from, to, kinds }) {
      const only = kinds === undefined ? {} : { kinds };
      const answer = await post('entries/query', { from: iso(from), to: iso(to), ...only });
      return answer.ok ? entriesIn(answer.value) : answer;
    },
    async person() {
      const answer = await post('person/show', {});
      if (!answer.ok) return answer;
      const { person = null } = answer.value as { person?: unknown };
      if (person === null) return ok(null);
      const parsed = parsePerson(person, 'person');
      return parsed.ok ? parsed : fail({ kind: 'refused', message: sentence(parsed.error) });
    },
    async append(changes, act) {
      const answer = await post('entries', { entries: changes.map(documentOf), act });
      return answer.ok ? ok(null) : answer;
    },
    async history(id) {
      const answer = await post('entries/history', { id });
      return answer.ok ? ok(listIn(answer.value, 'revisions').map(revisionOf)) : answer;
    },
  };
}
