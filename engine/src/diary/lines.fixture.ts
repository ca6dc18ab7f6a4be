/**
 * Lines as people write them, with what each must be understood as. Made before the parser and from the
 * kinds of entry alone: ordinary British and American English, short forms, slips of the fingers, and lines that
 * must not be understood without a question. Made by hand; no line comes from a real diary.
 *
 * Now is Wednesday 15 July 2026, 14:30, in London, unless a line says otherwise.
 * `at`: `09:30` today, `07-14 21:00` another day, left out = now.
 * A line without a time of an act that lasts (a run, sitting) ended now, so it began that long before.
 * Amounts of bare counts (`2 coffees`) are the food's own usual portion in the starter table.
 */
export interface ExpectedItem {
  readonly kind: string;
  /** The food must be one of these by name. */
  readonly food?: RegExp;
  readonly at?: string;
  /** All other fields of the draft, exactly; numbers to 0.5 %, `near` to 6 % (a portion weighed, then poured). */
  readonly [field: string]: unknown;
}
export interface ExpectedLine {
  readonly line: string;
  readonly items: readonly ExpectedItem[];
  /** Pieces that must be reported as not understood. */
  readonly left?: readonly string[];
  /** Reasons for which a question must be asked; other questions than about the food are faults. */
  readonly ask?: readonly string[];
  readonly locale?: 'en-US';
}
export interface Near {
  readonly near: number;
}
export const near = (value: number): Near => ({ near: value });

type Extra = Record<string, unknown>;
type Amount = number | Near | null;
const drink = (food: RegExp, volume_ml: Amount, extra: Extra = {}): ExpectedItem => ({
  kind: 'drink',
  food,
  volume_ml,
  ...extra,
});
const eat = (food: RegExp, mass_g: Amount, extra: Extra = {}): ExpectedItem => ({
  kind: 'food',
  food,
  mass_g,
  ...extra,
});
const mineral = (name: string, compound: string | null, extra: Extra = {}): ExpectedItem => ({
  kind: 'supplement',
  mineral: name,
  compound,
  elemental_mg: null,
  saltMass_mg: null,
  route: 'oral',
  ...extra,
});
const medicine = (name: string, atc: string | null, extra: Extra = {}): ExpectedItem => ({
  kind: 'medicine',
  name,
  atc,
  dose_mg: null,
  ...extra,
});
const did = (type: string, duration_min: number | null, extra: Extra = {}): ExpectedItem => ({
  kind: 'activity',
  type,
  duration_min,
  ...extra,
});
const spasm = (muscle: string | null, side: string | null, extra: Extra = {}): ExpectedItem => ({
  kind: 'episode',
  muscle,
  side,
  ...extra,
});
const lab = (name: string, loinc: string | null, extra: Extra): ExpectedItem => ({
  kind: 'lab',
  name,
  loinc,
  ...extra,
});
const day = { precision: 'day' };
const part = { precision: 'part-of-day' };
const coffee = /^Coffee, (brewed|instant)/;
const coconut = /^Coconut water/;
const water = /water/i;
const beer = /^(Beer|Lager)/;
const tea = /^Tea/;
const banana = /^Banana/;
const bread = /^Bread|toast/i;
const egg = /^Egg/;
const milk = /^Milk/;
const salt = /salt/i;

const FOOD_AND_DRINK: readonly ExpectedLine[] = [
  {
    line: '2 coffees and 500 ml coconut water at 9:30',
    items: [drink(coffee, near(720), { at: '09:30' }), drink(coconut, 500, { at: '09:30' })],
  },
  { line: 'yesterday 3 pints of lager', items: [drink(beer, 1704.8, { at: '07-14 12:00', ...day })] },
  { line: 'a coffee', items: [drink(coffee, near(360))] },
  { line: 'coffee at 8am', items: [drink(coffee, near(360), { at: '08:00' })] },
  { line: '500ml water', items: [drink(water, 500)] },
  { line: '0.5 l water at 11:15', items: [drink(water, 500, { at: '11:15' })] },
  { line: 'two glasses of water', items: [drink(water, 500)] },
  { line: 'a glass of milk at 10', items: [drink(milk, 250, { at: '10:00' })] },
  { line: 'half a litre of water', items: [drink(water, 500)] },
  { line: '1½ litres of water this morning', items: [drink(water, 1500, { at: '08:00', ...part })] },
  { line: '1/2 pint of beer last night', items: [drink(beer, 284.1, { at: '07-14 21:00', ...part })] },
  { line: 'pint of milk', items: [drink(milk, 568.3)] },
  { line: 'a pint of milk', items: [drink(milk, 473.2)], locale: 'en-US' },
  { line: '12 fl oz beer', items: [drink(beer, 354.9)], locale: 'en-US' },
  { line: '8 oz milk', items: [drink(milk, 236.6)], locale: 'en-US' },
  { line: 'a cup of orange juice', items: [drink(/^Orange juice/, 236.6)], locale: 'en-US' },
  { line: 'can of coke', items: [drink(/^Cola/, 330)] },
  {
    line: 'a can of diet coke at noon',
    items: [drink(/^Cola, diet/, 355, { at: '12:00' })],
    locale: 'en-US',
  },
  { line: 'bottle of water', items: [drink(water, 500)] },
  {
    line: 'large glass of red wine last night',
    items: [drink(/^Wine, red/, 250, { at: '07-14 21:00', ...part })],
  },
  {
    line: '2 glasses of white wine yesterday evening',
    items: [drink(/^Wine, white/, 350, { at: '07-14 19:00', ...part })],
  },
  {
    line: '750 ml isotonic drink during lunch',
    items: [drink(/sports drink|isotonic/i, 750, { meal: 'lunch' })],
  },
  { line: 'gatorade 20 fl oz', items: [drink(/gatorade/i, 591.5)], locale: 'en-US' },
  { line: 'cuppa at 7', items: [drink(tea, near(360), { at: '07:00' })] },
  { line: 'green tea 300 ml 2 hours ago', items: [drink(/^Tea, green/, 300, { at: '12:30' })] },
  { line: 'an espresso half an hour ago', items: [drink(/^Espresso/, near(60), { at: '14:00' })] },
  { line: 'double espresso', items: [drink(/^Espresso/, 60)] },
  { line: 'a latte and a croissant', items: [drink(/^Latte/, near(360)), eat(/^Croissant/, 70)] },
  { line: '250 ml of kefir', items: [drink(/^Kefir/, 250)] },
  { line: 'gin and tonic', items: [drink(/^Gin and tonic/, near(225))] },
  { line: '2 shots of vodka', items: [drink(/^Vodka/, 50)] },
  { line: '330 ml bottle of beer', items: [drink(beer, 330)] },
  { line: 'banana', items: [eat(banana, near(118))] },
  { line: '3 bananas', items: [eat(banana, near(354))] },
  { line: 'half a banana', items: [eat(banana, near(59))] },
  { line: '1 banana + 2 eggs', items: [eat(banana, near(118)), eat(egg, 100)] },
  { line: '150g chicken breast', items: [eat(/^Chicken breast/, 150)] },
  { line: '200 g of cooked rice', items: [eat(/^Rice.*cooked/, 200)] },
  { line: '1 cup of blueberries', items: [eat(/^Blueberries/, 150)], locale: 'en-US' },
  { line: '2 tbsp olive oil', items: [eat(/^Olive oil/, 28)] },
  { line: '1 tbsp peanut butter', items: [eat(/^Peanut butter/, null)], ask: ['amount'] },
  { line: 'a teaspoon of salt', items: [eat(salt, 6)] },
  { line: '5 g salt', items: [eat(salt, 5)] },
  { line: 'pinch of salt', items: [eat(salt, 0.4)] },
  { line: 'two slices of toast', items: [eat(bread, 56)] },
  { line: '2 slices of wholemeal bread at 7.30', items: [eat(/^Bread, whole wheat/, 72, { at: '07:30' })] },
  { line: 'a handful of almonds', items: [eat(/^Almonds/, 28.35)] },
  { line: '30 g pumpkin seeds', items: [eat(/^Pumpkin seeds/, 30)] },
  { line: '4 oz salmon', items: [eat(/^Salmon/, 113.4)], locale: 'en-US' },
  { line: '1/2 lb steak', items: [eat(/^Beef steak|steak/i, 226.8)], locale: 'en-US' },
  { line: 'a bowl of porridge', items: [eat(/^Oatmeal/, 240)] },
  { line: 'bowl of porridge with 20 g honey', items: [eat(/^Oatmeal/, 240), eat(/^Honey/, 20)] },
  { line: '0,5 kg watermelon', items: [eat(/^Watermelon/, 500)] },
  {
    line: 'breakfast: 2 eggs and 2 slices of toast',
    items: [eat(egg, 100, { meal: 'breakfast' }), eat(bread, 56, { meal: 'breakfast' })],
  },
  {
    line: '60 g dark chocolate last night',
    items: [eat(/^Dark chocolate/, 60, { at: '07-14 21:00', ...part })],
  },
  {
    line: 'yesterday at 7pm 250 g pasta and 40 g parmesan',
    items: [eat(/^Pasta/, 250, { at: '07-14 19:00' }), eat(/^Parmesan/, 40, { at: '07-14 19:00' })],
  },
  {
    line: 'a cheeseburger and fries for lunch',
    items: [eat(/^Cheeseburger/, 165, { meal: 'lunch' }), eat(/^French fries/, 110, { meal: 'lunch' })],
  },
  {
    line: 'mac and cheese for dinner yesterday',
    items: [eat(/^Mac/, 244, { at: '07-14 12:00', ...day, meal: 'dinner' })],
  },
  { line: '1 avocado', items: [eat(/^Avocado/, near(150))], ask: ['amount'] },
  { line: 'a couple of apples', items: [eat(/^Apple/, 400)] },
  { line: '3 clementines at 16:10 yesterday', items: [eat(/^Clementine/, 255, { at: '07-14 16:10' })] },
  { line: 'ate 100g of spinach', items: [eat(/^Spinach/, 100)] },
  { line: '1 bagel with 30g cream cheese', items: [eat(/^Bagel/, 105), eat(/^Cream cheese/, 30)] },
  { line: '20 grams of parmesan; 1 glass of milk', items: [eat(/^Parmesan/, 20), drink(milk, 250)] },
  {
    line: 'coffee at 8, tea at 10',
    items: [drink(coffee, near(360), { at: '08:00' }), drink(tea, near(360), { at: '10:00' })],
  },
  { line: '1 bannana', items: [eat(banana, near(118))] },
  { line: '2 slices of bred', items: [eat(bread, 56)] },
  { line: '500 ml coconutwater', items: [drink(coconut, 500)] },
  { line: '300 ml cofee', items: [drink(coffee, 300)] },
  { line: 'yesteday 2 glases of water', items: [drink(water, 500, { at: '07-14 12:00', ...day })] },
  { line: '250 mililiters of milk', items: [drink(milk, 250)] },
  { line: 'drank 1 L of water between meals', items: [drink(water, 1000)], left: ['between meals'] },
  { line: 'on monday 2 bottles of beer', items: [drink(beer, 660, { at: '07-13 12:00', ...day })] },
  { line: 'on monday at 9pm a bottle of beer', items: [drink(beer, 330, { at: '07-13 21:00' })] },
  { line: '14 Jul 20:00 steak 200 g', items: [eat(/steak/i, 200, { at: '07-14 20:00' })] },
  { line: '9.30pm yesterday 150 g yoghurt', items: [eat(/^Yogurt/, 150, { at: '07-14 21:30' })] },
  { line: '30 min ago a banana', items: [eat(banana, near(118), { at: '14:00' })] },
  {
    line: '300 g potatoes, 150 g cod and 100 g peas',
    items: [eat(/^Potato/, 300), eat(/^Cod/, 150), eat(/peas/i, 100)],
  },
  { line: 'cup of broth', items: [drink(/broth/i, 250)] },
];

const SUPPLEMENTS_AND_MEDICINES: readonly ExpectedLine[] = [
  {
    line: 'mg glycinate 200 mg',
    items: [mineral('magnesium', 'magnesium bisglycinate', { elemental_mg: 200 })],
    ask: ['elemental-or-salt'],
  },
  { line: 'magnesium 300 mg', items: [mineral('magnesium', null, { elemental_mg: 300 })] },
  {
    line: '400 mg magnesium citrate at 10pm last night',
    items: [mineral('magnesium', 'magnesium citrate', { elemental_mg: 400, at: '07-14 22:00' })],
    ask: ['elemental-or-salt'],
  },
  {
    line: 'magnesium oxide 300 mg elemental',
    items: [mineral('magnesium', 'magnesium oxide', { elemental_mg: 300 })],
  },
  {
    line: '20 mmol potassium chloride',
    items: [mineral('potassium', 'potassium chloride', { elemental_mg: 781.96, saltMass_mg: 1491 })],
  },
  { line: 'potassium 99 mg', items: [mineral('potassium', null, { elemental_mg: 99 })] },
  {
    line: 'calcium carbonate 1250 mg with breakfast',
    items: [mineral('calcium', 'calcium carbonate', { elemental_mg: 1250, remark: 'with breakfast' })],
    ask: ['elemental-or-salt'],
  },
  {
    line: 'salt tablet 1 g',
    items: [mineral('sodium', 'sodium chloride', { saltMass_mg: 1000, elemental_mg: 393.4 })],
  },
  {
    line: 'epsom salt bath 500 g',
    items: [
      mineral('magnesium', 'magnesium sulfate', {
        saltMass_mg: 500_000,
        elemental_mg: 49_300,
        route: 'skin',
      }),
    ],
  },
  { line: 'ibuprofen 400 mg at 8', items: [medicine('ibuprofen', 'M01AE01', { dose_mg: 400, at: '08:00' })] },
  {
    line: 'took 25 mg hydrochlorothiazide',
    items: [medicine('hydrochlorothiazide', 'C03AA03', { dose_mg: 25 })],
  },
  { line: 'paracetamol 1g', items: [medicine('paracetamol', 'N02BE01', { dose_mg: 1000 })] },
  {
    line: 'tylenol 650 mg 3 hours ago',
    items: [medicine('paracetamol', 'N02BE01', { dose_mg: 650, at: '11:30' })],
    locale: 'en-US',
  },
  {
    line: 'metformin 500 mg twice a day',
    items: [medicine('metformin', 'A10BA02', { dose_mg: 500, schedule: { every_h: 12, until: null } })],
  },
  {
    line: 'lisinopril 10mg daily',
    items: [medicine('lisinopril', 'C09AA03', { dose_mg: 10, schedule: { every_h: 24, until: null } })],
  },
  {
    line: 'furosemide 40 mg every morning',
    items: [medicine('furosemide', 'C03CA01', { dose_mg: 40, schedule: { every_h: 24, until: null } })],
  },
  {
    line: 'prednisolone 5 mg once a day for 7 days',
    items: [
      medicine('prednisolone', 'H02AB06', { dose_mg: 5, schedule: { every_h: 24, until: '07-22 14:30' } }),
    ],
  },
  {
    line: 'ibuprofen 200 mg every 8 hours',
    items: [medicine('ibuprofen', 'M01AE01', { dose_mg: 200, schedule: { every_h: 8, until: null } })],
  },
  { line: 'took ibuprofen', items: [medicine('ibuprofen', 'M01AE01')] },
  {
    line: 'omeprazole 20 mg this morning',
    items: [medicine('omeprazole', 'A02BC01', { dose_mg: 20, at: '08:00', ...part })],
  },
  { line: 'vitamin D 1000 IU', items: [medicine('vitamin D', 'A11CC05', { dose_mg: 0.025 })] },
  {
    line: 'levothyroxine 75 mcg at 6:45',
    items: [medicine('levothyroxine', 'H03AA01', { dose_mg: 0.075, at: '06:45' })],
  },
  {
    line: 'hydroclorothiazide 12.5 mg',
    items: [medicine('hydrochlorothiazide', 'C03AA03', { dose_mg: 12.5 })],
  },
];

const ACTS: readonly ExpectedLine[] = [
  {
    line: 'ran 60 min in 31°C, 75.0 to 73.6 kg',
    items: [did('running', 60, { air_c: 31, massBefore_kg: 75, massAfter_kg: 73.6, at: '13:30' })],
  },
  { line: 'run 10 km 52 min', items: [did('running', 52, { distance_km: 10, at: '13:38' })] },
  { line: '45 min run at 7am', items: [did('running', 45, { at: '07:00' })] },
  {
    line: 'ran 6 miles in 55 minutes at 88F',
    items: [did('running', 55, { distance_km: 9.656, air_c: 31.11, at: '13:35' })],
    locale: 'en-US',
  },
  {
    line: 'cycled 2 h in 28 C, drank 1.5 l',
    items: [did('cycling', 120, { air_c: 28, drunk_ml: 1500, at: '12:30' })],
  },
  {
    line: 'bike ride 90 min hr 142',
    items: [did('cycling', 90, { intensity: { by: 'heart-rate', value: 142 }, at: '13:00' })],
  },
  {
    line: 'turbo trainer 1 hour 220 W',
    items: [did('cycling', 60, { intensity: { by: 'power', value: 220 }, at: '13:30' })],
  },
  { line: 'walked 30 minutes yesterday', items: [did('walking', 30, { at: '07-14 12:00', ...day })] },
  { line: 'walk 5k', items: [did('walking', null, { distance_km: 5 })] },
  {
    line: 'gardening 3 hours in the heat, 33 degrees',
    items: [did('gardening', 180, { air_c: 33, at: '11:30' })],
    left: ['in the heat'],
  },
  { line: 'yoga 1h this morning', items: [did('yoga', 60, { at: '08:00', ...part })] },
  {
    line: 'weights 50 min effort 7/10',
    items: [did('weight training', 50, { intensity: { by: 'feel', value: 7 }, at: '13:40' })],
  },
  { line: 'swam 40 min at 6:15am', items: [did('swimming', 40, { at: '06:15' })] },
  {
    line: 'hiked 4h30 yesterday, 24°C, humidity 60%',
    items: [did('hiking', 270, { air_c: 24, relativeHumidity: 0.6, at: '07-14 12:00', ...day })],
  },
  {
    line: 'football 90 min, 70.2 kg before, 68.9 kg after, drank 750 ml',
    items: [did('football', 90, { massBefore_kg: 70.2, massAfter_kg: 68.9, drunk_ml: 750, at: '13:00' })],
  },
  { line: 'sauna 20 min at 85°C', items: [did('sauna', 20, { air_c: 85, at: '14:10' })] },
  {
    line: 'rowing 30 mins 8 METs',
    items: [did('rowing', 30, { intensity: { by: 'met', value: 8 }, at: '14:00' })],
  },
  { line: 'jogged for half an hour', items: [did('running', 30, { at: '14:00' })] },
  {
    line: 'ran 1:45:00 21.1 km on sunday at 9am',
    items: [did('running', 105, { distance_km: 21.1, at: '07-12 09:00' })],
  },
  { line: 'weighed 74.2 kg', items: [{ kind: 'weight', mass_kg: 74.2 }] },
  { line: 'weight 165 lb at 7am', items: [{ kind: 'weight', mass_kg: 74.84, at: '07:00' }], locale: 'en-US' },
  { line: 'weight 11 st 4 lb', items: [{ kind: 'weight', mass_kg: 71.67 }] },
  { line: '74.2kg this morning', items: [{ kind: 'weight', mass_kg: 74.2, at: '08:00', ...part }] },
  { line: 'weight this morning 73,8 kg', items: [{ kind: 'weight', mass_kg: 73.8, at: '08:00', ...part }] },
  { line: 'urine colour 3', items: [{ kind: 'urine', colour: 3 }] },
  { line: 'pee color 6 at 7am', items: [{ kind: 'urine', colour: 6, at: '07:00' }], locale: 'en-US' },
  { line: 'urine 350 ml colour 4', items: [{ kind: 'urine', colour: 4, volume_ml: 350 }] },
  { line: 'peed 400 ml', items: [{ kind: 'urine', volume_ml: 400 }] },
  { line: 'bp 128/82', items: [{ kind: 'blood-pressure', systolic_mmHg: 128, diastolic_mmHg: 82 }] },
  {
    line: 'blood pressure 135 over 88 pulse 72 at 8:15',
    items: [{ kind: 'blood-pressure', systolic_mmHg: 135, diastolic_mmHg: 88, pulse_bpm: 72, at: '08:15' }],
  },
  {
    line: 'BP: 118/76, pulse 58',
    items: [{ kind: 'blood-pressure', systolic_mmHg: 118, diastolic_mmHg: 76, pulse_bpm: 58 }],
  },
  { line: 'potassium 4.1 mmol/L', items: [lab('Potassium', '2823-3', { value: 4.1, unit: 'mmol/L' })] },
  {
    line: 'Na 138 mmol/l yesterday',
    items: [lab('Sodium', '2951-2', { value: 138, unit: 'mmol/L', at: '07-14 12:00', ...day })],
  },
  {
    line: 'magnesium 1.9 mg/dL',
    items: [lab('Magnesium', '19123-9', { value: 1.9, unit: 'mg/dL' })],
    locale: 'en-US',
  },
  {
    line: 'potassium 3.4 mmol/L (3.5-5.1)',
    items: [
      lab('Potassium', '2823-3', { value: 3.4, unit: 'mmol/L', referenceLow: 3.5, referenceHigh: 5.1 }),
    ],
  },
  {
    line: 'creatinine 88 umol/L, CK 340 U/L',
    items: [
      lab('Creatinine', '14682-9', { value: 88, unit: 'umol/L' }),
      lab('Creatine kinase', '2157-6', { value: 340, unit: 'U/L' }),
    ],
  },
  {
    line: 'vitamin D 48 nmol/L',
    items: [lab('25-hydroxyvitamin D (D2+D3)', '68438-1', { value: 48, unit: 'nmol/L' })],
  },
  { line: 'slept 7.5 h', items: [{ kind: 'sleep', duration_h: 7.5, at: '07:00', ...part }] },
  {
    line: 'slept 6h30 quality 6/10',
    items: [{ kind: 'sleep', duration_h: 6.5, quality: 6, at: '07:00', ...part }],
  },
  { line: 'slept 11pm to 6:30am', items: [{ kind: 'sleep', duration_h: 7.5, at: '06:30' }] },
  {
    line: 'slept badly, 5 hours',
    items: [{ kind: 'sleep', duration_h: 5, at: '07:00', ...part }],
    left: ['badly'],
  },
  { line: 'nap 20 min at 1pm', items: [{ kind: 'sleep', duration_h: 1 / 3, at: '13:20' }] },
  { line: 'sat 6 h at desk', items: [{ kind: 'sitting', duration_h: 6, what: 'at desk', at: '08:30' }] },
  {
    line: 'sitting 3 hours driving',
    items: [{ kind: 'sitting', duration_h: 3, what: 'driving', at: '11:30' }],
  },
  { line: 'stress 7/10', items: [{ kind: 'stress', level: 7 }] },
  { line: 'stress 4 this morning', items: [{ kind: 'stress', level: 4, at: '08:00', ...part }] },
  { line: 'period day 2 heavy', items: [{ kind: 'menstrual-day', cycleDay: 2, flow: 'heavy' }] },
  {
    line: 'period started yesterday',
    items: [{ kind: 'menstrual-day', cycleDay: 1, at: '07-14 12:00', ...day }],
  },
  { line: 'light period', items: [{ kind: 'menstrual-day', flow: 'light' }] },
  { line: 'vomited twice', items: [{ kind: 'gut-loss', route: 'vomit', volume_ml: null, times: 2 }] },
  {
    line: 'diarrhoea 3 times last night',
    items: [{ kind: 'gut-loss', route: 'stool', volume_ml: null, times: 3, at: '07-14 21:00', ...part }],
  },
  {
    line: 'diarrhea x4',
    items: [{ kind: 'gut-loss', route: 'stool', volume_ml: null, times: 4 }],
    locale: 'en-US',
  },
  {
    line: 'threw up about 300 ml at 5am',
    items: [{ kind: 'gut-loss', route: 'vomit', volume_ml: 300, at: '05:00' }],
  },
  { line: 'stoma output 800 ml', items: [{ kind: 'gut-loss', route: 'ostomy', volume_ml: 800 }] },
  { line: 'headache 6/10', items: [{ kind: 'symptom', symptom: 'headache', severity: 6 }] },
  { line: 'dizzy at 11', items: [{ kind: 'symptom', symptom: 'dizzy', at: '11:00' }] },
  {
    line: 'palpitations and nausea 3/10',
    items: [
      { kind: 'symptom', symptom: 'palpitations' },
      { kind: 'symptom', symptom: 'nausea', severity: 3 },
    ],
  },
  {
    line: 'note: new chair at work, feels lower',
    items: [{ kind: 'note', text: 'new chair at work, feels lower' }],
  },
];

const SPASMS: readonly ExpectedLine[] = [
  {
    line: 'spasm left QL 7/10 90 s locked',
    items: [spasm('quadratus lumborum', 'left', { severity: 7, duration_s: 90, grip: 'locked' })],
  },
  { line: 'cramp right calf 8/10 at 3am', items: [spasm('calf', 'right', { severity: 8, at: '03:00' })] },
  {
    line: 'calf cramp left 2 min last night',
    items: [spasm('calf', 'left', { duration_s: 120, at: '07-14 21:00', ...part })],
  },
  {
    line: 'back spasm lower back 8/10 locked 10 min',
    items: [spasm('erector spinae, lumbar', null, { severity: 8, grip: 'locked', duration_s: 600 })],
  },
  {
    line: 'spasm left low back picking up a mug, sudden, 9/10',
    items: [
      spasm('erector spinae, lumbar', 'left', { trigger: 'picking up a mug', onset: 'sudden', severity: 9 }),
    ],
  },
  {
    line: 'hamstring cramp right after running 6/10 30 sec',
    items: [spasm('hamstrings', 'right', { trigger: 'after running', severity: 6, duration_s: 30 })],
  },
  { line: 'cramp both feet 4/10', items: [spasm('foot', 'both', { severity: 4 })] },
  {
    line: 'neck spasm 5/10 sore for 3 h',
    items: [spasm('neck', null, { severity: 5, grip: 'sore', lingering_h: 3 })],
  },
  {
    line: 'spasm right glute 6/10, heat helped after 20 min',
    items: [spasm('gluteus maximus', 'right', { severity: 6, helped: [{ what: 'heat', after_min: 20 }] })],
  },
  { line: 'charley horse left calf at 4:20', items: [spasm('calf', 'left', { at: '04:20' })] },
  { line: 'muscle spasm 7/10', items: [spasm(null, null, { severity: 7 })], ask: ['muscle'] },
  {
    line: 'quad cramp left while cycling, stretching helped',
    items: [
      spasm('quadriceps femoris', 'left', {
        trigger: 'while cycling',
        helped: [{ what: 'stretching', after_min: null }],
      }),
    ],
  },
  { line: 'spsam left QL 5/10', items: [spasm('quadratus lumborum', 'left', { severity: 5 })] },
  {
    line: 'locked QL left 90s severity 7 yesterday 18:40',
    items: [
      spasm('quadratus lumborum', 'left', { grip: 'locked', duration_s: 90, severity: 7, at: '07-14 18:40' }),
    ],
  },
];

/** Nothing here may be taken in without a word: it is left over, or asked about. */
const REFUSED: readonly ExpectedLine[] = [
  { line: 'asdf qwerty zxcv', items: [], left: ['asdf qwerty zxcv'] },
  { line: '2 glorps of zing', items: [], left: ['2 glorps of zing'] },
  { line: '10000 km run', items: [], left: ['10000 km run'] },
  { line: '-5 g salt', items: [], left: ['-5 g salt'] },
  { line: 'weight 900 kg', items: [], left: ['weight 900 kg'] },
  { line: '3 litres of coffee', items: [], left: ['3 litres of coffee'] },
  { line: '50 litres of water', items: [], left: ['50 litres of water'] },
  { line: 'stress 15/10', items: [], left: ['stress 15/10'] },
  { line: 'urine colour 12', items: [], left: ['urine colour 12'] },
  { line: 'slept 30 hours', items: [], left: ['slept 30 hours'] },
  { line: 'bp 80/120', items: [], left: ['bp 80/120'] },
  { line: 'coffee at 18:00', items: [drink(coffee, near(360), { at: '07-14 18:00' })], ask: ['time'] },
  { line: 'had some rice', items: [eat(/^Rice/, 158)], ask: ['amount'] },
  { line: 'water', items: [drink(water, near(360))] },
  {
    line: 'potassium 4.1',
    items: [lab('Potassium', '2823-3', { value: 4.1, unit: 'mmol/L' })],
    ask: ['unit'],
  },
  { line: '3 florgs of milk', items: [], left: ['3 florgs of milk'] },
  { line: 'banana at 25:00', items: [eat(banana, near(118))], left: ['at 25:00'], ask: [] },
  { line: 'lots of water', items: [drink(water, near(360))], ask: ['amount'] },
  { line: 'the meeting went well', items: [], left: ['the meeting went well'] },
  { line: '500 ml', items: [], left: ['500 ml'] },
  { line: '2 coffees tomorrow', items: [drink(coffee, near(720))], left: ['tomorrow'], ask: ['time'] },
  { line: '5 grapes', items: [eat(/^Grape/, null)], ask: ['amount'] },
  { line: 'a banana and a splonk', items: [eat(banana, near(118))], left: ['a splonk'] },
];

export const LINES: readonly ExpectedLine[] = [
  ...FOOD_AND_DRINK,
  ...SUPPLEMENTS_AND_MEDICINES,
  ...ACTS,
  ...SPASMS,
  ...REFUSED,
];
