import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Face } from '../faces.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { FILES, type ImportAnswer, type Undone } from '../words/files.ts';
import { SAY } from '../words/say.ts';

interface Options extends CommonOptions {
  readonly from?: string;
  readonly dryRun?: boolean;
  readonly undo?: string;
  readonly list?: boolean;
}

/** A folder that `tonus export --to` made stands for the file in it. */
async function exportedInto(path: string): Promise<string> {
  const inside = join(path, 'tonus.jsonl');
  return (await stat(inside).catch(() => undefined))?.isFile() ? inside : path;
}

/** The file's path; standard input is put into a temporary one by the tools. */
async function importPath(given: string, shell: Shell): Promise<void> {
  const { json, from, zone, dryRun } = shell.options<Options>();
  const { importFile } = await import('@tonus/contract/import');
  const tools = await shell.tools();
  const options = { from, zone, dry_run: dryRun };
  const read = async (path: string, name: string) =>
    importFile({ path, name, size: (await stat(path)).size }, options, tools);
  const answer =
    given === '-'
      ? await shell.withStdin((path) => read(path, 'standard input'))
      : await exportedInto(given).then((path) => read(path, basename(path)));
  if (!answer.ok) return shell.refuse(answer.error);
  for (const line of FILES.refusals(given === '-' ? 'standard input' : given, answer.value)) shell.say(line);
  shell.print(
    json ? JSON.stringify(answer.value, null, 2) : FILES.imported(answer.value satisfies ImportAnswer),
  );
}

export const face: Face = (command, shell) => {
  command.argument('[file]').option('--from <format>', FILES.from).option('--dry-run', FILES.dryRun);
  command.option('--undo <id>', FILES.undo).option('--list', FILES.list);
  shell.withData();
  shell.withTime().action(async (file?: string) => {
    const { undo, list } = shell.options<Options>();
    if (undo !== undefined) return void (await shell.run<Undone>('import/undo', { id: undo }, FILES.undone));
    if (list) return void (await shell.run('import/list', {}, FILES.listed));
    if (file === undefined) return shell.refuse({ kind: 'wrong', path: '', message: FILES.noFile });
    try {
      await importPath(file, shell);
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (code === undefined || syscall === undefined) throw error;
      shell.refuse({ kind: 'wrong', path: '', message: SAY.unreadable(file, code) });
    } finally {
      await shell.close();
    }
  });
};
