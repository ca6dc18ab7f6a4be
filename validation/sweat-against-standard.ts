import { bodySurface, sweatRate } from '../engine/src/body/index.ts';
import { sharedTable } from './shared.ts';

export interface SweatCheck {
  readonly cases: number;
  readonly rms_g_m2_h: number;
  /** Share of cases within a quarter of the standard's rate or 50 g/m²/h, whichever is more. */
  readonly within: number;
  readonly largestShare: number;
}

const HOURS = { from: 2, to: 4 };
/** Part of the standard's loss that is breath, g/h per W/m² of metabolism: not sweat. */
const BREATH_G_H = 0.17;

/**
 * Our steady rate against the loss that ISO 7933 computes between the second and the fourth hour, g/m²/h;
 * undefined where the shared folder beside the checkout is absent.
 */
export function sweatAgainstStandard(): SweatCheck | undefined {
  const rows = sharedTable('evidence/peers/phs_vectors_js.csv');
  if (rows === undefined) return undefined;
  const key = (r: { readonly [c: string]: string }): string =>
    [r.model, r.tdb, r.rh, r.met, r.acclimatized].join(' ');
  const at = (minutes: number) =>
    new Map(rows.filter((r) => Number(r.duration) === minutes).map((r) => [key(r), r] as const));
  const early = at(HOURS.from * 60);
  const late = at(HOURS.to * 60);
  const surface = bodySurface(75, 1.8);
  const pairs = [...early].flatMap(([k, r]) => {
    const later = late.get(k);
    if (later === undefined) return [];
    const met = Number(r.met);
    const lost = (Number(later.sweat_loss_g) - Number(r.sweat_loss_g)) / (HOURS.to - HOURS.from);
    const ours = sweatRate({
      met,
      air_c: Number(r.tdb),
      relativeHumidity: Number(r.rh) / 100,
      mass_kg: 75,
      height_m: 1.8,
      acclimation: Number(r.acclimatized) / 100,
    });
    return [{ theirs: (lost - BREATH_G_H * met * 58.15) / surface, ours: (ours * 60_000) / surface, k }];
  });
  const off = pairs.map(({ ours, theirs }) => ours - theirs);
  const share = pairs.map(({ ours, theirs }) => Math.abs(ours - theirs) / Math.max(200, theirs));
  return {
    cases: pairs.length,
    rms_g_m2_h: Math.sqrt(off.reduce((a, b) => a + b * b, 0) / off.length),
    within: share.filter((s) => s <= 0.25).length / share.length,
    largestShare: Math.max(...share),
  };
}
