import type { Doubt, Draft, Line, Understood } from '@tonus/engine/diary';
import type { FoodHit, FoodSnapshot } from '@tonus/engine/foods';

/** What the person decided about one understood item before storing it. */
export interface Choice {
  readonly draft: Draft;
  readonly settled: ReadonlySet<string>;
}

export interface ReadItem {
  readonly item: Understood;
  readonly draft: Draft;
  /** Questions still open. */
  readonly doubts: readonly Doubt[];
}

const doubtKey = ({ field, why }: Doubt): string => `${field} ${why}`;
const rootOf = (field: string): string => field.split(/[.[]/)[0] ?? field;

/** Answers belong to the words they were given for; they stay while these words stay in the line. */
export const itemKey = (item: Understood): string => item.text.trim().toLowerCase();

/** The items of a line with the person's answers laid over them. */
export const readItems = (line: Line, choices: ReadonlyMap<string, Choice>): readonly ReadItem[] =>
  line.items.map((item) => {
    const choice = choices.get(itemKey(item));
    if (choice === undefined) return { item, draft: item.draft, doubts: item.doubts };
    return {
      item,
      draft: choice.draft,
      doubts: item.doubts.filter((doubt) => !choice.settled.has(doubtKey(doubt))),
    };
  });

/**
 * One answered question. A choice carries a whole draft; only its own field is taken over where an
 * earlier answer must not be lost, unless the answer changes what kind of thing it is.
 */
export function answer(read: ReadItem, doubt: Doubt, chosen: Draft): Choice {
  const field = rootOf(doubt.field);
  const first = read.doubts.length === read.item.doubts.length;
  const sameKind = chosen.kind === read.draft.kind;
  const draft =
    first || !sameKind
      ? chosen
      : ({ ...read.draft, [field]: (chosen as Record<string, unknown>)[field] } as Draft);
  const open = new Set(read.doubts.map(doubtKey));
  const settled = new Set(read.item.doubts.map(doubtKey).filter((key) => !open.has(key)));
  return { draft, settled: settled.add(doubtKey(doubt)) };
}

/** The same question about the time, asked of another thing in the line, with the choice that answers it alike. */
export function sameQuestion(
  read: ReadItem,
  { field }: Doubt,
  chosen: Draft,
): { readonly doubt: Doubt; readonly chosen: Draft } | undefined {
  const doubt = field === 'at' ? read.doubts.find((open) => open.field === 'at') : undefined;
  const choice = doubt?.choices.find(({ draft }) => draft.at === chosen.at);
  return doubt === undefined || choice === undefined ? undefined : { doubt, chosen: choice.draft };
}

/** The person put the whole draft right; nothing about it is in doubt any more. */
export const adjusted = (item: Understood, draft: Draft): Choice => ({
  draft,
  settled: new Set(item.doubts.map(doubtKey)),
});

export const snapshotOf = ({ food }: FoodHit): FoodSnapshot => ({
  id: food.id,
  source: food.source,
  name: food.name,
  per: food.per,
  nutrients: food.nutrients,
  ...(food.density_g_ml === undefined ? {} : { density_g_ml: food.density_g_ml }),
  ...(food.group === undefined ? {} : { group: food.group }),
  ...(food.recalled === undefined ? {} : { recalled: food.recalled }),
});

/** The same thing eaten or drunk, but of another table's food. */
export function withFood(draft: Draft, hit: FoodHit): Draft {
  return draft.kind === 'food' || draft.kind === 'drink' ? { ...draft, food: snapshotOf(hit) } : draft;
}

/** One list from the browser's and the server's tables: each food once, the browser's order first. */
export function mergedHits(
  near: readonly FoodHit[],
  far: readonly FoodHit[],
  limit: number,
): readonly FoodHit[] {
  const seen = new Set<string>();
  const name = ({ food }: FoodHit): string => `${food.source} ${food.id}`;
  return [...near, ...far].filter((hit) => !seen.has(name(hit)) && seen.add(name(hit))).slice(0, limit);
}

export interface Piece {
  readonly text: string;
  readonly understood: boolean;
}

/** The line cut into what was understood and what was not, for underlining. */
export function pieces(text: string, line: Line): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const { from, to } of line.notUnderstood.toSorted((a, b) => a.from - b.from)) {
    if (from > at) cut.push({ text: text.slice(at, from), understood: true });
    cut.push({ text: text.slice(from, to), understood: false });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), understood: true });
  return cut;
}

/** What stays in the field once the understood part is stored. */
export const restOf = (line: Line): string =>
  line.notUnderstood
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(', ');
