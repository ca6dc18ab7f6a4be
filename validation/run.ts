/**
 * Grades the model against every published experiment, prints all numbers and writes results.md. Fails when a
 * grade worsens against baseline.json, when a peer limit that held is crossed, or when there is no case at all.
 * `--accept` makes the present grades the baseline; `--check` writes nothing and fails where results.md is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GRADES, type Grade, readCases } from './case.ts';
import { type Graded, grade } from './grade.ts';
import { peerChecks } from './peers.ts';
import { report } from './report.ts';
import { growsWithSalt, steadyStates } from './steady-states.ts';

const here = (name: string): string => resolve(import.meta.dirname, name);
const BASELINE = here('baseline.json');

interface Baseline {
  readonly grades: { readonly [id: string]: Grade };
  readonly peers: { readonly [name: string]: 'within' | 'beyond' };
}

const known: Baseline = existsSync(BASELINE)
  ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline)
  : { grades: {}, peers: {} };

const graded: Graded[] = [];
for (const one of readCases()) graded.push(await grade(one));
const peers = await peerChecks();
const states = await steadyStates();

const faults: string[] = [];
if (graded.length === 0) faults.push('there is no case to grade');
for (const g of graded) {
  const before = known.grades[g.case.id];
  if (before !== undefined && GRADES.indexOf(g.grade) > GRADES.indexOf(before))
    faults.push(`${g.case.id} ${g.case.name}: ${before} before, ${g.grade} now`);
}
for (const id of Object.keys(known.grades))
  if (!graded.some((g) => g.case.id === id)) faults.push(`${id}: the case is gone`);
for (const p of peers)
  if (known.peers[p.name] === 'within' && p.value > p.limit)
    faults.push(`${p.name}: ${p.value.toPrecision(3)} is beyond ${p.limit} ${p.unit}`);
if (!growsWithSalt(states)) faults.push('extracellular volume does not grow with salt');
for (const s of states)
  if (s.faults.length > 0) faults.push(`${s.what} ${s.intake}: implausible ${s.faults.join(', ')}`);

const text = report({ graded, peers, states });
if (process.argv.includes('--accept')) {
  const baseline: Baseline = {
    grades: Object.fromEntries(graded.map((g) => [g.case.id, g.grade])),
    peers: Object.fromEntries(peers.map((p) => [p.name, p.value <= p.limit ? 'within' : 'beyond'])),
  };
  writeFileSync(BASELINE, `${JSON.stringify(baseline, null, 2)}\n`);
}
const check = process.argv.includes('--check');
if (peers.length > 0 && check) {
  if (readFileSync(here('results.md'), 'utf8') !== text)
    faults.push('results.md is not what this run makes: node validation/run.ts');
} else if (peers.length > 0) writeFileSync(here('results.md'), text);
else console.error('results.md left as it is: the shared folder beside the checkout is absent');
console.log(text);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
