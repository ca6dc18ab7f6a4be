import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOOK_RULE, type Look, takeLooks, verdictAt } from './looks.ts';
import { absent, DIARIES, diaryOf, readJson } from './shared.fixture.ts';

interface ReferenceLook {
  readonly day: number;
  readonly rows: number;
  readonly events: number;
  readonly 'p_or_gt_1.2': Readonly<Record<string, number>>;
}

/** The reference's own looks in our form; its draws carry no protective side. */
const asLooks = (reference: readonly ReferenceLook[], ours: readonly Look[]): readonly Look[] =>
  ours.map((look) => {
    const same = reference.find((r) => r.day === look.day);
    const triggers = Object.fromEntries(
      Object.entries(same?.['p_or_gt_1.2'] ?? {}).map(([k, p]) => [
        k,
        { mean: 0, sd: 1, q05: -1, q95: 1, harmful: p, protective: 0 },
      ]),
    );
    return { day: look.day, rows: look.rows, events: look.events, triggers };
  });

test('at every look of every reference diary the harmful levels are those of the reference, ties within 0.01 excused', (t) => {
  if (absent !== false) return t.skip(absent);
  const likely: string[] = [];
  const expected: string[] = [];
  const untrue: string[] = [];
  for (const id of DIARIES) {
    const { table, spec } = diaryOf(id);
    const looks = takeLooks(table, spec, { seed: 1 });
    const truth = readJson(`diaries/${id}.truth.json`);
    const reference: readonly ReferenceLook[] = readJson(`reference_results/m1/${id}.json`).looks;
    const wanted = asLooks(reference, looks);
    for (let count = 1; count <= looks.length; count += 1) {
      const at = looks[count - 1] as Look;
      for (const name of Object.keys(spec.triggers)) {
        const harmful = (l: readonly Look[]): string => {
          const v = verdictAt(l, name);
          return v.direction === 'harmful' && (v.level === 'likely' || v.level === 'possible')
            ? v.level
            : 'none';
        };
        const got = harmful(looks.slice(0, count));
        const want = harmful(wanted.slice(0, count));
        if (got === 'likely') likely.push(`${id} ${name} ${at.day}`);
        if (want === 'likely') expected.push(`${id} ${name} ${at.day}`);
        if (got === 'likely' && !truth.true_triggers.includes(name)) untrue.push(`${id} ${name}`);
        if (got === want) continue;
        const tied = wanted
          .slice(Math.max(0, count - LOOK_RULE.likelyLooks), count)
          .map((l) => l.triggers[name]?.harmful ?? 0)
          .some((p) => [LOOK_RULE.likely, LOOK_RULE.possible].some((limit) => Math.abs(p - limit) <= 0.01));
        assert.ok(tied, `${id} ${name} day ${at.day}: ${got}, the reference says ${want}`);
      }
    }
  }
  assert.deepEqual(likely, expected);
  assert.deepEqual(untrue, [], 'a claim about something that has no effect in the diary');
});

test('a later day of diary changes no look before it', (t) => {
  if (absent !== false) return t.skip(absent);
  const { table, spec } = diaryOf('d04');
  const all = takeLooks(table, spec, { seed: 1 });
  const again = takeLooks(table, spec, { seed: 1, known: all.slice(0, 2) });
  assert.deepEqual(again, all);
});
