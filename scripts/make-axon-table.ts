/**
 * Makes the axon table: the threshold current of a node of Ranvier (0.2 ms pulse) against normal, over plasma
 * potassium, sodium and the divalent cations that screen its surface. Kinetics: McIntyre, Richardson & Grill
 * 2002 (MRG), node carrying the load of its neighbours. Run: node scripts/make-axon-table.ts
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const NORMAL = { potassium: 4.2, sodium: 140, divalent: 1.2 + 0.5 * 0.55 };
const POTASSIUM = [2, 2.5, 3, 3.5, 4.2, 5, 5.5, 6, 7, 8];
const SODIUM = [100, 115, 130, 140, 150, 170];
const DIVALENT = [0.5, 0.7, 0.9, 1.05, 1.2, 1.35, 1.475, 1.7, 2, 2.5, 3.2];

/** S/cm², mV, µF/cm². The load is the membrane next door, resting where this one would. */
const NODE = { na: 3, nap: 0.01, ks: 0.08, leak: 0.007, load: 0.12, c: 2, eNa: 50, eK: -90, rest: -80 };
const TEMPERATURE_C = 36;
const RT_F = 26.64;
const SURFACE_MV = 7.5;
const PERMEABILITY = 0.02;

const q10 = (base: number, from: number): number => base ** ((TEMPERATURE_C - from) / 10);
const Q_MP = q10(2.2, 20);
const Q_H = q10(2.9, 20);
const Q_S = q10(3, 36);

const ratio = (x: number, s: number): number => (Math.abs(x / s) < 1e-6 ? s : x / (1 - Math.exp(-x / s)));

interface Gates {
  readonly m: readonly [number, number];
  readonly h: readonly [number, number];
  readonly p: readonly [number, number];
  readonly s: readonly [number, number];
}
/** Opening and closing rates at the voltage the gates see, 1/ms. */
function rates(v: number): Gates {
  return {
    m: [Q_MP * 1.86 * ratio(v + 21.4, 10.3), Q_MP * 0.086 * ratio(-(v + 25.7), 9.16)],
    h: [Q_H * 0.062 * ratio(-(v + 114), 11), (Q_H * 2.3) / (1 + Math.exp(-(v + 31.8) / 13.4))],
    p: [Q_MP * 0.01 * ratio(v + 27, 10.2), Q_MP * 0.00025 * ratio(-(v + 34), 10)],
    s: [(Q_S * 0.3) / (1 + Math.exp((v + 53) / -5)), (Q_S * 0.03) / (1 + Math.exp((v + 90) / -1))],
  };
}

interface Blood {
  readonly potassium: number;
  readonly sodium: number;
  readonly divalent: number;
}

/** Resting potential by Goldman's equation, moved so that normal blood gives the model's own rest. */
function restOf({ potassium, sodium }: Blood): number {
  const insideK = NORMAL.potassium * Math.exp(-NODE.eK / RT_F);
  const goldman = (k: number, na: number): number =>
    RT_F * Math.log((k + PERMEABILITY * na) / (insideK + PERMEABILITY * 10));
  return NODE.rest + goldman(potassium, sodium) - goldman(NORMAL.potassium, NORMAL.sodium);
}

const DT = 0.002;
const END = 4;
const PULSE = 0.2;

/** Whether a pulse of this size (mA/cm²) makes the node fire. */
function fires(current: number, blood: Blood): boolean {
  const eK = NODE.eK + RT_F * Math.log(blood.potassium / NORMAL.potassium);
  const eNa = NODE.eNa + RT_F * Math.log(blood.sodium / NORMAL.sodium);
  const screen = SURFACE_MV * Math.log(blood.divalent / NORMAL.divalent);
  const rest = restOf(blood);
  let v = rest;
  const at = rates(v - screen);
  const settled = ([a, b]: readonly [number, number]): number => a / (a + b);
  let [m, h, p, s] = [settled(at.m), settled(at.h), settled(at.p), settled(at.s)];
  const ionic = (): number =>
    (NODE.na * m ** 3 * h + NODE.nap * p ** 3) * (v - eNa) +
    NODE.ks * s * (v - eK) +
    NODE.leak * (v - eK) +
    NODE.load * (v - rest);
  // A holding current keeps this blood's rest a rest; what is asked is how far a pulse must push.
  const holding = ionic();
  for (let t = 0; t < END; t += DT) {
    const r = rates(v - screen);
    const step = (x: number, [a, b]: readonly [number, number]): number =>
      a / (a + b) + (x - a / (a + b)) * Math.exp(-(a + b) * DT);
    m = step(m, r.m);
    h = step(h, r.h);
    p = step(p, r.p);
    s = step(s, r.s);
    const push = t < PULSE ? current : 0;
    v += ((push - (ionic() - holding)) / NODE.c) * 1000 * DT;
    if (v > 0) return true;
  }
  return false;
}

function threshold(blood: Blood): number {
  let low = 0;
  let high = 40;
  for (let i = 0; i < 22; i += 1) {
    const middle = (low + high) / 2;
    if (fires(middle, blood)) high = middle;
    else low = middle;
  }
  return high;
}

const normal = threshold(NORMAL);
const relative = POTASSIUM.flatMap((potassium) =>
  SODIUM.flatMap((sodium) =>
    DIVALENT.map((divalent) => Number((threshold({ potassium, sodium, divalent }) / normal).toFixed(4))),
  ),
);
if (process.argv.includes('--show')) {
  const show = (name: string, blood: Partial<Blood>): void =>
    console.log(name, (threshold({ ...NORMAL, ...blood }) / normal).toFixed(3));
  show('Ca 1.1', { divalent: 1.1 + 0.275 });
  show('Ca 0.9', { divalent: 0.9 + 0.275 });
  show('Ca 0.6', { divalent: 0.6 + 0.275 });
  show('Ca 1.4', { divalent: 1.4 + 0.275 });
  show('K 3.5', { potassium: 3.5 });
  show('K 2.5', { potassium: 2.5 });
  show('K 5.5', { potassium: 5.5 });
  show('Na 130', { sodium: 130 });
  show('Na 150', { sodium: 150 });
  console.log('normal', normal);
} else {
  const rows = Array.from(
    { length: relative.length / DIVALENT.length },
    (_, i) => `    ${relative.slice(i * DIVALENT.length, (i + 1) * DIVALENT.length).join(', ')},`,
  );
  writeFileSync(
    resolve(import.meta.dirname, '../engine/src/nerve/axon.table.ts'),
    `// Made by scripts/make-axon-table.ts. Do not edit; run: node scripts/make-axon-table.ts
/** Threshold current against normal, by potassium (slowest), sodium and divalent cations (fastest), mmol/L. */
export const AXON_TABLE = {
  potassium: [${POTASSIUM.join(', ')}],
  sodium: [${SODIUM.join(', ')}],
  divalent: [${DIVALENT.join(', ')}],
  relative: [
${rows.join('\n')}
  ],
} as const;
`,
  );
}
