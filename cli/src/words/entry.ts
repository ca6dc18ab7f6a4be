import { amount, clock, dayOf } from './amounts.ts';

type Document = { readonly [field: string]: unknown };

const said = (value: unknown, unit = ''): string | undefined => {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'number' ? amount(value) : String(value);
  return unit === '' ? text : `${text} ${unit}`;
};
const list = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(', ');
const nameOf = (food: unknown): string => String((food as Document | undefined)?.name ?? 'something');

const activity = (e: Document): string => {
  const { by, value } = (e.intensity ?? {}) as Document;
  const weights =
    e.massBefore_kg === undefined || e.massAfter_kg === undefined
      ? undefined
      : `${String(e.massBefore_kg)} to ${String(e.massAfter_kg)} kg`;
  const intensity = by === undefined ? undefined : `${String(by)} ${String(value)}`;
  const distance = said(e.distance_km, 'km');
  const drunk = e.drunk_ml === undefined ? undefined : `${amount(Number(e.drunk_ml))} ml drunk`;
  return list(
    String(e.type),
    said(e.duration_min, 'min'),
    distance,
    intensity,
    said(e.air_c, '°C'),
    weights,
    drunk,
  );
};

const episode = (e: Document): string => {
  const where = [e.side, e.muscle].filter((part) => part !== null && part !== undefined).join(' ');
  const severity = e.severity === undefined ? undefined : `${String(e.severity)}/10`;
  const grip = said(e.grip);
  const after = said(e.trigger);
  const what = where === '' ? 'spasm' : `spasm, ${where}`;
  return list(what, severity, said(e.duration_s, 's'), grip, after && `after ${after}`);
};

const supplement = (e: Document): string =>
  list(
    String(e.compound ?? e.mineral),
    e.elemental_mg === null ? undefined : `${said(e.elemental_mg, 'mg')} ${String(e.mineral)}`,
    e.saltMass_mg === null ? undefined : `${said(e.saltMass_mg, 'mg')} of the salt`,
    e.route === 'skin' ? 'on the skin' : undefined,
    e.elemental_mg === null && e.saltMass_mg === null ? 'amount unknown' : undefined,
  );

const course = (schedule: unknown): string | undefined =>
  schedule === undefined ? undefined : `every ${String((schedule as Document).every_h)} h`;

const SAY: { readonly [kind: string]: (e: Document) => string } = {
  food: (e) => list(nameOf(e.food), said(e.portion), said(e.mass_g, 'g') ?? 'amount unknown'),
  drink: (e) => list(nameOf(e.food), said(e.portion), said(e.volume_ml, 'ml') ?? 'amount unknown'),
  supplement,
  medicine: (e) => list(String(e.name), said(e.dose_mg, 'mg'), course(e.schedule)),
  activity,
  weight: (e) => `weight ${String(e.mass_kg)} kg`,
  urine: (e) =>
    list('urine', e.colour === undefined ? undefined : `colour ${String(e.colour)}`, said(e.volume_ml, 'ml')),
  'blood-pressure': (e) =>
    list(`${String(e.systolic_mmHg)}/${String(e.diastolic_mmHg)} mmHg`, said(e.pulse_bpm, 'beats/min')),
  lab: (e) => `${String(e.name)} ${String(e.value)} ${String(e.unit)}`,
  symptom: (e) => list(String(e.symptom), e.severity === undefined ? undefined : `${String(e.severity)}/10`),
  episode,
  sleep: (e) =>
    list(
      `slept ${amount(Number(e.duration_h))} h`,
      e.quality === undefined ? undefined : `quality ${String(e.quality)}/10`,
    ),
  sitting: (e) => list(`sat ${amount(Number(e.duration_h))} h`, said(e.what)),
  stress: (e) => `stress ${String(e.level)}/10`,
  'menstrual-day': (e) =>
    list('period', e.cycleDay === undefined ? undefined : `day ${String(e.cycleDay)}`, said(e.flow)),
  'gut-loss': (e) =>
    list(
      String(e.route),
      said(e.volume_ml, 'ml'),
      e.times === undefined ? undefined : `${String(e.times)} times`,
    ),
  note: (e) => `note: ${String(e.text)}`,
  person: () => 'about you',
};

/** An entry in a line of words: `coffee, 2 cups, 480 ml`. */
export const entryWords = (entry: Document): string =>
  (SAY[String(entry.kind)] ?? (() => String(entry.kind)))(entry);

/** The same with its hour, or its day where that is another than `today`. */
export function entryLine(entry: Document, today?: string): string {
  const day = dayOf(entry.at);
  const when = today === undefined || day === today ? clock(entry.at) : `${day} ${clock(entry.at)}`;
  return `${when}  ${entryWords(entry)}`;
}
