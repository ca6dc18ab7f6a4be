import { analyteOf, formula, type LabGiven, type LabReading, readLab } from '#labs';
import { RED_FLAGS } from '#reference';
import { type Answer, isKnown, type TriageInput, type TriageMedicine } from './input.ts';
import { screenText, type TextSign } from './screen-text.ts';
import { toldLabs } from './told-labs.ts';

export const SIGN_ORIGINS = ['answer', 'text', 'vital', 'event', 'weights', 'profile', 'lab'] as const;
export type SignOrigin = (typeof SIGN_ORIGINS)[number];

/** Something found to be so, with where that is known from. */
export interface Sign {
  readonly from: SignOrigin;
  readonly value: Answer;
  /** The person's own words, where they came from words. */
  readonly words?: string;
}

export interface KnownCondition {
  readonly code: string;
  readonly from: 'stored' | 'text' | 'profile';
}
export interface KnownMedicine {
  readonly name: string;
  readonly atc: string;
  readonly since_days: number | null;
  readonly from: 'stored' | 'text';
}
export type Pregnancy =
  | { readonly state: 'yes'; readonly weeks: number | null }
  | { readonly state: 'no' | 'unknown'; readonly weeks: null };

/** The input read once: codes folded, units converted, words screened. Every rule reads only this. */
export interface Facts {
  readonly input: TriageInput;
  readonly age: number | null;
  readonly sex: 'F' | 'M' | null;
  readonly weight_kg: number | null;
  readonly bmi: number | null;
  readonly pregnancy: Pregnancy;
  readonly postpartumWeeks: number | null;
  readonly conditions: readonly KnownCondition[];
  readonly medicines: readonly KnownMedicine[];
  readonly labs: readonly LabReading[];
  /** Labs that could not be read, with the reason. */
  readonly unreadLabs: readonly string[];
  /** Lowest of what a lab, a creatinine or a stage says; null when nothing says it. */
  readonly egfr: number | null;
  readonly signs: ReadonlyMap<string, Sign>;
  /** Flags and signs answered with no. */
  readonly denied: ReadonlySet<string>;
  /** Every flag was answered with no in one word. */
  readonly allNegative: boolean;
  /** Flags that words opened without being clear enough to count. */
  readonly opened: ReadonlySet<string>;
  /** Of these, words of the person's own present that only a question can settle. */
  readonly unclear: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
}

const upper = (code: string): string => code.trim().toUpperCase();

/** Names of medicines people write where no code stands, by the words table. */
function atcOfName(name: string): string | null {
  const sign = screenText(name).find((found) => found.sign.startsWith('atc:'));
  return sign === undefined ? null : sign.sign.slice('atc:'.length);
}

const stored = (med: TriageMedicine): KnownMedicine => ({
  name: med.name ?? med.atc ?? '',
  atc: upper(med.atc ?? '') || (atcOfName(med.name ?? '') ?? ''),
  since_days: med.since_days ?? null,
  from: 'stored',
});

function medicinesOf(input: TriageInput, text: readonly TextSign[]): readonly KnownMedicine[] {
  const known = (input.meds ?? []).map(stored);
  const told = text
    .filter((sign) => sign.sign.startsWith('atc:') && !sign.denied)
    .map(
      (sign): KnownMedicine => ({
        name: sign.words,
        atc: sign.sign.slice(4),
        since_days: null,
        from: 'text',
      }),
    )
    .filter(
      (med) => !known.some((other) => other.atc.startsWith(med.atc) || med.atc.startsWith(other.atc || '-')),
    );
  return [...known, ...told.filter((med, i) => told.findIndex((other) => other.atc === med.atc) === i)];
}

/** A code as it is; a name by the words table, so that "heart failure" is not lost. */
const codesOf = (condition: string): readonly string[] => {
  if (/^[A-Za-z]\d/.test(condition.trim()) || condition.includes('-')) return [condition];
  const told = screenText(condition).filter((sign) => sign.sign.startsWith('icd:') && !sign.denied);
  return told.length === 0 ? [condition] : told.map((sign) => sign.sign.slice(4));
};

function conditionsOf(input: TriageInput, text: readonly TextSign[]): readonly KnownCondition[] {
  const known = (input.conditions ?? [])
    .flatMap(codesOf)
    .map((code): KnownCondition => ({ code: upper(code), from: 'stored' }));
  const told = text
    .filter((sign) => sign.sign.startsWith('icd:') && !sign.denied)
    .map((sign): KnownCondition => ({ code: sign.sign.slice(4), from: 'text' }))
    .filter((c) => !known.some((other) => other.code.startsWith(c.code)));
  return [...known, ...told.filter((c, i) => told.findIndex((other) => other.code === c.code) === i)];
}

const YES = new Set(['yes', 'true', 'y', 'ja', 'ya']);
const NO = new Set(['no', 'false', 'n', 'nein', 'tidak', 'none', '']);

/** `null`: nothing was answered. */
function meant(answer: Answer | null): { readonly yes: boolean; readonly value: Answer } | null {
  if (answer === null) return null;
  if (typeof answer === 'string') {
    const word = answer.trim().toLowerCase();
    return { yes: !NO.has(word), value: YES.has(word) ? true : word };
  }
  return { yes: typeof answer === 'number' ? answer > 0 : answer, value: answer };
}

function signsOf(
  input: TriageInput,
  text: readonly TextSign[],
): Pick<Facts, 'signs' | 'denied' | 'opened' | 'unclear' | 'cues'> {
  const signs = new Map<string, Sign>();
  const denied = new Set<string>();
  const opened = new Set<string>();
  const unclear = new Set<string>();
  const cues = new Set<string>();
  for (const found of text) {
    if (found.denied) continue;
    cues.add(found.sign);
    if (found.strength === 'act') signs.set(found.sign, { from: 'text', value: true, words: found.words });
    if (found.strength === 'ask') opened.add(found.sign);
    if (found.strength === 'ask' && !found.distant) unclear.add(found.sign);
  }
  const answers = input.answers;
  if (typeof answers === 'object' && answers !== null) {
    for (const [id, answer] of Object.entries(answers)) {
      const said = meant(answer);
      if (said === null) continue;
      if (said.yes) signs.set(id, { from: 'answer', value: said.value });
      else denied.add(id);
    }
  }
  return { signs, denied, opened, unclear, cues };
}

function measuredSigns(input: TriageInput, signs: Map<string, Sign>): void {
  const { temp_c, pulse, spo2 } = input.vitals ?? {};
  const vital = (sign: string, value: number): void => void signs.set(sign, { from: 'vital', value });
  if (isKnown(temp_c) && temp_c >= 38) vital('fever', temp_c);
  if (isKnown(temp_c) && temp_c >= 40) vital('hot-40', temp_c);
  if (isKnown(pulse) && pulse < 50) vital('slow-pulse', pulse);
  if (isKnown(pulse) && pulse > 120) vital('fast-pulse', pulse);
  if (isKnown(spo2) && spo2 < 94) vital('breathless', spo2);
  const { pre_kg, post_kg } = input.event ?? {};
  if (isKnown(pre_kg) && isKnown(post_kg) && post_kg > pre_kg)
    signs.set('weight-gain', { from: 'event', value: post_kg - pre_kg });
}

function readLabs(given: readonly LabGiven[], sex: 'F' | 'M' | null): Pick<Facts, 'labs' | 'unreadLabs'> {
  const labs: LabReading[] = [];
  const unreadLabs: string[] = [];
  for (const lab of given) {
    const read = readLab(lab, sex ?? undefined);
    if (read.ok) labs.push(read.value);
    else unreadLabs.push(read.error);
  }
  return { labs, unreadLabs };
}

/** mL/min/1.73 m² in the middle of a stage (KDIGO 2012); N18 alone or N18.9 leaves it unknown. */
const STAGE_EGFR: Readonly<Record<string, number>> = { '1': 90, '2': 75, '3': 45, '4': 22, '5': 10, '6': 8 };
/** An estimate older than two years no longer says how the kidneys are. */
const EGFR_KEEPS_D = 730;

function egfrOf(
  labs: readonly LabReading[],
  conditions: readonly KnownCondition[],
  facts: { age: number | null; sex: 'F' | 'M' | null },
): number | null {
  const fresh = labs.filter((lab) => (lab.days_ago ?? 0) <= EGFR_KEEPS_D);
  const found = fresh.filter((lab) => lab.analyte === 'egfr').map((lab) => lab.value);
  const creatinine = fresh.find((lab) => lab.analyte === 'cr-s');
  if (creatinine !== undefined && facts.age !== null && facts.age >= 18 && facts.sex !== null) {
    const computed = formula('f-egfr', { scr_umol: creatinine.value, age: facts.age, sex: facts.sex });
    if (computed !== null) found.push(computed);
  }
  for (const { code } of conditions) {
    const stage = STAGE_EGFR[/^N18\.(\d)/.exec(code)?.[1] ?? ''];
    if (stage !== undefined) found.push(stage);
    if (code.startsWith('Z99.2')) found.push(8);
  }
  return found.length === 0 ? null : Math.min(...found);
}

const CHILDBEARING_FROM = 12;
const CHILDBEARING_TO = 55;

function pregnancyOf(
  input: TriageInput,
  text: readonly TextSign[],
  conditions: readonly KnownCondition[],
): Pregnancy {
  const { pregnant_weeks, sex, age } = input.profile ?? {};
  if (isKnown(pregnant_weeks)) return { state: 'yes', weeks: pregnant_weeks };
  const told = text.filter((sign) => sign.sign === 'pregnant');
  if (told.some((sign) => !sign.denied) && sex !== 'M') return { state: 'yes', weeks: null };
  if (conditions.some(({ code }) => /^(O(0[0-9]|[1-7]\d)|Z3[34])/.test(code)))
    return { state: 'yes', weeks: null };
  const cannot = sex === 'M' || (isKnown(age) && (age < CHILDBEARING_FROM || age > CHILDBEARING_TO));
  return { state: cannot || told.length > 0 ? 'no' : 'unknown', weeks: null };
}

const bmiOf = (input: TriageInput): number | null => {
  const { height_cm, weight_kg } = input.profile ?? {};
  if (isKnown(input.bmi)) return input.bmi;
  return height_cm && weight_kg ? weight_kg / (height_cm / 100) ** 2 : null;
};

/** Red-flag ids, so that a word of the lexicon that is also a flag opens it. */
export const FLAG_IDS: ReadonlySet<string> = new Set(RED_FLAGS.map((flag) => flag.id));

/** Reads the input once. Nothing is guessed: what is not said stays unknown. */
export function factsOf(input: TriageInput): Facts {
  const text = screenText(
    [input.history, input.free_text, input.episode?.trigger].filter((t) => t).join('. '),
  );
  const said = signsOf(input, text);
  measuredSigns(input, said.signs as Map<string, Sign>);
  const conditions = conditionsOf(input, text);
  const sex = input.profile?.sex ?? null;
  const age = input.profile?.age ?? null;
  const bmi = bmiOf(input);
  const entered = readLabs(input.labs ?? [], sex);
  // What was entered stands before what was told; a value told is weaker than one typed in, and never silent.
  const told = toldLabs([input.history, input.free_text].filter((t) => t).join('. ')).filter(
    (lab) =>
      !entered.labs.some(
        (other) => other.analyte === lab.analyte || (lab.analyte === 'caadj-s' && other.analyte === 'ca-s'),
      ),
  );
  const read = {
    labs: [...entered.labs, ...readLabs(told, sex).labs],
    unreadLabs: entered.unreadLabs,
  };
  const bmiRow = analyteOf({ name: 'bmi' });
  const labs =
    bmi === null || bmiRow === undefined
      ? read.labs
      : [...read.labs, ...readLabs([{ name: 'bmi', value: bmi, unit: 'kg/m2' }], sex).labs];
  return {
    input,
    age,
    sex,
    weight_kg: input.profile?.weight_kg ?? null,
    bmi,
    pregnancy: pregnancyOf(input, text, conditions),
    postpartumWeeks: input.profile?.postpartum_weeks ?? null,
    conditions,
    medicines: medicinesOf(input, text),
    labs,
    unreadLabs: read.unreadLabs,
    egfr: egfrOf(labs, conditions, { age, sex }),
    allNegative: input.answers === 'all red flags negative',
    ...said,
  };
}

/** Whether any of these signs is there. */
export const has = (facts: Facts, ...signs: readonly string[]): boolean =>
  signs.some((sign) => facts.signs.has(sign));
export const cue = (facts: Facts, ...cues: readonly string[]): boolean =>
  cues.some((name) => facts.cues.has(name) || facts.signs.has(name));
/** Whether a stored or told condition falls under one of these ICD-10 codes. */
export const icd = (facts: Facts, ...codes: readonly string[]): boolean =>
  facts.conditions.some((known) => codes.some((code) => known.code.startsWith(code)));
/** Whether a medicine falls under one of these ATC prefixes. */
export const atc = (facts: Facts, ...prefixes: readonly string[]): boolean =>
  facts.medicines.some((med) =>
    prefixes.some(
      (prefix) =>
        med.atc.startsWith(prefix) || (med.from === 'text' && med.atc !== '' && prefix.startsWith(med.atc)),
    ),
  );
export const labOf = (facts: Facts, ...analytes: readonly string[]): LabReading | undefined =>
  facts.labs.find((lab) => analytes.includes(lab.analyte));

const BACK =
  /back|lumb|spin|erector|quadratus|multifid|latissimus|iliopsoas|psoas|glute|piriform|thorac|trapez|rhomb|sacr/i;
const LEG = /calf|gastroc|soleus|foot|leg|tibial|hamstring|quadriceps|thigh|adductor/i;

export const muscleIs = (facts: Facts, where: 'back' | 'leg' | 'calf'): boolean => {
  const muscle = facts.input.episode?.muscle ?? '';
  if (where === 'back')
    return muscle === '' ? facts.cues.has('back') : BACK.test(muscle) && !/quadriceps/i.test(muscle);
  if (where === 'calf')
    return muscle === '' ? facts.cues.has('calf') : /calf|gastroc|soleus|leg/i.test(muscle);
  return muscle === '' ? cue(facts, 'calf', 'foot', 'thigh') : LEG.test(muscle);
};

/** Whether the person speaks of a muscle at all: an episode, or a word for cramp, spasm or ache. */
export const hasComplaint = (facts: Facts): boolean =>
  (isKnown(facts.input.episode) && Object.keys(facts.input.episode).length > 0) ||
  cue(facts, 'cramp', 'ache', 'twitching');
