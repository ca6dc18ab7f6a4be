import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, process.env.TONUS_SHARED ?? '../shared');

/** A table of the shared folder beside the checkout, as rows by column; undefined where it is absent. */
export function sharedTable(path: string): readonly { readonly [column: string]: string }[] | undefined {
  const file = resolve(folder, path);
  if (!existsSync(file)) return undefined;
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}
