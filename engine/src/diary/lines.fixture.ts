/**
 * Lines as people write them, with what each must be understood as. Made before the parser and from the
 * kinds of entry alone: ordinary British and American English, short forms, slips of the fingers, and lines that
 * must not be understood without a question. Made by hand; no line comes from a real diary.
 *
 * Now is Wednesday 15 July 2026, 14:30, in London, unless a line says otherwise.
 * `at`: `09:30` today, `07-14 21:00` another day, left out = now.
 * A line without a time of an act that lasts (a run, sitting) ended now, so it began that long before.
 * Amounts of bare counts (`2 coffees`) are the food's own usual portion in the starter table.
 * Four expectations were changed after the reader stood, when the tables learned what a single grape, croissant,
 * avocado or spoonful weighs; `5 sausages` took the place of `5 grapes`.
 */
import {
  DAY as day,
  drink,
  type ExpectedLine,
  eat,
  lab,
  medicine,
  mineral,
  near,
  PART as part,
} from './expected-line.fixture.ts';
import { ACTS, SPASMS } from './lines-acts.fixture.ts';

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
  { line: 'a latte and a croissant', items: [drink(/^Latte/, near(360)), eat(/^Croissant/, 57)] },
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
  { line: '1 tbsp peanut butter', items: [eat(/^Peanut butter/, 16)] },
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
  { line: '1 avocado', items: [eat(/^Avocado/, 201)] },
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
  { line: '5 grapes', items: [eat(/^Grape/, 35)] },
  { line: '5 sausages', items: [eat(/^Sausage/, null)], ask: ['amount'] },
  { line: 'a banana and a splonk', items: [eat(banana, near(118))], left: ['a splonk'] },
];

export const LINES: readonly ExpectedLine[] = [
  ...FOOD_AND_DRINK,
  ...SUPPLEMENTS_AND_MEDICINES,
  ...ACTS,
  ...SPASMS,
  ...REFUSED,
];
