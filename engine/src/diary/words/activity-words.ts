import type { Activity } from '../entry.ts';
import { readBodyMass } from './body-signs.ts';
import { readDuration, readMeasure, readTemperature } from './measure.ts';
import { type Attribute, readSeverity } from './scan.ts';
import type { KindReader } from './statement.ts';
import { phraseAt, phraseBook, readPhrase, type Token, wordAt } from './token.ts';

type ActivitySaid = Partial<Omit<Activity, 'kind' | 'at' | 'zone' | 'id' | 'enteredAt'>>;

const TYPES: Readonly<Record<string, string>> = {
  running:
    'ran,run,running,jog,jogged,jogging,long run,easy run,tempo run,parkrun,treadmill,marathon,half marathon,half-marathon',
  'trail running': 'trail run,trail running',
  walking: 'walk,walked,walking,stroll,strolled',
  hiking: 'hike,hiked,hiking,trek,trekked',
  cycling:
    'cycle,cycled,cycling,bike,biked,biking,bike ride,rode,ride,turbo trainer,turbo,indoor cycling,spin class,spinning,peloton,mountain biking',
  swimming: 'swim,swam,swimming',
  rowing: 'row,rowed,rowing,erg',
  'weight training':
    'weights,weight training,weight lifting,weightlifting,lifting,lifted,gym,strength training,strength,crossfit,resistance training',
  yoga: 'yoga',
  pilates: 'pilates',
  stretching: 'stretched',
  football: 'football,soccer',
  'american football': 'american football',
  rugby: 'rugby',
  tennis: 'tennis',
  padel: 'padel',
  badminton: 'badminton',
  squash: 'played squash',
  basketball: 'basketball',
  volleyball: 'volleyball',
  hockey: 'hockey',
  cricket: 'cricket',
  golf: 'golf',
  climbing: 'climbed,climbing,bouldering',
  skiing: 'ski,skied,skiing,snowboarding',
  dancing: 'danced,dancing,zumba',
  boxing: 'boxing,kickboxing,martial arts,judo,karate',
  'interval training': 'hiit,interval training,intervals,circuit training,circuits,bootcamp',
  elliptical: 'elliptical,cross trainer',
  triathlon: 'triathlon',
  skating: 'skated,skating,rollerblading',
  gardening: 'gardened,gardening,mowed,mowing',
  housework: 'housework,cleaned,cleaning,hoovering,vacuuming',
  'manual work': 'manual work,construction work,labouring,moving furniture,digging,shovelling',
  sauna: 'sauna,steam room',
  exercise: 'workout,exercise,exercised,worked out,training',
};
const ACTIVITY_NAMES = phraseBook(
  Object.entries(TYPES).flatMap(([type, names]) => names.split(',').map((name) => [name, type] as const)),
);

const isNumber = (token: Token | undefined): token is Token => token?.kind === 'number';
const PREPOSITIONS = ['in', 'at', 'for', 'over', 'on'];
const skip = (tokens: readonly Token[], at: number, words: readonly string[]): number =>
  words.includes(wordAt(tokens, at)) ? at + 1 : at;

const type: Attribute<ActivitySaid> = (tokens, at) => {
  const name = readPhrase(ACTIVITY_NAMES, tokens, at);
  return name === null ? null : { next: name.next, value: { type: name.value } };
};
const duration: Attribute<ActivitySaid> = (tokens, at) => {
  const minutes = readDuration(tokens, skip(tokens, at, PREPOSITIONS));
  return minutes === null ? null : { next: minutes.next, value: { duration_min: minutes.value } };
};
const distance: Attribute<ActivitySaid> = (tokens, at, { locale }) => {
  const length = readMeasure(tokens, at, locale);
  return length?.value.dimension === 'length'
    ? { next: length.next, value: { distance_km: length.value.value } }
    : null;
};
const air: Attribute<ActivitySaid> = (tokens, at, { locale }) => {
  const celsius = readTemperature(tokens, skip(tokens, at, PREPOSITIONS), locale);
  return celsius === null ? null : { next: celsius.next, value: { air_c: celsius.value } };
};

/** `humidity 60%`, `60% humidity`. */
const humidity: Attribute<ActivitySaid> = (tokens, at) => {
  const named = ['humidity', 'rh'].includes(wordAt(tokens, at));
  const number = tokens[named ? at + 1 : at];
  const next = (named ? at + 1 : at) + 1;
  const percent = ['%', 'percent'].includes(wordAt(tokens, next)) ? 1 : 0;
  const after = ['humidity', 'humid', 'rh'].includes(wordAt(tokens, next + percent)) ? 1 : 0;
  if (!isNumber(number) || (!named && (percent === 0 || after === 0))) return null;
  const share = number.value > 1 || percent > 0 ? number.value / 100 : number.value;
  return { next: next + percent + (named ? 0 : after), value: { relativeHumidity: share } };
};

/** `75.0 to 73.6 kg`, `75 kg → 73.6 kg`, `from 75 to 73.6 kg`. */
const massChange: Attribute<ActivitySaid> = (tokens, at) => {
  const start = skip(tokens, at, ['from', 'weight', 'weighed']);
  const before = tokens[start];
  if (!isNumber(before)) return null;
  const own = readBodyMass(tokens, start);
  const arrow = own?.next ?? start + 1;
  const to = phraseAt(tokens, arrow, ['-', '>'])
    ? arrow + 2
    : ['to', '→', '-', '–'].includes(wordAt(tokens, arrow))
      ? arrow + 1
      : arrow;
  const after = to > arrow ? readBodyMass(tokens, to) : null;
  if (after === null) return null;
  const perKg = (after.value * 1) / (tokens[to]?.value || 1);
  return {
    next: after.next,
    value: { massBefore_kg: own?.value ?? before.value * perKg, massAfter_kg: after.value },
  };
};

/** `70.2 kg before`, `before 70.2 kg`, `weighed 68.9 kg after`. */
const massSaid: Attribute<ActivitySaid> = (tokens, at) => {
  const lead = skip(tokens, at, ['weight', 'weighed']);
  const said = ['before', 'after'].includes(wordAt(tokens, lead)) ? wordAt(tokens, lead) : '';
  const mass = readBodyMass(tokens, said === '' ? lead : skip(tokens, lead + 1, [':', 'weight']));
  if (mass === null) return null;
  const when = said === '' ? wordAt(tokens, mass.next) : said;
  const next = said === '' ? mass.next + 1 : mass.next;
  if (when === 'before') return { next, value: { massBefore_kg: mass.value } };
  return when === 'after' ? { next, value: { massAfter_kg: mass.value } } : null;
};

const DRANK = ['drank', 'drink', 'drinking', 'drunk'];
/** `drank 1.5 l`, `1 l drunk`, `drank 500 ml of water`; what was not water is left to be a drink of its own. */
const drunk: Attribute<ActivitySaid> = (tokens, at, { locale }) => {
  const named = DRANK.includes(wordAt(tokens, at));
  const volume = readMeasure(tokens, skip(tokens, named ? at + 1 : at, ['about', 'only', '~']), locale);
  if (volume?.value.dimension !== 'volume') return null;
  const of = wordAt(tokens, volume.next) === 'of' ? volume.next + 1 : volume.next;
  const next = ['water', 'fluid', 'fluids'].includes(wordAt(tokens, of)) ? of + 1 : volume.next;
  if (named) return { next, value: { drunk_ml: volume.value.value } };
  return wordAt(tokens, next) === 'drunk'
    ? { next: next + 1, value: { drunk_ml: volume.value.value } }
    : null;
};

const heartRate: Attribute<ActivitySaid> = (tokens, at) => {
  const lead = skip(tokens, at, ['avg', 'average', 'mean']);
  const named = phraseAt(tokens, lead, ['heart', 'rate'])
    ? 2
    : ['hr', 'pulse'].includes(wordAt(tokens, lead))
      ? 1
      : 0;
  const number = tokens[lead + named];
  const unit = wordAt(tokens, lead + named + 1) === 'bpm' ? 1 : 0;
  if (!isNumber(number) || named + unit === 0) return null;
  return { next: lead + named + 1 + unit, value: { intensity: { by: 'heart-rate', value: number.value } } };
};
const power: Attribute<ActivitySaid> = (tokens, at) => {
  const start = skip(tokens, skip(tokens, at, PREPOSITIONS), ['avg', 'average']);
  const number = tokens[start];
  return isNumber(number) && ['w', 'watt', 'watts'].includes(wordAt(tokens, start + 1))
    ? { next: start + 2, value: { intensity: { by: 'power', value: number.value } } }
    : null;
};
const met: Attribute<ActivitySaid> = (tokens, at) => {
  const number = tokens[at];
  return isNumber(number) && ['met', 'mets'].includes(wordAt(tokens, at + 1))
    ? { next: at + 2, value: { intensity: { by: 'met', value: number.value } } }
    : null;
};
const feel: Attribute<ActivitySaid> = (tokens, at) => {
  const lead = skip(tokens, at, ['felt', 'feels', 'feel']);
  const named = ['effort', 'rpe', 'feel', 'exertion'].includes(wordAt(tokens, lead)) ? lead + 1 : lead;
  const score = readSeverity(tokens, named);
  const bare = tokens[named];
  const value = score?.value ?? (named > lead && isNumber(bare) ? bare.value : undefined);
  return value === undefined
    ? null
    : { next: score?.next ?? named + 1, value: { intensity: { by: 'feel', value } } };
};

const BESIDE = new Set(['after', 'before', 'during', 'post', 'pre', 'for']);
/** `500 ml water after the run` is about the water. */
const isNamed = (tokens: readonly Token[], at: number): boolean => {
  const name = readPhrase(ACTIVITY_NAMES, tokens, at);
  // `walking helped` tells of what it helped against.
  if (name === null || ['helped', 'helps', 'eased'].includes(wordAt(tokens, name.next))) return false;
  const lead = ['the', 'my', 'a'].includes(wordAt(tokens, at - 1)) ? at - 2 : at - 1;
  const verb = wordAt(tokens, lead - 1);
  return (
    !BESIDE.has(wordAt(tokens, lead)) ||
    (wordAt(tokens, lead) === 'for' && ['went', 'go', 'out'].includes(verb))
  );
};

export const activity: KindReader<ActivitySaid> = {
  claims: (tokens) => tokens.some((_, i) => isNamed(tokens, i)),
  attributes: [
    massChange,
    massSaid,
    humidity,
    air,
    power,
    heartRate,
    met,
    drunk,
    distance,
    duration,
    feel,
    type,
  ],
  finish: ({ fields, span_min }) => {
    const duration_min = fields.duration_min ?? span_min ?? null;
    const says = Object.keys(fields).length > 1 || duration_min !== null;
    if (fields.type === undefined) return null;
    const { type: kindOfActivity, duration_min: _said, ...others } = fields;
    return {
      fields: { kind: 'activity', type: kindOfActivity, duration_min, ...others } as never,
      ...(duration_min === null ? {} : { lasts_min: duration_min }),
      questions: says ? [] : [{ field: 'duration_min', why: 'amount', choices: [] }],
    };
  },
};
