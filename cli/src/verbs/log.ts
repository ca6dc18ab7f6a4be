import { createInterface } from 'node:readline/promises';
import type { Face } from '../faces.ts';
import type { CommonOptions } from '../shell.ts';
import { LOG, type LogAnswer, question } from '../words/log.ts';

interface Options extends CommonOptions {
  readonly locale?: string;
  readonly yes?: boolean;
  readonly choose?: readonly string[];
  readonly dryRun?: boolean;
}

interface Choice {
  readonly item: number;
  readonly field: string;
  readonly choice: number;
}

const CHOICE = /^(\d+)\.([\w.]+)=(\d+)$/;

function choicesFrom(words: readonly string[]): readonly Choice[] | string {
  const choices: Choice[] = [];
  for (const word of words) {
    const [, item, field, choice] = CHOICE.exec(word) ?? [];
    if (field === undefined || Number(item) < 1 || Number(choice) < 1) return word;
    choices.push({ item: Number(item) - 1, field, choice: Number(choice) - 1 });
  }
  return choices;
}

/** Asks about every doubt; an empty answer leaves the item out. */
async function asked(answer: LogAnswer): Promise<readonly Choice[]> {
  const chosen: Choice[] = [];
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  for (const [item, { text, doubts }] of answer.items.entries()) {
    for (const { field, why, choices } of doubts) {
      process.stderr.write(`${question(text, why)}\n`);
      choices.forEach(({ label }, i) => process.stderr.write(`  ${i + 1}. ${label}\n`));
      const choice = Number(await terminal.question(LOG.ask)) - 1;
      if (choices[choice] !== undefined) chosen.push({ item, field, choice });
    }
  }
  terminal.close();
  return chosen;
}

export const face: Face = (command, shell) => {
  command.argument('<line...>').option('--locale <tag>', LOG.locale).option('--yes', LOG.yes);
  command.option('--choose <answer...>', LOG.choose).option('--dry-run', LOG.dryRun);
  shell.withData();
  shell.withTime().action(async (words: readonly string[]) => {
    const { json, locale, yes, choose, dryRun, zone, now } = shell.options<Options>();
    const given = words.join(' ');
    const line = given === '-' ? await shell.text('-') : given;
    if (line === undefined) return;
    const choices = choicesFrom(choose ?? []);
    if (typeof choices === 'string')
      return shell.refuse({ kind: 'wrong', path: '', message: LOG.choiceForm(choices) });
    const document = { line: line.trim(), zone, now, locale, first_choice: yes };
    let settled = choices;
    let asking: true | undefined;
    if (process.stdin.isTTY && process.stderr.isTTY && !json && !yes && !dryRun) {
      const first = await shell.ask<LogAnswer>('log', { ...document, choices, dry_run: true });
      if (first === undefined) return;
      asking = true;
      settled = [...choices, ...(await asked(first))];
    }
    const inWords = (answer: LogAnswer): string => LOG.lines(answer, dryRun ?? false);
    const answer = await shell.run<LogAnswer>(
      'log',
      { ...document, choices: settled, dry_run: dryRun, ask_times: asking },
      inWords,
    );
    if (answer !== undefined && answer.entry_ids.length === 0 && !dryRun) {
      shell.say(LOG.nothing(answer));
      process.exitCode = 1;
    }
  });
};
