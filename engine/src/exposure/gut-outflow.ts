import type { EntryOf, GutRoute } from '#diary';
import { type Depleter, depleter, type Prior, prior, priorRange } from '#reference';
import { type ByIon, type Estimate, exactly, type Instant, scaled, times, UNKNOWN } from '#units';

/** What vomiting, loose stools or a stoma carried out. */
export interface GutOutflow {
  readonly entry: string;
  readonly at: Instant;
  readonly zone: string;
  readonly route: GutRoute;
  readonly volume_l: Estimate;
  readonly ions_mmol: ByIon<Estimate>;
  readonly source: string;
  readonly recalled: boolean;
}

const VOLUME: { readonly [R in GutRoute]: Prior['id'] } = {
  vomit: 'vomit-volume',
  stool: 'loose-stool-volume',
  ostomy: 'ostomy-volume',
};

type Cited = Pick<Depleter | Prior, 'source' | 'recalled'>;
interface Composition {
  readonly sodium: Estimate;
  readonly potassium: Estimate;
  readonly cited: readonly Cited[];
}

function fromRows(sodiumId: string, potassiumId: string): Composition {
  const estimate = (row: Depleter | undefined): Estimate =>
    row === undefined || row.effectLow === null
      ? UNKNOWN
      : { low: row.effectLow, best: row.effect, high: row.effectHigh };
  const [sodium, potassium] = [depleter(sodiumId), depleter(potassiumId)];
  const cited = [sodium, potassium].filter((row) => row !== undefined);
  return { sodium: estimate(sodium), potassium: estimate(potassium), cited };
}

function compositionOf(route: GutRoute): Composition {
  switch (route) {
    case 'vomit':
      return fromRows('vomiting-Na', 'vomiting-K');
    case 'stool':
      return fromRows('diarrhoea-Na', 'diarrhoea-K');
    case 'ostomy':
      return {
        sodium: priorRange('ostomy-sodium'),
        potassium: priorRange('ostomy-potassium'),
        cited: [prior('ostomy-sodium'), prior('ostomy-potassium')],
      };
  }
}

/**
 * A gut loss (B-10): volume as said, else the usual volume of one bout times how often; sodium and potassium over the
 * published range of that fluid. Calcium and magnesium are lost too, and nobody says how much: unknown.
 */
export function gutOutflowOf(entry: EntryOf<'gut-loss'>): GutOutflow {
  const volume_l =
    entry.volume_ml !== null
      ? exactly(entry.volume_ml / 1000)
      : scaled(priorRange(VOLUME[entry.route]), entry.times ?? 1);
  const { sodium, potassium, cited } = compositionOf(entry.route);
  const volumeRow = entry.volume_ml === null ? [prior(VOLUME[entry.route])] : [];
  const sources = [...volumeRow, ...cited];
  return {
    entry: entry.id,
    at: entry.at,
    zone: entry.zone,
    route: entry.route,
    volume_l,
    ions_mmol: {
      sodium: times(volume_l, sodium),
      potassium: times(volume_l, potassium),
      calcium: volume_l.best === 0 ? volume_l : UNKNOWN,
      magnesium: volume_l.best === 0 ? volume_l : UNKNOWN,
    },
    source: [...new Set(sources.map((row) => row.source))].join('; '),
    recalled: sources.some((row) => row.recalled),
  };
}
