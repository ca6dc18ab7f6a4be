/** What of the answer is shown on a terminal. */
export interface TriageSaid {
  readonly level: string;
  readonly message: string;
  readonly explanations: readonly {
    readonly entity: string;
    readonly probability: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly suggestions: readonly { readonly action: string; readonly text: string }[];
  readonly refused: readonly { readonly action: string; readonly rule: string; readonly because: string }[];
  readonly reasons: readonly { readonly rule: string; readonly because: string; readonly source: string }[];
  readonly ask_next: readonly string[];
}

const percent = (p: number | null): string => (p === null ? '–' : `${Math.round(100 * p)}`);
const list = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;

export const TRIAGE = {
  file: 'the document to judge, or - for standard input',
  locale: 'whose emergency number to name, de-DE',
};

/** At 999-now only the message; below, what it may be, what to do and why. */
export function triageWords(said: TriageSaid): string {
  if (said.level === '999-now') return said.message;
  return [
    `${said.level}\n\n${said.message}\n`,
    list(
      'What it may be (of 100, likely range)',
      said.explanations.map(({ entity, probability, low, high }) =>
        probability === null
          ? entity
          : `${entity}: ${percent(probability)} (${percent(low)} to ${percent(high)})`,
      ),
    ),
    list(
      'Not advised',
      said.refused.map((one) => `${one.action}: ${one.because} [${one.rule}]`),
    ),
    list(
      'Why',
      said.reasons.map((one) => `${one.because} [${one.rule}; ${one.source}]`),
    ),
    list('Still to be answered', said.ask_next.length === 0 ? [] : [said.ask_next.join(', ')]),
  ].join('');
}
