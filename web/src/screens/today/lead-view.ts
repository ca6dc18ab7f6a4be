import type { Today } from '@tonus/engine/balance';
import { amountWords, listed, type Phrasing, shareWords } from '../../words/phrasing.ts';
import { standing, VESSELS, type VesselOf } from './vessel-view.ts';

/** Above this share of unknown, the first line says so. */
const WORTH_SAYING = 0.25;

/** The screen's answer in one or two sentences: what is above, what is in its band, what has room left. */
export function leadWords(
  today: Today,
  written: number,
  phrasing: Phrasing & { readonly isToday: boolean },
): string {
  const { words, locale, isToday } = phrasing;
  if (written === 0) return isToday ? words.lead.nothingToday : words.lead.nothing;
  const named = (of: readonly VesselOf[]): string =>
    sentenceCase(
      listed(
        of.map((o) => words.names[o].toLowerCase()),
        locale,
      ),
    );
  const standingOf = (of: VesselOf) => standing(today.intake[of], today.targets[of]);
  const above = VESSELS.filter((of) => standingOf(of) === 'above');
  const within = VESSELS.filter((of) => standingOf(of) === 'within');
  const parts: string[] = [];
  if (above.length > 0) parts.push(words.lead.above(named(above), above.length));
  else if (within.length > 0 && within.length < VESSELS.length)
    parts.push(words.lead.within(named(within), within.length));
  else if (within.length === VESSELS.length) parts.push(words.lead.allIn);
  const room = mostRoom(today);
  const unsure = leastCertain(today);
  if (unsure !== null)
    parts.push(words.lead.unsure(words.names[unsure], shareWords(today.intake[unsure].unknownShare, locale)));
  else if (room !== null)
    parts.push(words.lead.room(words.names[room.of], amountWords(room.of, room.left, locale)));
  return parts.join(' ');
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function mostRoom(today: Today): { readonly of: VesselOf; readonly left: number } | null {
  let most: { of: VesselOf; left: number; share: number } | null = null;
  for (const of of VESSELS) {
    const low = today.targets[of]?.low ?? null;
    if (low === null || low === 0) continue;
    const left = low - today.intake[of].known;
    if (left > 0 && left / low > (most?.share ?? 0)) most = { of, left, share: left / low };
  }
  return most;
}

function leastCertain(today: Today): VesselOf | null {
  const [first = null] = VESSELS.filter((of) => today.intake[of].unknownShare >= WORTH_SAYING).sort(
    (a, b) => today.intake[b].unknownShare - today.intake[a].unknownShare,
  );
  return first;
}
