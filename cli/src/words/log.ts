import { dayOf } from './amounts.ts';
import { entryLine } from './entry.ts';

interface Item {
  readonly text: string;
  readonly entry: { readonly [field: string]: unknown };
  readonly entry_id: string | null;
  readonly doubts: readonly {
    readonly field: string;
    readonly why: string;
    readonly choices: readonly { readonly label: string }[];
  }[];
  readonly assumed: readonly { readonly label: string }[];
  readonly refused?: string | undefined;
}
export interface LogAnswer {
  readonly items: readonly Item[];
  readonly entry_ids: readonly string[];
  readonly not_understood: readonly { readonly text: string; readonly because?: string | undefined }[];
}

const QUESTION: { readonly [why: string]: string } = {
  'which-food': 'which one is meant?',
  amount: 'how much was it?',
  unit: 'which unit is meant?',
  time: 'when was it?',
  'which-salt': 'which salt is it?',
  'elemental-or-salt': 'is that the mineral itself, or the whole salt?',
  muscle: 'which muscle was it?',
  implausible: 'is that right?',
};
export const question = (text: string, why: string): string =>
  `“${text}”: ${QUESTION[why] ?? 'what is meant?'}`;

const choices = (labels: readonly { readonly label: string }[]): string =>
  labels.map(({ label }, i) => `    ${i + 1}. ${label}`).join('\n');

/** `“10000 km run” is not possible: distance_km: expected at most 1,100 km, got 10000` */
const leftOut = ({
  text,
  because,
}: {
  readonly text: string;
  readonly because?: string | undefined;
}): string =>
  because === undefined ? `“${text}” is not understood` : `“${text}” is not possible (${because})`;

function itemLines(item: Item, dryRun: boolean): string {
  const line = entryLine(item.entry, dayOf(item.entry.enteredAt));
  const taken = item.assumed[0] === undefined ? '' : `  (taken for ${item.assumed[0].label})`;
  if (item.refused !== undefined) return `  ✗ “${item.text}”: ${item.refused}. Not stored.`;
  const open = item.doubts[0];
  if (open !== undefined) return `  ? ${question(item.text, open.why)} Not stored.\n${choices(open.choices)}`;
  return `  ${dryRun ? '·' : '✓'} ${line}${taken}`;
}

export const LOG = {
  lines: ({ items, not_understood }: LogAnswer, dryRun: boolean): string =>
    [
      ...items.map((item) => itemLines(item, dryRun)),
      // With nothing else in the line, the one line of `nothing` says it.
      ...(items.length === 0 ? [] : not_understood).map(
        (piece) => `  – ${leftOut(piece)}, and was left out.`,
      ),
    ].join('\n'),
  /** One line for standard error when nothing could be stored. */
  nothing: ({ items, not_understood }: LogAnswer): string => {
    const doubtful = items.find((item) => item.doubts.length > 0);
    const refused = items.find((item) => item.refused !== undefined);
    if (refused !== undefined) return `nothing was stored: “${refused.text}”: ${refused.refused}`;
    if (doubtful !== undefined)
      return `nothing was stored: ${question(doubtful.text, doubtful.doubts[0]?.why ?? '')} (--choose or --yes answers)`;
    return not_understood.length === 0
      ? 'nothing was stored: there was nothing to read'
      : `nothing was stored: ${not_understood.map(leftOut).join('; ')}`;
  },
  ask: 'Which? ',
  skip: 'left out',
  choiceForm: (text: string): string =>
    `--choose: expected item.field=choice such as 1.food=2, got "${text}"`,
  yes: 'take the first choice wherever there is a doubt',
  choose: 'answer a doubt: item.field=choice, counted from 1, such as 1.food=2',
  dryRun: 'say what is understood and store nothing',
  locale: 'the language of units and dates, en-GB or en-US',
};
