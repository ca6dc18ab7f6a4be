/**
 * What one field of a document may hold, as data. The parser, the JSON Schema, the edit forms and the
 * checks of imported rows are all read off the same description, so none of them can disagree.
 */
interface FieldHead {
  /** Must be there and must not be null. */
  readonly required?: true;
  /** Always present in the entry; null says unknown. A document may also leave it out. */
  readonly nullable?: true;
}

export interface NumberField extends FieldHead {
  readonly type: 'number';
  /** As printed beside the number; empty for a bare count or score. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly integer?: true;
  /** Why the bounds stand where they stand, with a source where there is one. */
  readonly why: string;
  /** Possible, but rare enough to ask before it is stored. */
  readonly askAbove?: number;
  readonly askBelow?: number;
}

export interface TextField extends FieldHead {
  readonly type: 'text';
  readonly maxLength: number;
  readonly format?: 'zone' | 'id' | 'date';
}

export interface ChoiceField extends FieldHead {
  readonly type: 'choice';
  readonly choices: readonly string[];
}

export interface BooleanField extends FieldHead {
  readonly type: 'boolean';
}

/** An instant inside, ISO 8601 with offset in a document. */
export interface InstantField extends FieldHead {
  readonly type: 'instant';
}

export interface NestedField extends FieldHead {
  readonly type: 'nested';
  readonly fields: Fields;
}

export interface ListField extends FieldHead {
  readonly type: 'list';
  readonly of: Field;
  readonly maxLength: number;
}

export type Field =
  | NumberField
  | TextField
  | ChoiceField
  | BooleanField
  | InstantField
  | NestedField
  | ListField;

export interface Fields {
  readonly [name: string]: Field;
}

/** Every property of T is described, and nothing else is. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: Field };
