import { type FieldError, fail, type Result } from '@tonus/engine/units';
import type { z } from 'zod';
import { firstFault, withoutExtensions } from './fault.ts';
import type { Tools } from './tools.ts';

/**
 * wrong: the input or the call is wrong (exit 2, HTTP 400).
 * cannot: well formed, but it could not be carried out (exit 1, HTTP 422).
 */
export interface Refusal extends FieldError {
  readonly kind: 'wrong' | 'cannot';
}

export const wrong = (message: string, path = ''): Result<never, Refusal> =>
  fail({ kind: 'wrong', path, message });
export const cannot = (message: string, path = ''): Result<never, Refusal> =>
  fail({ kind: 'cannot', path, message });

/**
 * One capability, reachable the same way from the command line (`tonus <name>`), over HTTP
 * (`POST /api/v1/<name>`) and as a schema (`tonus schema <name>`).
 */
export interface Verb<Input = never, Output = unknown> {
  readonly name: string;
  /** One plain sentence, shown in help and in the OpenAPI document. */
  readonly summary: string;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  run(input: Input, tools: Tools): Promise<Result<Output, Refusal>>;
}

/** Writes a verb down so that `run` and its two schemas cannot disagree. */
export const verb = <I extends z.ZodType, O extends z.ZodType>(written: {
  readonly name: string;
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  readonly run: (input: z.output<I>, tools: Tools) => Promise<Result<z.input<O>, Refusal>>;
}): Verb<z.output<I>, z.input<O>> => written;

const MAX_DEPTH = 64;

function deeperThan(value: unknown, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((inner) => deeperThan(inner, left - 1));
}

/** A document as the schema wants it, or its first fault in one clause. */
export function parsedDocument<S extends z.ZodType>(
  schema: S,
  document: unknown,
): Result<z.output<S>, Refusal> {
  if (deeperThan(document, MAX_DEPTH)) return wrong(`nested deeper than ${MAX_DEPTH} levels`);
  const parsed = schema.safeParse(withoutExtensions(document));
  if (parsed.success) return { ok: true, value: parsed.data };
  return fail({ kind: 'wrong', ...firstFault(schema, document, parsed.error) });
}

/** Parses the document against the verb's input, then runs it; a wrong document never reaches `run`. */
export async function answer<Output>(
  asked: Verb<never, Output>,
  document: unknown,
  tools: Tools,
): Promise<Result<Output, Refusal>> {
  const parsed = parsedDocument(asked.input, document);
  return parsed.ok ? asked.run(parsed.value as never, tools) : parsed;
}
