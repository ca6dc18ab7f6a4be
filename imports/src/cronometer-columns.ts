import type { Nutrient } from '@tonus/engine/foods';
import { columnKey, type Table } from './delimited.ts';

/**
 * Names that Cronometer gives its columns, and their translations (recalled: no translated file was at hand).
 * Columns are found by name wherever they stand; their unit stands in brackets behind it.
 */
const ROLES = {
  day: 'day,date,tag,datum,jour,fecha,dia,giorno,data',
  time: 'time,uhrzeit,zeit,heure,hora,ora',
  group: 'group,meal,gruppe,mahlzeit,groupe,repas,grupo,comida,gruppo,pasto',
  name: 'food name,food,lebensmittel,aliment,alimento,nome alimento,nom de l aliment',
  amount: 'amount,quantity,menge,quantite,cantidad,quantita',
  unit: 'unit,units,einheit,unite,unidad,unita',
  category: 'category,kategorie,categorie,categoria',
  completed: 'completed,complete,abgeschlossen,termine,completado,completato',
} as const;
export type Role = keyof typeof ROLES;

/** `Vitamin D (IU)`: the same nutrient in two units stands in two columns. */
const NUTRIENT_NAMES: readonly (readonly [Nutrient, string])[] = [
  ['energy_kcal', 'energy,energie,energia,calories'],
  ['water_g', 'water,wasser,eau,agua,acqua'],
  ['protein_g', 'protein,eiweiß,eiweiss,proteines,proteinas,proteine'],
  ['fat_g', 'fat,fett,lipides,graisses,grasa,grasas,grassi'],
  ['carbohydrate_g', 'carbs,carbohydrates,kohlenhydrate,glucides,carbohidratos,carboidrati'],
  ['fibre_g', 'fiber,fibre,ballaststoffe,fibres,fibra'],
  ['sugar_g', 'sugars,sugar,zucker,sucres,azucares,zuccheri'],
  ['sodium_mg', 'sodium,natrium,sodio'],
  ['potassium_mg', 'potassium,kalium,potasio,potassio'],
  ['calcium_mg', 'calcium,kalzium,calcio'],
  ['magnesium_mg', 'magnesium,magnesio'],
  ['phosphorus_mg', 'phosphorus,phosphor,phosphore,fosforo'],
  ['vitaminD_ug', 'vitamin d,vitamine d,vitamina d'],
  ['caffeine_mg', 'caffeine,koffein,cafeine,cafeina,caffeina'],
  ['alcohol_g', 'alcohol,alkohol,alcool'],
];

/** Factors to the unit in the nutrient's name. 1 IU of vitamin D is 25 ng; 1 kcal is 4.184 kJ. */
const FACTORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  kcal: { kcal: 1, kj: 1 / 4.184 },
  g: { g: 1, mg: 1e-3, ug: 1e-6 },
  mg: { mg: 1, g: 1e3, ug: 1e-3 },
  ug: { ug: 1, mg: 1e3, iu: 0.025, ie: 0.025, ui: 0.025 },
};

export interface NutrientColumn {
  readonly nutrient: Nutrient;
  readonly at: number;
  readonly factor: number;
}

export interface Columns {
  readonly at: (role: Role) => number;
  readonly nutrients: readonly NutrientColumn[];
  /** Columns of a nutrient we keep whose unit we do not know; they are left unread, and said to be. */
  readonly strange: readonly string[];
}

const BRACKETED = /^(.*?)\s*[([]([^()[\]]*)[)\]]\s*$/;
const unitKey = (unit: string): string =>
  unit.trim().toLowerCase().replace(/[µμ]/g, 'u').replace('mcg', 'ug');

/** Name and unit of a column: `Vitamin D (IU)`. */
function named(header: string): { readonly name: string; readonly unit: string } {
  const match = BRACKETED.exec(header.trim());
  return { name: columnKey(match?.[1] ?? header), unit: unitKey(match?.[2] ?? '') };
}

const keyed = new Map(
  NUTRIENT_NAMES.flatMap(([nutrient, names]) =>
    names.split(',').map((name) => [columnKey(name), nutrient] as const),
  ),
);
const unitOf = (nutrient: Nutrient): string => nutrient.slice(nutrient.lastIndexOf('_') + 1);

/** Where everything stands in this file. */
export function columnsOf(table: Table): Columns {
  const nutrients: NutrientColumn[] = [];
  const strange: string[] = [];
  for (const [at, header] of table.header.entries()) {
    const { name, unit } = named(header);
    const nutrient = keyed.get(name);
    if (nutrient === undefined || nutrients.some((known) => known.nutrient === nutrient)) continue;
    const factor = FACTORS[unitOf(nutrient)]?.[unit];
    if (factor === undefined) strange.push(header.trim());
    else nutrients.push({ nutrient, at, factor });
  }
  const places = new Map(
    Object.entries(ROLES).map(([role, names]) => [role, table.column(...names.split(','))] as const),
  );
  return { at: (role) => places.get(role) ?? -1, nutrients, strange };
}

/**
 * A number as written: `1234.5`, `1,234.5`, `1.234,5`. `decimalComma`: the cells are parted by semicolons, so a lone
 * comma is the decimal mark; elsewhere three digits behind it are thousands unless a zero stands before it.
 * Null for an empty cell (unknown), NaN for what is no number.
 */
export function numberOf(cell: string, decimalComma = false): number | null {
  const text = cell.replace(/[\s\u00a0]/g, '');
  if (text === '') return null;
  if (!decimalComma && /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text))
    return Number(text.replaceAll(',', ''));
  if (/^-?[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
