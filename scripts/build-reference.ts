/**
 * `reference/*.csv` → `engine/src/reference/*.table.ts`. A row without a source, with an unknown source key,
 * an impossible unit or a number that is none is refused by file and line. `--check` writes nothing and
 * fails when a table is not what its CSV says.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { CLINICAL_TABLES } from './reference-clinical.ts';
import { FOOD_TABLES } from './reference-foods.ts';
import { INTAKE_TABLES } from './reference-intakes.ts';
import { LOSS_TABLES } from './reference-losses.ts';
import { partsOf, printTable } from './reference-print.ts';
import { PRIOR_TABLES } from './reference-priors.ts';
import { readTable } from './reference-table.ts';

const root = resolve(import.meta.dirname, '..');
const TABLES = { ...FOOD_TABLES, ...INTAKE_TABLES, ...LOSS_TABLES, ...PRIOR_TABLES, ...CLINICAL_TABLES };
const checkOnly = process.argv.includes('--check');
const faults: string[] = [];

const bib = readFileSync(resolve(root, 'reference/sources.bib'), 'utf8');
const keys = new Set([...bib.matchAll(/^@\w+\{([^,]+),/gm)].map((match) => match[1] ?? ''));

for (const file of globSync('reference/*.csv', { cwd: root }).sort()) {
  if (!Object.hasOwn(TABLES, basename(file, '.csv')))
    faults.push(`${file}:1: no columns are described for it`);
}
const used = new Set<string>();
for (const [name, spec] of Object.entries(TABLES)) {
  const file = `reference/${name}.csv`;
  const csv = readFileSync(resolve(root, file), 'utf8');
  const read = readTable(file, csv, { spec, keys });
  faults.push(...read.faults);
  for (const key of keys) if (csv.includes(key)) used.add(key);
  for (const part of partsOf(spec)) {
    const target = `engine/src/reference/${name}${part === 'main' ? '' : '-detail'}.table.ts`;
    const printed = printTable(name, { spec, part }, read);
    if (existsSync(resolve(root, target)) && readFileSync(resolve(root, target), 'utf8') === printed)
      continue;
    if (checkOnly) faults.push(`${target}:1: not what ${file} says; run: npm run reference`);
    else if (read.faults.length === 0) writeFileSync(resolve(root, target), printed);
  }
}
for (const key of keys) if (!used.has(key)) faults.push(`reference/sources.bib: "${key}" is named by no row`);
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
