/**
 * Expected failure is a value. A field error names where the document was wrong (`events[3].volume_ml`)
 * and says, in one clause a person understands, what was expected there.
 */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export type Result<T, E = FieldError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** `events[3].volume_ml: expected a number ≥ 0, got "lots"` */
export const sentence = (error: FieldError): string =>
  error.path === '' ? error.message : `${error.path}: ${error.message}`;
