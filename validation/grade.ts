import { simulate } from '../contract/src/simulate.ts';
import type { Tools } from '../contract/src/tools.ts';
import { answer } from '../contract/src/verb.ts';
import { builtin } from './builtin.ts';
import { type Grade, gradeOf, type NamedCase, outside } from './case.ts';
import { type Answers, evaluate } from './expression.ts';

export interface Graded {
  readonly case: NamedCase;
  readonly value: number | null;
  readonly grade: Grade;
  /** Half-widths of the band by which it is missed. */
  readonly outside: number;
}

interface Output {
  readonly observed: readonly { readonly id: string; readonly value: number | null }[];
  readonly series?: { readonly [quantity: string]: readonly number[] };
}

const known = new Map<string, Promise<Answers>>();

/** Through the same door as everyone: the document of `tonus simulate`, parsed and checked. */
async function ask(document: unknown, name: string): Promise<Answers> {
  const given = await answer(simulate, { ...(document as object), members: 0 }, {} as Tools);
  if (!given.ok) throw new Error(`${name}: ${given.error.path}: ${given.error.message}`);
  const output = given.value as Output;
  return {
    observed: Object.fromEntries(output.observed.map(({ id, value }) => [id, value ?? Number.NaN])),
    series: output.series ?? {},
  };
}

export async function grade(one: NamedCase): Promise<Graded> {
  if (one.value === null) return { case: one, value: null, grade: 'context', outside: 0 };
  const answers: Record<string, Answers> = {};
  for (const [name, document] of Object.entries(one.scenarios)) {
    const key = JSON.stringify(document);
    if (!known.has(key)) known.set(key, ask(document, `${one.name}/${name}`));
    answers[name] = (await known.get(key)) as Answers;
  }
  const value = evaluate(one.value, { answers, builtin, band: one.band });
  if (Number.isNaN(value)) throw new Error(`${one.name}: nothing was read`);
  const { low, high } = one.band;
  const far = low === null || high === null ? 0 : outside(value, { low, high });
  return {
    case: one,
    value,
    grade: one.kind === 'context' ? 'context' : gradeOf(value, one.band),
    outside: far,
  };
}
