import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { ExportedFile, ExportForm } from '@tonus/contract/export';
import type { Face } from '../faces.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { FILES } from '../words/files.ts';

interface Options extends CommonOptions {
  readonly to: string;
  readonly as: string;
}

/** A folder when it is one, ends like one, or has no ending; else a file. */
async function isFolder(to: string): Promise<boolean> {
  const there = await stat(to).catch(() => undefined);
  return there === undefined ? /[/\\]$/.test(to) || extname(to) === '' : there.isDirectory();
}

/** The diary takes the name that was given; what comes with it stands beside it. */
async function placesFor(to: string, files: readonly ExportedFile[]): Promise<readonly string[]> {
  if (await isFolder(to)) return files.map(({ name }) => join(to, name));
  return files.map(({ name }, i) => (i === 0 ? to : `${to.slice(0, -extname(to).length)}.${name}`));
}

/** Under another name until it is whole, so that a broken export never looks like one. */
async function writeWhole(path: string, lines: AsyncIterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}.part`;
  const out = createWriteStream(half, { mode: 0o600, flags: 'wx' });
  try {
    for await (const line of lines) if (!out.write(line)) await once(out, 'drain');
    out.end();
    await once(out, 'close');
    await rename(half, path);
  } catch (error) {
    out.destroy();
    await rm(half, { force: true });
    throw error;
  }
}

async function writeAll(files: readonly ExportedFile[], shell: Shell): Promise<void> {
  const { to, as, json } = shell.options<Options>();
  if (to === '-') {
    const only = files.length === 1 ? files[0] : undefined;
    if (only === undefined) return shell.refuse({ kind: 'wrong', path: '', message: FILES.manyToStdout });
    for await (const line of only.lines) if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    return;
  }
  const places = await placesFor(to, files);
  for (const [i, { lines }] of files.entries()) await writeWhole(places[i] ?? to, lines);
  shell.print(json ? JSON.stringify({ as, files: places }, null, 2) : FILES.exported(places));
}

export const face: Face = (command, shell) => {
  command.option('--to <dir|file>', FILES.to, '-').option('--as <form>', FILES.as, 'tonus');
  shell.withData().action(async () => {
    const { as, to } = shell.options<Options>();
    const { EXPORT_FORMS, exportFiles, NOT_YET } = await import('@tonus/contract/export');
    if (!(EXPORT_FORMS as readonly string[]).includes(as))
      return shell.refuse({
        kind: 'wrong',
        path: 'as',
        message: `expected ${EXPORT_FORMS.join(', ')}, got "${as}"`,
      });
    try {
      const files = exportFiles(as as ExportForm, await (await shell.tools()).diary());
      if (files === null) return shell.refuse({ kind: 'cannot', path: '', message: NOT_YET });
      await writeAll(files, shell);
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException;
      if (code === undefined || syscall === undefined) throw error;
      shell.refuse({ kind: 'cannot', path: '', message: FILES.cannotWrite(to, code) });
    } finally {
      await shell.close();
    }
  });
};
