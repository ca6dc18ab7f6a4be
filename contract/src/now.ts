import type { Profile } from '@tonus/engine/diary';
import type { Tools } from './tools.ts';

/** Who the diary is about as it was last said; null when nobody has said anything yet. */
export async function personNow(tools: Tools): Promise<Profile | null> {
  const latest = await (await tools.diary()).latest('person');
  return latest?.kind === 'person' ? latest : null;
}

/** What the call names, else the person's own zone, else the machine's. */
export const zoneFor = async (asked: string | undefined, tools: Tools): Promise<string> =>
  asked ?? (await personNow(tools))?.person.zone ?? tools.systemZone;
