import type { Draft, Entry, EntryKind } from '@tonus/engine/diary';
import type { FindFood, FoodHit } from '@tonus/engine/foods';
import type { Instant } from '@tonus/engine/units';

/** What came before, as it was written: an entry, or null where it was deleted. */
export interface Revision {
  readonly entryId: string;
  /** Hybrid logical clock, sortable as text; the latest stands. */
  readonly stamp: string;
  readonly device: string;
  readonly entry: Entry | null;
}

/** `entry: null` deletes. */
export interface Change {
  readonly id: string;
  readonly entry: Entry | null;
}

export interface EntryRange {
  /** Inclusive. */
  readonly from?: Instant;
  /** Exclusive. */
  readonly to?: Instant;
  readonly kinds?: readonly EntryKind[];
  /** The latest so many. */
  readonly limit?: number;
}

/** An import as the diary remembers it. */
export interface ImportRecord {
  readonly id: string;
  readonly at: Instant;
  readonly format: string;
  readonly added: number;
  readonly undone: boolean;
}

export interface Undone {
  /** The act that was taken back. */
  readonly act: string;
  readonly removed: number;
  readonly restored: number;
  /** Changed by hand since, and therefore left alone. */
  readonly kept: number;
}

/** What an import brings: an entry with the key of its row, or a revision of a Tonus export. */
export interface Incoming {
  readonly entry: Entry;
  readonly rowKey?: string;
  readonly stamp?: string;
}

/** What the verbs need of a diary on disk; the store's ledger is one. Promises settle once it is durable. */
export interface Diary {
  write(changes: readonly Change[], act?: string): Promise<readonly Revision[]>;
  entries(range: EntryRange): Promise<readonly Entry[]>;
  entry(id: string): Promise<Entry | null>;
  latest(kind: EntryKind, before?: Instant): Promise<Entry | null>;
  history(id: string): Promise<readonly Revision[]>;
  /** Every current entry, in an order that depends on the entries alone. */
  all(): AsyncIterable<Revision & { readonly entry: Entry }>;
  /** All or nothing; what is there already is not added again. */
  importAll(
    importId: string,
    format: string,
    incoming: readonly Incoming[],
  ): Promise<{ readonly added: number; readonly already: number }>;
  /** How many of these are there already, without storing anything. */
  alreadyThere(incoming: readonly Incoming[]): Promise<number>;
  imports(): Promise<readonly ImportRecord[]>;
  /** Takes back one act (an import, a line, an edit), or the last one; null when there is none. */
  undo(act?: string): Promise<Undone | null>;
}

/** A person's file as bytes, whichever way it came. */
export interface SourceFile {
  readonly name: string;
  /** On disk; an upload is put into a temporary file first, because ZIP is read from its end. */
  readonly path: string;
  readonly size: number;
}

/** One thing read from a person's file. */
export interface ImportedEntry {
  /** In the file, from 1. */
  readonly line: number;
  readonly draft: Draft;
  /** The same row of the same file gives the same key, twice the same row of one file two: source, content, ordinal. */
  readonly rowKey?: string;
  /** Only our own export carries these three. */
  readonly id?: string;
  readonly enteredAt?: Instant;
  readonly stamp?: string;
}

export type ImportedRow =
  | ImportedEntry
  /** Names the line and the reason, and never echoes the cell. */
  | { readonly line: number; readonly refused: string };

export interface ImportContext {
  /** For wall times that carry no zone. */
  readonly zone: string;
  readonly now: Instant;
  readonly importId: string;
  readonly progress: (line: string) => void;
}

/** A file that cannot be read at all ends the iteration with this. */
export class UnreadableFile extends Error {}

/** Reads one format; `@tonus/imports` lists one of these per format. */
export interface ImportReader {
  /** `cronometer`, `tonus`: the word after `--from`. */
  readonly format: string;
  /** Whether the file is of this format, by its first bytes and its name. */
  recognises(file: SourceFile, head: Uint8Array): Promise<boolean> | boolean;
  /** Streams the rows; throws UnreadableFile with one clear line when the file is broken. */
  read(file: SourceFile, context: ImportContext): AsyncIterable<ImportedRow>;
}

/** The foods that one person may mean, their own first. */
export interface Pantry {
  /** At once, among what comes with Tonus and what the person ate lately. */
  readonly near: FindFood;
  /** The same and the lists that were added. */
  find(query: string, limit: number): Promise<readonly FoodHit[]>;
}

/** Official lists of foods; they lie beside the diary and are no part of it. */
export interface FoodLists {
  /** All or nothing. Throws UnreadableFile where the list is broken. */
  add(
    file: SourceFile,
    options: { readonly format?: string | undefined; readonly dryRun?: boolean | undefined },
  ): Promise<{
    readonly import_id: string | null;
    readonly format: string;
    readonly added: number;
    readonly already: number;
    readonly refused: readonly { readonly where: string; readonly reason: string }[];
    readonly refused_count: number;
    readonly dry_run: boolean;
  }>;
  /** Null when there is no such list. */
  remove(id: string): Promise<{ readonly removed: number } | null>;
}

/** Everything a verb may reach for; a verb that needs none of it (a pure one) opens no store. */
export interface Tools {
  readonly now: () => Instant;
  /** The machine's own zone, where neither the person nor the call names one. */
  readonly systemZone: string;
  readonly systemLocale: string;
  /** Sortable by time, unique. */
  readonly newId: () => string;
  readonly diary: () => Promise<Diary>;
  /** What can be found by a person who ate these lately. */
  readonly foods: (own: readonly Entry[]) => Promise<Pantry>;
  /** The reader named by its format, or the one that recognises the file; null when there is none. */
  readonly readerOf: (file: SourceFile, format?: string) => Promise<ImportReader | 'foods' | null>;
  /** Absent where lists of foods are not taken. */
  readonly foodLists?: FoodLists;
  /** The formats that `readerOf` knows by name. */
  readonly formats: () => Promise<readonly string[]>;
  /** Puts bytes that came in a document into a file for as long as they are read. */
  readonly withFile: <T>(
    name: string,
    bytes: Uint8Array,
    use: (file: SourceFile) => Promise<T>,
  ) => Promise<T>;
  readonly progress: (line: string) => void;
}
