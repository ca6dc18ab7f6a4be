import type { Entry, EntryKind } from '@tonus/engine/diary';
import type { Person } from '@tonus/engine/person';
import type { Instant, Result } from '@tonus/engine/units';

/** One step of the diary: an entry as it now stands, or its end. */
export interface Change {
  readonly id: string;
  /** Null: taken out. What stood before is kept in the ledger. */
  readonly entry: Entry | null;
}

export interface Revision {
  readonly stamp: string;
  readonly entry: Entry | null;
}

/** Why entries could not be read or kept; `unreachable` may pass by itself, `refused` will not. */
export type PortError =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly message: string };

export interface Span {
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
  readonly kinds?: readonly EntryKind[];
}

/** Where entries live: a server now, the browser's own database beside it later. */
export interface EntryPort {
  /** False for a diary that may be looked at and played with but is never kept. */
  readonly lasting: boolean;
  query(span: Span): Promise<Result<readonly Entry[], PortError>>;
  /** The latest word on who the diary is about. */
  person(): Promise<Result<Person | null, PortError>>;
  /** Resolves only when the changes are durable; the same act sent twice is stored once. */
  append(changes: readonly Change[], act: string): Promise<Result<null, PortError>>;
  history(id: string): Promise<Result<readonly Revision[], PortError>>;
}
