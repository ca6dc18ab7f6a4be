import { compoundNamed, drugOf, LOSS_ROUTES, QUANTITIES, SUM_QUANTITIES } from '@tonus/engine/body';
import { AUTHORITIES, SEXES } from '@tonus/engine/person';
import { z } from 'zod';
import { shown } from './fault.ts';

// Limits are there to catch slips of the keyboard, not to judge: the model itself says where it does not hold.
const needed = (most: number) =>
  z
    .number()
    .min(0)
    .refine((x) => x <= most, { error: ({ input }) => `expected at most ${most}, got ${String(input)}` });
const amount = (most: number) => needed(most).nullish();
/** Null and absent both mean unknown. */
export const missing = (x: unknown): x is null | undefined => x === null || x === undefined;
const said = <T>(x: T): x is NonNullable<T> => !missing(x);
const hour = z.number().min(-26_280).max(26_280);
const lasting = { at_h: hour, over_min: amount(20_160) };
const repeated = { at_h: hour, every_h: z.number().min(0.1).max(8760).nullish(), until_h: hour.nullish() };

const habits = z.strictObject({
  sodium_mmol_d: amount(1000),
  potassium_mmol_d: amount(800),
  calcium_mmol_d: amount(250),
  magnesium_mmol_d: amount(150),
  fluid_l_d: amount(25),
  protein_g_d: amount(600),
  caffeine_mg_d: amount(5000),
  heat_acclimation: amount(1),
});

/** The person as in `simulate` and `plan`; everything may be missing. */
export const subject = z.strictObject({
  sex: z.enum(SEXES).nullish(),
  age_y: amount(125),
  born: z
    .string()
    .regex(/^\d{4}(-\d\d-\d\d)?$/)
    .nullish(),
  mass_kg: z.number().min(25).max(650).nullish(),
  height_cm: z.number().min(100).max(275).nullish(),
  egfr_ml_min: amount(250),
  conditions: z.array(z.string()).nullish(),
  medicines: z.array(z.unknown()).nullish(),
  allergies: z.array(z.string()).nullish(),
  pregnant_weeks: amount(45),
  postpartum_weeks: amount(520),
  lactating: z.boolean().nullish(),
  habits: habits.nullish(),
  anchors: z
    .strictObject({
      plasma_sodium_mmol_l: z.number().min(100).max(180).nullish(),
      plasma_potassium_mmol_l: z.number().min(1.5).max(9).nullish(),
    })
    .nullish(),
  /** Serum 25-hydroxyvitamin D. */
  vitamin_d_nmol_l: amount(500),
  cramp_history: z.boolean().nullish(),
  authority: z.enum(AUTHORITIES).nullish(),
  zone: z.string().nullish(),
  locale: z.string().nullish(),
});

const compound = z.string().superRefine((name, context) => {
  if (compoundNamed(name) === undefined)
    context.addIssue({
      code: 'custom',
      message: `expected a mineral and its salt as in the supplements table, got ${shown(name)}`,
    });
});
const atc = z.string().superRefine((code, context) => {
  if (!/^([A-Za-z]\d\d[A-Za-z]{0,2}(\d\d)?|licorice|glycyrrhizin)$/.test(code))
    context.addIssue({ code: 'custom', message: `expected an ATC code or "licorice", got ${shown(code)}` });
});

const drink = z.strictObject({
  kind: z.literal('drink'),
  ...lasting,
  volume_ml: needed(30_000),
  sodium_mmol_l: amount(5500),
  potassium_mmol_l: amount(3500),
  calcium_mg_l: amount(100_000),
  magnesium_mg_l: amount(100_000),
  carbohydrate_g_l: amount(1000),
  protein_g_l: amount(1000),
  fat_g_l: amount(1000),
  osmolality_mosm_kg: amount(20_000),
  ethanol_g: amount(1500),
  caffeine_mg: amount(10_000),
});
const meal = z.strictObject({
  kind: z.literal('meal'),
  ...lasting,
  water_ml: amount(20_000),
  energy_kcal: amount(15_000),
  carbohydrate_g: amount(3000),
  protein_g: amount(2000),
  fat_g: amount(2000),
  sodium_mmol: amount(2000),
  potassium_mmol: amount(1500),
  calcium_mg: amount(20_000),
  magnesium_mg: amount(20_000),
  oxalate_bound_calcium_mg: amount(20_000),
  ethanol_g: amount(1500),
  caffeine_mg: amount(10_000),
});
const dose = z
  .strictObject({
    kind: z.literal('dose'),
    ...repeated,
    compound,
    elemental_mg: amount(100_000),
    mmol: amount(3000),
  })
  .superRefine((given, context) => {
    if (missing(given.elemental_mg) && missing(given.mmol))
      context.addIssue({
        code: 'custom',
        path: ['elemental_mg'],
        message: 'expected elemental_mg or mmol, got neither',
      });
  });
const medicine = z.strictObject({ kind: z.literal('medicine'), ...repeated, atc, mg: needed(100_000) });
const sweat = z.strictObject({
  kind: z.literal('sweat'),
  ...lasting,
  volume_ml: needed(30_000),
  sodium_mmol_l: amount(300),
  potassium_mmol_l: amount(100),
});
const exercise = z.strictObject({
  kind: z.literal('exercise'),
  ...lasting,
  met: z.number().min(0.8).max(25),
  air_c: z.number().min(-50).max(60).nullish(),
  relative_humidity: z.number().min(0).max(1).nullish(),
});
const loss = z.strictObject({
  kind: z.literal('loss'),
  ...lasting,
  route: z.enum(LOSS_ROUTES),
  volume_ml: needed(40_000),
  sodium_mmol_l: amount(300),
  potassium_mmol_l: amount(200),
});
const infusion = z
  .strictObject({
    kind: z.literal('infusion'),
    ...lasting,
    substance: z.enum(['vasopressin', 'fluid']).nullish(),
    pg_kg_min: amount(10_000),
    volume_ml: amount(30_000),
    sodium_mmol_l: amount(5500),
    potassium_mmol_l: amount(2000),
    magnesium_mmol_l: amount(2500),
  })
  .superRefine((given, context) => {
    if (given.substance === 'vasopressin' && missing(given.pg_kg_min))
      context.addIssue({
        code: 'custom',
        path: ['pg_kg_min'],
        message: 'expected a number ≥ 0, got nothing',
      });
    if (given.substance !== 'vasopressin' && missing(given.volume_ml))
      context.addIssue({
        code: 'custom',
        path: ['volume_ml'],
        message: 'expected a number ≥ 0, got nothing',
      });
  });
const { caffeine_mg_d: _, heat_acclimation: __, ...dietary } = habits.shape;
const spans = <T extends { at_h: number; until_h: number }>(given: T, context: z.RefinementCtx<T>): void => {
  if (given.until_h < given.at_h)
    context.addIssue({
      code: 'custom',
      path: ['until_h'],
      message: `expected a number ≥ at_h (${given.at_h}), got ${given.until_h}`,
    });
};
const diet = z
  .strictObject({ kind: z.literal('diet'), at_h: hour, until_h: hour, ...dietary })
  .superRefine(spans);
const fast = z.strictObject({ kind: z.literal('fast'), at_h: hour, until_h: hour }).superRefine(spans);

const quantity = z.enum(QUANTITIES as [string, ...string[]]);
const sums: readonly string[] = SUM_QUANTITIES;
const observation = z
  .strictObject({
    id: z.string(),
    quantity,
    at_h: needed(26_280).nullish(),
    from_h: needed(26_280).nullish(),
    to_h: needed(26_280).nullish(),
  })
  .superRefine(({ quantity: of, at_h, from_h, to_h }, context) => {
    const window = said(from_h) && said(to_h);
    const fault = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (said(at_h) && (said(from_h) || said(to_h)))
      fault('at_h', 'expected at_h or from_h and to_h, got both');
    else if (missing(at_h) && !window) fault('at_h', 'expected at_h or from_h and to_h, got neither');
    else if (said(at_h) && sums.includes(of))
      fault('at_h', `expected from_h and to_h: ${of} is a sum over a window`);
    else if (window && to_h < from_h) fault('to_h', `expected a number ≥ from_h (${from_h}), got ${to_h}`);
  });

const clock = z.string().superRefine((text, context) => {
  const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
  if (!form.test(text) || Number.isNaN(Date.parse(text)))
    context.addIssue({
      code: 'custom',
      message: `expected a time like 2026-01-05T08:00:00+01:00, got ${shown(text)}`,
    });
});

const MOST_EVENTS = 20_000;
export const simulateInput = z
  .strictObject({
    person: subject,
    start: clock,
    duration_h: z.number().min(0).max(26_280),
    settle_d: z.number().min(0).max(365).nullish(),
    background: z
      .strictObject({
        diet: z.enum(['habitual']).nullish(),
        from_h: z.number().min(0).max(26_280).nullish(),
        to_h: z.number().min(0).max(26_280).nullish(),
      })
      .nullish(),
    events: z
      .array(
        z.discriminatedUnion('kind', [
          drink,
          meal,
          dose,
          medicine,
          sweat,
          exercise,
          loss,
          infusion,
          diet,
          fast,
        ]),
      )
      .max(MOST_EVENTS)
      .nullish(),
    observe: z.array(observation).max(MOST_EVENTS).nullish(),
    /** Quantities to return as curves. */
    series: z.array(quantity).nullish(),
    /** Hours between two points of a curve; chosen by the length of the run when left out. */
    series_every_h: z.number().min(0.01).max(720).nullish(),
    /** Size of the ensemble behind the 80 % band; 0 gives none. */
    members: z.number().int().min(0).max(512).nullish(),
  })
  .superRefine(({ observe, duration_h }, context) => {
    for (const [i, one] of (observe ?? []).entries())
      for (const field of ['at_h', 'to_h'] as const) {
        const at = one[field];
        if (said(at) && at > duration_h)
          context.addIssue({
            code: 'custom',
            path: ['observe', i, field],
            message: `expected a number ≤ duration_h (${duration_h}), got ${at}`,
          });
      }
  });
export type SimulateInput = z.output<typeof simulateInput>;

/** Medicines of the document that the model does not know at all, by path. */
export const unknownMedicines = (
  input: SimulateInput,
): readonly { readonly path: string; readonly atc: string }[] =>
  (input.events ?? []).flatMap((event, i) =>
    event.kind === 'medicine' && drugOf(event.atc) === undefined
      ? [{ path: `events[${i}].atc`, atc: event.atc }]
      : [],
  );
