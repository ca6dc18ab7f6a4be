import type { Face } from '../faces.ts';
import type { CommonOptions } from '../shell.ts';
import { TODAY, type TodayAnswer, todayWords } from '../words/today.ts';

export const face: Face = (command, shell) => {
  command.option('--date <day>', TODAY.date);
  shell.withData();
  shell.withTime().action(async () => {
    const { date, zone, now } = shell.options<CommonOptions & { readonly date?: string }>();
    await shell.run<TodayAnswer>('today', { date, zone, now }, todayWords);
  });
};
