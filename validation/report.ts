import type { Graded } from './grade.ts';
import type { PeerCheck } from './peers.ts';
import type { SteadyState } from './steady-states.ts';

const DIGITS = 3;
const figure = (x: number | null): string => (x === null ? '' : String(Number(x.toPrecision(DIGITS))));
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

export interface Tally {
  readonly counted: number;
  readonly agrees: number;
  readonly near: number;
  readonly departs: number;
  /** Farther than twice the half-width from the band's edge. */
  readonly far: number;
  /** Rows that helped to set parameters, and those that did not. */
  readonly set: number;
  readonly checkAgrees: number;
  readonly check: number;
}

export function tally(graded: readonly Graded[], priority: 'must' | 'should'): Tally {
  const rows = graded.filter((g) => g.case.priority === priority && g.grade !== 'context');
  const count = (test: (g: Graded) => boolean): number => rows.filter(test).length;
  const isCheck = (g: Graded): boolean => g.case.sets_parameters.length === 0;
  return {
    counted: rows.length,
    agrees: count((g) => g.grade === 'agrees'),
    near: count((g) => g.grade === 'near'),
    departs: count((g) => g.grade === 'departs'),
    far: count((g) => g.outside > 2),
    set: count((g) => !isCheck(g)),
    checkAgrees: count((g) => isCheck(g) && g.grade === 'agrees'),
    check: count(isCheck),
  };
}

function summary(graded: readonly Graded[]): string {
  return table(
    ['rows', 'counted', 'agrees', 'near', 'departs', 'set parameters', 'pure checks that agree'],
    (['must', 'should'] as const).map((priority) => {
      const t = tally(graded, priority);
      const share = Math.round((100 * t.agrees) / t.counted);
      return [
        priority,
        `${t.counted}`,
        `${t.agrees} (${share} %)`,
        `${t.near}`,
        `${t.departs}`,
        `${t.set}`,
        `${t.checkAgrees} of ${t.check}`,
      ];
    }),
  );
}

const cases = (graded: readonly Graded[]): string =>
  table(
    ['id', 'case', 'measured', 'seen', 'band', 'model', 'unit', 'grade', 'sets'],
    graded.map(({ case: c, value, grade }) => [
      c.id,
      c.name,
      c.measured,
      figure(c.observed.value),
      c.band.low === null || c.band.high === null
        ? 'none'
        : `${figure(c.band.low)} to ${figure(c.band.high)}`,
      figure(value),
      c.observed.unit,
      grade === 'agrees' ? grade : `**${grade}**`,
      c.sets_parameters.join(', '),
    ]),
  );

const peerTable = (peers: readonly PeerCheck[]): string =>
  table(
    ['against', 'model', 'limit', 'unit', 'note'],
    peers.map((p) => [
      p.name,
      p.value <= p.limit ? figure(p.value) : `**${figure(p.value)}**`,
      figure(p.limit),
      p.unit,
      p.note,
    ]),
  );

const stateTable = (states: readonly SteadyState[]): string =>
  table(
    [
      'held for 28 d',
      'intake',
      'plasma Na',
      'plasma K',
      'plasma Ca',
      'plasma Mg',
      'ECF, L',
      'in urine, mmol/d',
    ],
    states.map(({ what, intake, figures: f }) => [
      what,
      intake,
      ...[
        f.plasma_sodium_mmol_l,
        f.plasma_potassium_mmol_l,
        f.plasma_calcium_mmol_l,
        f.plasma_magnesium_mmol_l,
        f.extracellular_volume_l,
        f.urine_mmol_d,
      ].map((x) => figure(x ?? null)),
    ]),
  );

/** The whole of results.md; the same grades give the same bytes. */
export const report = (all: {
  readonly graded: readonly Graded[];
  readonly peers: readonly PeerCheck[];
  readonly states: readonly SteadyState[];
}): string => `# What the body model makes of published experiments

Made by validation/run.ts. Each case runs through \`tonus simulate\` with the preparation written in its case.json.
*agrees*: inside the accepted band; *near*: outside by no more than the band's half-width; *departs*: farther.
Rows under *sets* helped to set the named parameters; the others are pure checks. Context rows are not counted.

${summary(all.graded)}

## Cases

${cases(all.graded)}

## Against data sets and other models

${peerTable(all.peers)}

## Steady states

${stateTable(all.states)}
`;
