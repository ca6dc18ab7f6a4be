import { readFile } from 'node:fs/promises';
import { answer, loadVerb, type Refusal, type Tools } from '@tonus/contract';
import { sentence } from '@tonus/engine/units';
import type { Command } from 'commander';
import { HELP } from './words/help.ts';
import { SAY } from './words/say.ts';

export interface CommonOptions {
  readonly json?: boolean;
  readonly data?: string;
  readonly databaseUrl?: string;
  readonly zone?: string;
  readonly now?: string;
}

/** What a face needs of the world: options that every verb has, tools, and the three ways to speak. */
export interface Shell {
  /** Adds `--data` and `--database-url`. */
  withData(): Command;
  /** Adds `--zone` and `--now`. */
  withTime(): Command;
  options<O extends CommonOptions = CommonOptions>(): O;
  tools(): Promise<Tools>;
  /** Text of a file, or of standard input for `-`. Undefined once the person was told why it cannot be read. */
  text(from: string): Promise<string | undefined>;
  /** The JSON document in a file or standard input; undefined once the person was told what is wrong with it. */
  document(from: string): Promise<unknown>;
  /** Runs the verb and prints: JSON with `--json`, else what `inWords` makes of it. Undefined when refused. */
  run<Output>(
    verb: string,
    document: unknown,
    inWords: (output: Output) => string,
  ): Promise<Output | undefined>;
  /** Runs the verb and prints nothing but a refusal. */
  ask<Output>(verb: string, document: unknown): Promise<Output | undefined>;
  /** Standard input as a file, for as long as it is read. */
  withStdin<T>(use: (path: string) => Promise<T>): Promise<T>;
  print(text: string): void;
  say(line: string): void;
  refuse(refusal: Refusal): void;
  /** Releases what the tools opened. */
  close(): Promise<void>;
}

const MAX_DOCUMENT_BYTES = 64 * 2 ** 20;

async function bytesOf(from: string): Promise<Buffer> {
  if (from !== '-') return readFile(from);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += chunk.length;
    if (size > MAX_DOCUMENT_BYTES) throw Object.assign(new Error(), { code: 'ERR_FS_FILE_TOO_LARGE' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export function shell(command: Command): Shell {
  let opened: Promise<{ readonly tools: Tools; close(): Promise<void> }> | undefined;
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const print = (text: string): void => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  const options = <O extends CommonOptions>(): O => command.opts() as O;
  const refuse = (refusal: Refusal): void => {
    say(sentence(refusal).split('\n')[0] ?? '');
    process.exitCode = refusal.kind === 'wrong' ? 2 : 1;
  };
  const wrong = (message: string): undefined => refuse({ kind: 'wrong', path: '', message }) as undefined;

  const self: Shell = {
    withData: () =>
      command.option('--data <dir>', HELP.data).option('--database-url <url>', HELP.databaseUrl),
    withTime: () => command.option('--zone <zone>', HELP.zone).option('--now <iso>', HELP.now),
    options,
    async tools() {
      opened ??= import('./tools.ts').then(({ openTools }) => openTools(options(), say));
      return (await opened).tools;
    },
    async text(from) {
      try {
        const text = utf8(await bytesOf(from));
        return text ?? wrong(SAY.notUtf8(from));
      } catch (error) {
        return wrong(SAY.unreadable(from, (error as NodeJS.ErrnoException).code ?? ''));
      }
    },
    async document(from) {
      const text = await self.text(from);
      if (text === undefined) return undefined;
      try {
        return JSON.parse(text);
      } catch (error) {
        return wrong(SAY.notJson(from, (error as Error).message));
      }
    },
    async ask<Output>(name: string, document: unknown) {
      const verb = await loadVerb(name);
      if (verb === undefined) return wrong(SAY.noSuchVerb(name));
      try {
        const given = await answer(verb, document, await self.tools());
        if (given.ok) return given.value as Output;
        return refuse(given.error) as undefined;
      } finally {
        await self.close();
      }
    },
    async run<Output>(name: string, document: unknown, inWords: (output: Output) => string) {
      const output = await self.ask<Output>(name, document);
      if (output === undefined) return undefined;
      print(options().json ? JSON.stringify(output, null, 2) : inWords(output));
      return output;
    },
    withStdin: async (use) => {
      const { withTemporary } = await import('./temporary.ts');
      return withTemporary('stdin', process.stdin, use);
    },
    print,
    say,
    refuse,
    async close() {
      const was = opened;
      opened = undefined;
      if (was !== undefined) await (await was).close();
    },
  };
  command.option('--json', HELP.json);
  return self;
}
