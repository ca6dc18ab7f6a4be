/**
 * Makes files as Cronometer exports them, from a seed; each trap of such files has a switch of its own. Headers are those
 * that were seen in exports of 2026; foods and amounts are made up. No line comes from a real diary.
 */
export interface Switches {
  readonly seed?: number;
  readonly days?: number;
  /** L1 carries nutrients, L2 does not. */
  readonly layout?: 'L1' | 'L2';
  readonly bom?: boolean;
  readonly crlf?: boolean;
  /** `;` between the cells and a decimal comma. */
  readonly semicolons?: boolean;
  readonly reordered?: boolean;
  /** Columns that no reader knows. */
  readonly extra?: boolean;
  readonly upperCase?: boolean;
  readonly kilojoules?: boolean;
  /** `21:05 ` with a blank behind it instead of `9:05 PM`. */
  readonly blankAfterTime?: boolean;
  /** The unit in a column of its own. */
  readonly unitColumn?: boolean;
  /** Every row twice, as two equal cups of coffee are. */
  readonly twice?: boolean;
  /** Every nth magnesium cell is empty. */
  readonly emptyMagnesium?: number;
}

interface Made {
  readonly day: string;
  readonly minutes: number | null;
  readonly group: string;
  readonly name: string;
  readonly amount: number;
  readonly unit: string;
  readonly nutrients: readonly (number | null)[];
  readonly category: string;
}

/** Energy, water, protein, carbohydrate, fat, sodium, potassium, calcium, magnesium, vitamin D (IU), caffeine, alcohol; per unit. */
const FOODS: readonly (readonly [string, string, string, number, readonly number[]])[] = [
  ['Banana, Fresh', 'g', 'Fruits', 118, [0.89, 0.749, 0.011, 0.228, 0.003, 0.01, 3.58, 0.05, 0.27, 0, 0, 0]],
  ['Coffee, Brewed', 'fl oz', 'Beverages', 12, [0.3, 29.4, 0.04, 0, 0.01, 0.6, 14.5, 0.6, 0.9, 0, 11.8, 0]],
  [
    'Oatmeal, Cooked with Water',
    'g',
    'Cereals',
    240,
    [0.71, 0.84, 0.025, 0.12, 0.015, 0.04, 0.7, 0.09, 0.27, 0, 0, 0],
  ],
  [
    'Salmon, Atlantic, Cooked',
    'g',
    'Fish',
    150,
    [2.06, 0.648, 0.221, 0, 0.124, 0.61, 3.84, 0.15, 0.3, 5.26, 0, 0],
  ],
  ['Beer, Lager', 'fl oz', 'Beverages', 12, [12.7, 27.3, 0.13, 1.05, 0, 1.2, 8, 1.2, 1.8, 0, 0, 1.16]],
];
export const COLUMNS = [
  'Energy (kcal)',
  'Water (g)',
  'Protein (g)',
  'Carbs (g)',
  'Fat (g)',
  'Sodium (mg)',
  'Potassium (mg)',
  'Calcium (mg)',
  'Magnesium (mg)',
  'Vitamin D (IU)',
  'Caffeine (mg)',
  'Alcohol (g)',
] as const;
const GROUPS = ['Breakfast', 'Lunch', 'Dinner', 'Snacks'];
const FIRST_DAY = Date.UTC(2026, 7, 1);

/** Lehmer's generator: the same seed, the same file. */
function random(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48_271) % 2147483647;
    return state / 2147483647;
  };
}

function made({ seed = 1, days = 2, emptyMagnesium = 0 }: Switches): readonly Made[] {
  const next = random(seed);
  const rows: Made[] = [];
  for (let d = 0; d < days; d++) {
    const day = new Date(FIRST_DAY + d * 86_400_000).toISOString().slice(0, 10);
    for (const [name, unit, category, usual, per] of FOODS) {
      const amount = Number((usual * (0.5 + next())).toFixed(2));
      const isEmpty = emptyMagnesium > 0 && rows.length % emptyMagnesium === 0;
      const nutrients = per.map((value, n) =>
        n === 8 && isEmpty ? null : Number((value * amount).toFixed(2)),
      );
      const minutes = next() < 0.2 ? null : Math.floor(next() * 1440);
      const group = GROUPS[Math.floor(next() * GROUPS.length)] ?? '';
      rows.push({ day, minutes, group, name, amount, unit, nutrients, category });
    }
  }
  return rows;
}

const two = (n: number): string => String(n).padStart(2, '0');
function clock(minutes: number | null, blank: boolean): string {
  if (minutes === null) return '';
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return blank
    ? `${two(hour)}:${two(minute)} `
    : `${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Lines of cells as text, with every switch that is about writing. */
function written(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  switches: Switches,
): string {
  const order = header.map((_, i) => (switches.reordered ? header.length - 1 - i : i));
  const names = switches.upperCase ? header.map((name) => name.toUpperCase()) : header;
  const mark = switches.semicolons ? ';' : ',';
  const cell = (text: string): string => {
    const local = switches.semicolons && /^\d+\.\d+/.test(text) ? text.replace('.', ',') : text;
    return /[",;\n]/.test(local) ? `"${local.replaceAll('"', '""')}"` : local;
  };
  const lines = [names, ...rows].map((cells) => order.map((i) => cell(cells[i] ?? '')).join(mark));
  const end = switches.crlf ? '\r\n' : '\n';
  return `${switches.bom ? '\ufeff' : ''}${lines.join(end)}${end}`;
}

const nutrientCells = (nutrients: readonly (number | null)[], kilojoules: boolean): readonly string[] =>
  nutrients.map((value, n) => {
    if (value === null) return '';
    return n === 0 && kilojoules ? (value * 4.184).toFixed(3) : value.toFixed(2);
  });
const columns = (kilojoules: boolean): readonly string[] =>
  kilojoules ? ['Energy (kJ)', ...COLUMNS.slice(1)] : COLUMNS;

/** `servings.csv` */
export function servingsFile(switches: Switches = {}): string {
  const { layout = 'L1', kilojoules = false } = switches;
  const nutrients = layout === 'L1' ? columns(kilojoules) : [];
  const units = switches.unitColumn ? ['Unit'] : [];
  const extra = switches.extra ? ['Lunar Phase', 'Biotin (µg)'] : [];
  const header = [
    'Day',
    'Time',
    'Group',
    'Food Name',
    'Amount',
    ...units,
    ...nutrients,
    ...extra,
    'Category',
  ];
  const rows = made(switches).flatMap((row) => {
    const amount = row.amount.toFixed(2);
    const cells = [
      row.day,
      clock(row.minutes, switches.blankAfterTime ?? false),
      row.group,
      row.name,
      ...(switches.unitColumn ? [amount, row.unit] : [`${amount} ${row.unit}`]),
      ...(layout === 'L1' ? nutrientCells(row.nutrients, kilojoules) : []),
      ...(switches.extra ? ['full', '1.0'] : []),
      row.category,
    ];
    return switches.twice ? [cells, cells] : [cells];
  });
  return written(header, rows, switches);
}

/** `dailysummary.csv` of the same days. */
export function dailySummaryFile(switches: Switches = {}): string {
  const rows = made(switches);
  const days = [...new Set(rows.map((row) => row.day))];
  const kilojoules = switches.kilojoules ?? false;
  const lines = days.map((day) => {
    const own = rows.filter((row) => row.day === day);
    const totals = COLUMNS.map((_, n) => own.reduce((all, row) => all + (row.nutrients[n] ?? 0), 0));
    return [day, ...nutrientCells(totals, kilojoules), day === days.at(-1) ? 'false' : 'true'];
  });
  return written(['Date', ...columns(kilojoules), 'Completed'], lines, switches);
}

/** What the files hold in all: the answer to compare with. */
export const totalOf = (column: (typeof COLUMNS)[number], switches: Switches = {}): number =>
  made(switches).reduce((all, row) => all + (row.nutrients[COLUMNS.indexOf(column)] ?? 0), 0);
