/**
 * Fills the generated parts of docs/model/*.md: the parameter table of the organs named in the page's own
 * marker, and the validation table of its modules. Run: node scripts/build-model-docs.ts (--check fails when a
 * page would change).
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DRUG_KINDS } from '../engine/src/body/drug-parameters.ts';
import { PARAMETERS } from '../engine/src/body/index.ts';

const root = resolve(import.meta.dirname, '..');
const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const parameters = (organs: readonly string[]): string =>
  table(
    ['symbol', 'parameter', 'value', 'unit', '80 % range', 'source', 'note'],
    PARAMETERS.filter((p) => organs.includes(p.organ)).map((p) => [
      p.symbol,
      `${p.organ}.${p.name}`,
      String(p.value),
      p.unit,
      p.low === p.high ? 'fixed' : `${p.low} to ${p.high}`,
      p.source,
      p.note,
    ]),
  );

const drugs = (): string =>
  table(
    ['class', 'acts on (factor when acting in full)', 'half effect at', 'half-life, h', 'source'],
    DRUG_KINDS.map((kind) => [
      kind.id,
      [
        ...Object.entries(kind.full).map(
          ([term, factor]) => `${term.slice('drug'.length).toLowerCase()} × ${factor}`,
        ),
        ...(kind.solute === undefined ? [] : [`solute + ${kind.solute} mosm/min`]),
        ...(kind.stoolWater === undefined ? [] : [`stool water + ${kind.stoolWater} L/min`]),
        ...(kind.vasopressin === undefined ? [] : [`vasopressin effect + ${kind.vasopressin} pmol/L`]),
      ].join('; '),
      `${kind.half} standard doses`,
      String(kind.halfLife_h),
      kind.source,
    ]),
  );

/** Rows of the graded cases, as validation/results.md prints them. */
function graded(modules: readonly string[]): string {
  const ids = new Set(
    globSync('validation/cases/*/case.json', { cwd: root })
      .map((file) => JSON.parse(readFileSync(resolve(root, file), 'utf8')) as { id: string; module: string })
      .filter((one) => modules.includes(one.module))
      .map((one) => one.id),
  );
  const lines = readFileSync(resolve(root, 'validation/results.md'), 'utf8').split('\n');
  const head = lines.findIndex((line) => line.startsWith('| id '));
  const mine = lines.slice(head + 2).filter((line) => ids.has(line.split('|')[1]?.trim() ?? ''));
  return [lines[head] ?? '', lines[head + 1] ?? '', ...mine].join('\n');
}

const MAKERS: { readonly [kind: string]: (names: readonly string[]) => string } = {
  parameters,
  validation: graded,
  drugs,
};

/** `<!-- parameters: gut -->` … `<!-- end -->` */
const MARKER = /<!-- (parameters|validation|drugs): ([^>]*?) -->\n[\s\S]*?<!-- end -->/g;
let stale = false;
for (const file of globSync('docs/model/*.md', { cwd: root }).sort()) {
  const path = resolve(root, file);
  const text = readFileSync(path, 'utf8');
  const filled = text.replace(MARKER, (_, kind: string, names: string) => {
    const body = MAKERS[kind]?.(names.split(',').map((name) => name.trim())) ?? '';
    return `<!-- ${kind}: ${names} -->\n${body}\n<!-- end -->`;
  });
  if (filled === text) continue;
  if (process.argv.includes('--check')) {
    process.stderr.write(`${file}: regenerate with node scripts/build-model-docs.ts\n`);
    stale = true;
  } else writeFileSync(path, filled);
}
if (stale) process.exitCode = 1;
