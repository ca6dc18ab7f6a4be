import { SUPPLEMENTS, type SupplementSalt } from '#reference';
import { type Ion, MOLAR_MASS } from '#units';
import type { Mineral, Supplement } from '../entry.ts';
import { readMeasure } from './measure.ts';
import { readCount } from './number.ts';
import { type Attribute, scan } from './scan.ts';
import type { KindReader, Question } from './statement.ts';
import { foldWord, type PhraseBook, phraseBook, readPhrase, type Token, wordAt } from './token.ts';

const HYDRATION = / ?(\(anhydrous\)|(mono|di|tetra|penta|hexa|hepta)hydrate|spray)/g;

/** `magnesium citrate`, hydration left out; table salt is sodium chloride. */
export function compoundOf({ mineral, salt }: Pick<SupplementSalt, 'mineral' | 'salt'>): string {
  if (salt === 'table salt') return 'sodium chloride';
  return salt === 'sea salt' ? salt : `${mineral} ${salt.replace(HYDRATION, '')}`;
}

interface Salt {
  readonly mineral: Mineral;
  readonly compound: string;
  readonly element_mg_g: number;
}

const saltOf = (row: SupplementSalt): Salt[] =>
  row.element_mg_g === null
    ? []
    : [{ mineral: row.mineral, compound: compoundOf(row), element_mg_g: row.element_mg_g }];

/** Short for a salt's name on packets; the sulphur of British English. */
const OTHER_SALTS: Readonly<Record<string, string>> = {
  bisglycinate: 'glycinate,diglycinate,glycinate chelate',
  'L-threonate': 'threonate,l-threonate,magtein',
  'sulfate heptahydrate': 'sulphate',
};
const MINERAL_NAMES: Readonly<Record<Mineral, string>> = {
  magnesium: 'magnesium,mag,mg',
  potassium: 'potassium,k,pot',
  calcium: 'calcium,ca',
  sodium: 'sodium,na',
};

function namesOf(row: SupplementSalt): readonly string[] {
  const plain = foldWord(row.salt.replace(HYDRATION, ''));
  const salts = [plain, ...(OTHER_SALTS[row.salt] ?? '').split(',').filter((name) => name !== '')];
  const minerals = MINERAL_NAMES[row.mineral].split(',');
  return minerals.flatMap((mineral) => salts.map((salt) => `${mineral} ${salt}`));
}

/** Names that stand for a salt by themselves. `salt` alone is the food: salt is not sodium. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  'sulfate heptahydrate': 'epsom salt,epsom salts',
  'chloride spray': 'magnesium oil,magnesium spray',
  'table salt': 'salt tablet,salt tablets,salt capsule,salt capsules,salt tab,salt tabs,sodium chloride',
  hydroxide: 'milk of magnesia',
};

const SALTS: PhraseBook<Salt> = phraseBook(
  SUPPLEMENTS.filter((row) => row.element_mg_g !== null).flatMap((row) => {
    const own = (OWN_NAMES[row.salt] ?? '').split(',').filter((name) => name !== '');
    const spray = row.salt === 'chloride spray';
    return saltOf(row).flatMap((salt) =>
      [...(spray ? [] : namesOf(row)), ...own].map((name) => [name, salt] as const),
    );
  }),
);
const MINERALS_ALONE: PhraseBook<Mineral> = phraseBook([
  ...(['magnesium', 'potassium', 'calcium', 'sodium'] as const).map((m) => [m, m] as const),
  ['mag', 'magnesium'],
]);

interface MineralSaid {
  readonly salt: Salt;
  readonly mineral: Mineral;
  readonly mass_mg: number;
  readonly amount_mmol: number;
  readonly elemental: boolean;
  readonly skin: boolean;
  readonly bare: number;
  readonly pieces: string;
}

const FORMS = new Set(
  'supplement supplements capsule capsules caps tablet tablets tab tabs pill pills powder'.split(' '),
);
const TAKEN = new Set(['took', 'taken', 'take', 'taking']);

const name: Attribute<MineralSaid> = (tokens, at) => {
  const salt = readPhrase(SALTS, tokens, at);
  if (salt !== null) return { next: salt.next, value: { salt: salt.value, mineral: salt.value.mineral } };
  const alone = readPhrase(MINERALS_ALONE, tokens, at);
  return alone === null ? null : { next: alone.next, value: { mineral: alone.value } };
};
const amount: Attribute<MineralSaid> = (tokens, at, { locale }) => {
  const measure = tokens[at]?.kind === 'number' ? readMeasure(tokens, at, locale) : null;
  if (measure === null) return null;
  // `Mg glycinate`: after a number the same letters are milligrams.
  const { dimension, value } = measure.value;
  if (dimension === 'mass') return { next: measure.next, value: { mass_mg: value * 1000 } };
  return dimension === 'amount' ? { next: measure.next, value: { amount_mmol: value } } : null;
};
const elemental: Attribute<MineralSaid> = (tokens, at) =>
  ['elemental', 'element'].includes(wordAt(tokens, at)) ? { next: at + 1, value: { elemental: true } } : null;
const SKIN = ['bath', 'baths', 'soak', 'footbath', 'foot-bath', 'spray', 'sprayed', 'oil'];
const skin: Attribute<MineralSaid> = (tokens, at) =>
  SKIN.includes(wordAt(tokens, at)) ? { next: at + 1, value: { skin: true } } : null;
/** `1 tablet`, `2 capsules`: kept as said, since their strength is not known. */
const pieces: Attribute<MineralSaid> = (tokens, at) => {
  const count = readCount(tokens, at);
  if (count === null) return null;
  const isForm = FORMS.has(wordAt(tokens, count.next));
  const isSalt =
    !isForm &&
    /tab|caps/.test(wordAt(tokens, count.next + 1)) &&
    readPhrase(SALTS, tokens, count.next) !== null;
  if (!isForm && !isSalt) return null;
  const said = tokens.slice(at, count.next + (isForm ? 1 : 2)).map((token) => token.text);
  return { next: isForm ? count.next + 1 : count.next, value: { pieces: said.join(' ') } };
};
/** A number without a unit: milligrams, as on every packet, but that is asked. */
const bareNumber: Attribute<MineralSaid> = (tokens, at) => {
  const token = tokens[at];
  return token?.kind === 'number' &&
    token.value >= 10 &&
    (at + 1 === tokens.length || tokens[at + 1]?.kind === 'sign')
    ? { next: at + 1, value: { bare: token.value } }
    : null;
};
const forms: Attribute<MineralSaid> = (tokens, at) =>
  FORMS.has(wordAt(tokens, at)) || TAKEN.has(wordAt(tokens, at)) ? { next: at + 1, value: {} } : null;

const ATTRIBUTES = [amount, pieces, bareNumber, name, elemental, skin, forms];
type Amounts = Pick<Supplement, 'elemental_mg' | 'saltMass_mg'>;

const round = (value: number): number => Number(value.toPrecision(6));
const asElement = (mass_mg: number): Amounts => ({ elemental_mg: round(mass_mg), saltMass_mg: null });
const asSalt = (salt: Salt, mass_mg: number): Amounts => ({
  elemental_mg: round((mass_mg * salt.element_mg_g) / 1000),
  saltMass_mg: round(mass_mg),
});

/** Whole salts are weighed out, tablets of organic salts are labelled by the element: ask where it could be either. */
const isWeighedOut = (said: Partial<MineralSaid>): boolean =>
  said.skin === true || said.salt?.mineral === 'sodium';

function amounts(said: Partial<MineralSaid>): {
  readonly amounts: Amounts;
  readonly questions: readonly Question[];
} {
  const { salt, mineral, mass_mg, amount_mmol } = said;
  if (amount_mmol !== undefined) {
    const element = amount_mmol * MOLAR_MASS[(mineral ?? 'sodium') as Ion];
    const mass = salt === undefined ? null : round((element / salt.element_mg_g) * 1000);
    return { amounts: { elemental_mg: round(element), saltMass_mg: mass }, questions: [] };
  }
  if (mass_mg === undefined && said.bare !== undefined) return unitAsked(said.bare, salt);
  if (mass_mg === undefined)
    return { amounts: { elemental_mg: null, saltMass_mg: null }, questions: [unknownAmount()] };
  if (salt === undefined || said.elemental) return { amounts: asElement(mass_mg), questions: [] };
  if (isWeighedOut(said)) return { amounts: asSalt(salt, mass_mg), questions: [] };
  const readings = [asElement(mass_mg), asSalt(salt, mass_mg)];
  const choices = [
    { label: `${mass_mg} mg ${salt.mineral}`, fields: readings[0] ?? {} },
    { label: `${mass_mg} mg ${salt.compound}`, fields: readings[1] ?? {} },
  ];
  return {
    amounts: asElement(mass_mg),
    questions: [{ field: 'elemental_mg', why: 'elemental-or-salt', choices }],
  };
}

/** Milligrams of the mineral, of its salt, or grams of the salt. */
function unitAsked(count: number, salt: Salt | undefined): ReturnType<typeof amounts> {
  const inSalt =
    salt === undefined ? [] : [{ label: `${count} mg ${salt.compound}`, fields: asSalt(salt, count) }];
  const choices = [{ label: `${count} mg`, fields: asElement(count) }, ...inSalt];
  return { amounts: asElement(count), questions: [{ field: 'elemental_mg', why: 'unit', choices }] };
}

const unknownAmount = (): Question => ({ field: 'elemental_mg', why: 'amount', choices: [] });

/** A salt by name, or a mineral with a mass; `sodium` in a food's name is not a dose. */
function claims(tokens: readonly Token[]): boolean {
  const { fields, taken } = scan(tokens, ATTRIBUTES, { locale: '' });
  if (fields.salt !== undefined) return true;
  const measured =
    fields.mass_mg !== undefined || fields.amount_mmol !== undefined || fields.bare !== undefined;
  return (
    fields.mineral !== undefined &&
    measured &&
    tokens.every((token, i) => taken[i] || token.kind !== 'word' || isSmall(token))
  );
}
const isSmall = (token: Token): boolean => ['of', 'a', 'the', 'with', 'my', 'some', 'i'].includes(token.word);

export const mineral: KindReader<MineralSaid> = {
  claims,
  attributes: ATTRIBUTES,
  finish: ({ fields }) => {
    if (fields.mineral === undefined) return null;
    const { amounts: found, questions } = amounts(fields);
    return {
      fields: {
        kind: 'supplement',
        mineral: fields.mineral,
        compound: fields.salt?.compound ?? null,
        ...found,
        route: fields.skin ? 'skin' : 'oral',
        ...(fields.pieces === undefined ? {} : { remark: fields.pieces }),
      } as never,
      questions,
    };
  },
};
