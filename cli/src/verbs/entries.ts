import { dayBounds, instant, localDay } from '@tonus/engine/units';
import type { Face } from '../faces.ts';
import type { CommonOptions } from '../shell.ts';
import { ENTRIES } from '../words/entries.ts';

interface Options extends CommonOptions {
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
}

export const face: Face = (command, shell) => {
  command
    .option('--date <day>', ENTRIES.date)
    .option('--from <iso>', ENTRIES.from)
    .option('--to <iso>', ENTRIES.to);
  shell.withData();
  shell.withTime().action(async () => {
    const { date, from, to, zone, now } = shell.options<Options>();
    const { zoneFor } = await import('@tonus/contract/now');
    const { day } = await import('@tonus/contract/documents');
    const tools = await shell.tools();
    const where = await zoneFor(zone, tools);
    const moment = now === undefined ? tools.now() : instant(Date.parse(now));
    const asked = day.safeParse(date ?? localDay(moment, where));
    if (!asked.success) {
      await shell.close();
      return shell.refuse({ kind: 'wrong', path: 'date', message: asked.error.issues[0]?.message ?? '' });
    }
    const bounds = dayBounds(asked.data, where);
    const iso = (at: number): string => new Date(at).toISOString();
    const open = from !== undefined || to !== undefined;
    const range = open ? { from, to } : { from: iso(bounds.from), to: iso(bounds.to) };
    await shell.run('entries/query', range, ENTRIES.listed);
  });
};
