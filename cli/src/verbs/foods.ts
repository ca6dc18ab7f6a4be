import { UnreadableFile } from '@tonus/contract';
import type { Face } from '../faces.ts';
import type { CommonOptions, Shell } from '../shell.ts';
import { FOODS } from '../words/foods.ts';

interface Options extends CommonOptions {
  readonly from?: string;
  readonly fetch?: string;
  readonly country?: string;
  readonly prepared?: boolean;
  readonly dryRun?: boolean;
  readonly limit: string;
}

const wrong = (shell: Shell, message: string): void => shell.refuse({ kind: 'wrong', path: '', message });

function print(shell: Shell, answer: unknown, words: string): void {
  shell.print(shell.options().json ? JSON.stringify(answer, null, 2) : words);
}

async function add(shell: Shell, [path]: readonly string[]): Promise<void> {
  const { from, fetch, country, prepared, dryRun } = shell.options<Options>();
  const { addressOf, PUBLISHED } = await import('@tonus/imports');
  if (path === undefined && fetch === undefined) return wrong(shell, FOODS.noFile);
  if (path !== undefined && fetch !== undefined) return wrong(shell, FOODS.oneOf);
  if (from !== undefined && from !== 'fdc' && from !== 'openfoodfacts')
    return wrong(shell, FOODS.badFormat(from));
  if (country !== undefined && !/^[a-z]{2}:[\p{L}\d-]+$/u.test(country))
    return wrong(shell, FOODS.badCountry(country));
  if (fetch !== undefined && addressOf(fetch) === null)
    return wrong(shell, FOODS.badName(fetch, Object.keys(PUBLISHED)));
  const { addList, placeOf } = await import('../food-lists.ts');
  const asked = { fetch, format: from, country, prepared, dryRun };
  const place = placeOf(shell.options());
  const answer =
    path === '-'
      ? await shell.withStdin((file) => addList({ ...asked, path: file }, place, shell.say))
      : await addList({ ...asked, path }, place, shell.say);
  for (const line of FOODS.refusals(answer)) shell.say(line);
  print(shell, answer, FOODS.added(answer));
}

async function search(shell: Shell, words: readonly string[]): Promise<void> {
  const { limit } = shell.options<Options>();
  const query = words.join(' ');
  if (query.trim() === '') return wrong(shell, FOODS.noWords);
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100)
    return wrong(shell, FOODS.badLimit(limit));
  await shell.run('foods/search', { query, limit: Number(limit) }, FOODS.found);
}

async function list(shell: Shell): Promise<void> {
  const { placeOf, withLists } = await import('../food-lists.ts');
  const lists = await withLists(placeOf(shell.options()), async (store) =>
    ((await store?.imports()) ?? []).map((one) => ({
      id: one.id,
      at: new Date(one.at).toISOString(),
      format: one.format,
      maker: one.maker,
      attribution: one.attribution,
      licence: one.licence,
      country: one.country,
      foods: one.added,
      refused: one.refused,
    })),
  );
  print(shell, { lists }, FOODS.listed({ lists }));
}

async function remove(shell: Shell, [id]: readonly string[]): Promise<void> {
  if (id === undefined) return wrong(shell, FOODS.noId);
  const { placeOf, withLists } = await import('../food-lists.ts');
  const removed = await withLists(
    placeOf(shell.options()),
    async (store) => (await store?.remove(id)) ?? null,
  );
  if (removed === null) return shell.refuse({ kind: 'cannot', path: '', message: FOODS.noSuchList(id) });
  print(shell, removed, FOODS.removed(removed));
}

const ACTIONS: { readonly [action: string]: (shell: Shell, rest: readonly string[]) => Promise<void> } = {
  add,
  search,
  list,
  remove,
};

export const face: Face = (command, shell) => {
  command.argument('<action>', FOODS.action).argument('[what...]', FOODS.what);
  command.option('--from <format>', FOODS.from).option('--country <tag>', FOODS.country);
  command.option(
    '--fetch <name>',
    `${FOODS.fetch}fdc-foundation, fdc-sr-legacy, fdc-survey, fdc-branded, openfoodfacts`,
  );
  command
    .option('--prepared', FOODS.prepared)
    .option('--dry-run', 'say what would be added and store nothing');
  command.option('--limit <n>', FOODS.limit, '10');
  shell.withData().action(async (action: string, rest: readonly string[]) => {
    const act = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
    if (act === undefined) return wrong(shell, FOODS.noAction(action));
    try {
      await act(shell, rest);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      wrong(shell, error.message);
    }
  });
};
