import type { FieldError } from '@tonus/engine/units';
import type { z } from 'zod';
import { jsonSchema } from './json-schema.ts';

type Key = PropertyKey;
type Node = { readonly [key: string]: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys beginning with `x-` belong to the writer of the document: carried past, never read. */
export function withoutExtensions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutExtensions);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key.startsWith('x-') ? [] : [[key, withoutExtensions(inner)]],
    ),
  );
}

/** `events[3].volume_ml` */
export function pathOf(keys: readonly Key[]): string {
  return keys
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

const MAX_ECHO = 40;

/** What was there instead, short enough for one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'an object';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_ECHO ? `${text.slice(0, MAX_ECHO)}…` : text;
}

function valueAt(document: unknown, keys: readonly Key[]): unknown {
  let value = document;
  for (const key of keys) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isRecord(value) && Object.hasOwn(value, key)) value = value[String(key)];
    else return undefined;
  }
  return value;
}

const propertiesOf = (node: Node): Record<string, Node> => (node.properties ?? {}) as Record<string, Node>;

/** Of several shapes, the one whose constants (its `kind`) agree with the value, or what they all hold. */
function branchFor(node: Node, value: unknown): Node {
  const branches = (node.anyOf ?? node.oneOf) as readonly Node[] | undefined;
  if (branches === undefined) return node;
  const fits = branches.find((branch) => {
    const constants = Object.entries(propertiesOf(branch)).filter(([, p]) => p.const !== undefined);
    return constants.length > 0 && isRecord(value) && constants.every(([k, p]) => value[k] === p.const);
  });
  if (fits !== undefined) return fits;
  if (!isRecord(value)) return branches.find((b) => b.type === 'array') ?? node;
  const names = new Set(branches.flatMap((branch) => Object.keys(propertiesOf(branch))));
  const properties = [...names].map((name) => [
    name,
    { anyOf: branches.flatMap((b) => propertiesOf(b)[name] ?? []) },
  ]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

function resolved(root: Node, node: Node): Node {
  const name = typeof node.$ref === 'string' ? node.$ref.replace('#/$defs/', '') : undefined;
  return name === undefined ? node : ((root.$defs as Record<string, Node> | undefined)?.[name] ?? node);
}

function schemaAt(root: Node, document: unknown, keys: readonly Key[]): Node | undefined {
  let node: Node | undefined = root;
  let value = document;
  for (const key of keys) {
    if (node === undefined) return undefined;
    const shape: Node = branchFor(resolved(root, node), value);
    const properties = shape.properties as Record<string, Node> | undefined;
    node =
      typeof key === 'number'
        ? (shape.items as Node | undefined)
        : (properties?.[String(key)] ?? (shape.additionalProperties as Node | undefined));
    value = valueAt(value, [key]);
  }
  return node === undefined ? undefined : resolved(root, node);
}

function numberWords(node: Node): string {
  const name = node.type === 'integer' ? 'a whole number' : 'a number';
  const { minimum: low, maximum: high, exclusiveMinimum: above, exclusiveMaximum: below } = node;
  const farOff = (n: unknown): boolean => typeof n === 'number' && Math.abs(n) >= Number.MAX_SAFE_INTEGER;
  const from = typeof low === 'number' && !farOff(low);
  const to = typeof high === 'number' && !farOff(high);
  if (from && to) return `${name} from ${low} to ${high}`;
  if (from) return `${name} ≥ ${low}`;
  if (above !== undefined) return `${name} > ${String(above)}${to ? ` and ≤ ${high}` : ''}`;
  if (to) return `${name} ≤ ${high}`;
  return below === undefined ? name : `${name} < ${String(below)}`;
}

const oneOf = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : (words[0] ?? '');

/** What a piece of a JSON Schema asks for, in words: `a number ≥ 0`, `one of "female" or "male"`. */
export function expected(node: Node): string {
  if (typeof node.description === 'string' && node.type === 'string') return node.description;
  if (node.const !== undefined) return shown(node.const);
  if (Array.isArray(node.enum)) return `one of ${oneOf(node.enum.map(shown))}`;
  const branches = (node.anyOf ?? node.oneOf) as readonly Node[] | undefined;
  if (branches !== undefined) {
    const several = branches.length > 1 && branches.every((branch) => branch.const !== undefined);
    return `${several ? 'one of ' : ''}${oneOf([...new Set(branches.map(expected))])}`;
  }
  if (node.type === 'number' || node.type === 'integer') return numberWords(node);
  if (node.type === 'string') return node.minLength === undefined ? 'text' : 'text that is not empty';
  if (node.type === 'boolean') return 'true or false';
  if (node.type === 'array') return 'a list';
  if (node.type === 'object') return 'an object';
  return node.type === 'null' ? 'null' : 'something else';
}

/** The first thing wrong with a document, in one clause that names the field. */
export function firstFault(schema: z.ZodType, document: unknown, error: z.ZodError): FieldError {
  const issue = deepest(error.issues[0]);
  if (issue === undefined) return { path: '', message: 'the document is not of the expected form' };
  if (issue.code === 'unrecognized_keys') {
    const key = (issue as z.core.$ZodIssueUnrecognizedKeys).keys[0] ?? '';
    return { path: pathOf([...issue.path, key]), message: 'is not a known field' };
  }
  const path = pathOf(issue.path);
  if (issue.code === 'custom') return { path, message: issue.message };
  const node = schemaAt(jsonSchema(schema), document, issue.path);
  const wanted = node === undefined ? 'something else' : expected(node);
  const got = valueAt(document, issue.path);
  if (path === '' && got === undefined) return { path, message: `expected ${wanted}, got nothing` };
  return { path, message: `expected ${wanted}, got ${shown(got)}` };
}

/** Inside a union the branch that got furthest tells the person most. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const inner = issue.errors.flatMap((list) => (list[0] === undefined ? [] : [deepest(list[0])]));
  const furthest = inner.reduce((a, b) => ((b?.path.length ?? 0) > (a?.path.length ?? 0) ? b : a), inner[0]);
  if (furthest === undefined || furthest.path.length === 0) return issue;
  return { ...furthest, path: [...issue.path, ...furthest.path] };
}
