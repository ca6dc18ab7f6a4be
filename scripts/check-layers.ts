/**
 * Holds the one direction of the house: which layer may import which, no bare imports in the engine,
 * no cycles between layers, and none of the things the engine must be given instead of asking for.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';

/** Each layer and what it may import; this is ARCHITECTURE.md's drawing as data. */
const ENGINE: Record<string, readonly string[]> = {
  units: [],
  numerics: [],
  reference: ['units'],
  foods: ['units', 'reference'],
  person: ['units', 'reference'],
  diary: ['units', 'numerics', 'reference', 'person', 'foods'],
  exposure: ['units', 'numerics', 'reference', 'person', 'foods', 'diary'],
  labs: ['units', 'numerics', 'reference', 'person', 'diary'],
  body: ['units', 'numerics', 'reference', 'person', 'exposure'],
  nerve: ['units', 'numerics', 'reference', 'person', 'exposure'],
  balance: [
    'units',
    'numerics',
    'reference',
    'person',
    'foods',
    'diary',
    'exposure',
    'labs',
    'body',
    'nerve',
  ],
  insight: [
    'units',
    'numerics',
    'reference',
    'person',
    'foods',
    'diary',
    'exposure',
    'labs',
    'body',
    'nerve',
  ],
  plan: ['units', 'numerics', 'reference', 'person', 'foods', 'diary', 'exposure', 'labs', 'body', 'nerve'],
  triage: ['units', 'reference', 'person', 'diary', 'labs'],
  report: [
    'units',
    'reference',
    'person',
    'foods',
    'diary',
    'exposure',
    'labs',
    'body',
    'nerve',
    'balance',
    'insight',
    'plan',
    'triage',
  ],
};

const WORKSPACES: Record<string, readonly string[]> = {
  engine: [],
  contract: ['engine'],
  store: ['engine'],
  imports: ['engine', 'contract'],
  server: ['engine', 'contract', 'store', 'imports'],
  cli: ['engine', 'contract', 'store', 'imports'],
  web: ['engine'],
};
/** Of the engine, the store may know what was written down and nothing that was computed from it. */
const STORE_SEES = ['units', 'foods', 'person', 'diary'];

const FORBIDDEN_IN_ENGINE: readonly [RegExp, string][] = [
  [/\bMath\.random\b/, 'Math.random: randomness is a field of the input'],
  [/\bnew Date\(\s*\)/, 'new Date(): the time is a field of the input'],
  [/\bDate\.now\b/, 'Date.now: the time is a field of the input'],
  [/\bresolvedOptions\(\)/, 'resolvedOptions: the zone is a field of the input'],
];

const root = resolve(import.meta.dirname, '..');
const faults: string[] = [];
const fault = (file: string, what: string): void => void faults.push(`${relative(root, file)}: ${what}`);
const isTest = (file: string): boolean => /\.(test|fixture)\.tsx?$/.test(file);

function* importsOf(text: string): Generator<string> {
  for (const m of text.matchAll(/^\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]/gm)) yield m[1] ?? '';
  for (const m of text.matchAll(/^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm))
    yield m[1] ?? m[2] ?? '';
}

function checkEngineFile(file: string, text: string): void {
  const layer = relative(resolve(root, 'engine/src'), file).split(sep)[0] ?? '';
  const allowed = ENGINE[layer];
  const isRoot = layer === 'tonus.ts';
  if (allowed === undefined && !isRoot) return fault(file, `"${layer}" is not a layer of the house`);
  for (const target of importsOf(text)) {
    if (target.startsWith('#')) {
      const to = target.slice(1);
      if (!isRoot && to !== layer && !allowed?.includes(to)) fault(file, `${layer} may not import ${to}`);
      if (to === layer) fault(file, `inside a layer import the file, not #${to}`);
    } else if (target.startsWith('.')) {
      const inside = resolve(dirname(file), target);
      if (!isRoot && !inside.startsWith(resolve(root, 'engine/src', layer) + sep))
        fault(file, `deep path ${target}: import the layer`);
    } else fault(file, `bare import "${target}": the engine has no dependency`);
  }
  for (const [pattern, why] of FORBIDDEN_IN_ENGINE) if (pattern.test(text)) fault(file, why);
}

function checkWorkspaceFile(file: string, text: string): void {
  const workspace = relative(root, file).split(sep)[0] ?? '';
  for (const target of importsOf(text)) {
    const [, to, layer] = /^@tonus\/([a-z]+)(?:\/([a-z]+))?$/.exec(target) ?? [];
    if (to === undefined) {
      if (
        target.startsWith('.') &&
        !resolve(dirname(file), target).startsWith(resolve(root, workspace) + sep)
      )
        fault(file, `path ${target} leaves the workspace`);
      continue;
    }
    if (!WORKSPACES[workspace]?.includes(to)) fault(file, `${workspace} may not import ${to}`);
    if (workspace === 'store' && to === 'engine' && !STORE_SEES.includes(layer ?? ''))
      fault(file, `store may not import engine/${layer ?? ''}`);
  }
}

for (const file of globSync('engine/src/**/*.ts', { cwd: root }).map((f) => resolve(root, f))) {
  if (!isTest(file)) checkEngineFile(file, readFileSync(file, 'utf8'));
}
for (const workspace of Object.keys(WORKSPACES).filter((w) => w !== 'engine')) {
  for (const file of globSync(`${workspace}/src/**/*.{ts,tsx}`, { cwd: root }).map((f) => resolve(root, f))) {
    if (!isTest(file)) checkWorkspaceFile(file, readFileSync(file, 'utf8'));
  }
}
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}
