/**
 * A third set, written after the reader stood and read once before anything was changed for it: what a line costs
 * that nobody had thought of: 44 of 47 were right at that first reading. Same conventions as in the first set.
 */
import {
  DAY,
  did,
  drink,
  type ExpectedLine,
  eat,
  lab,
  medicine,
  mineral,
  near,
  PART,
  spasm,
} from './expected-line.fixture.ts';

export const LATER_LINES: readonly ExpectedLine[] = [
  { line: 'Had 3 cups of tea this morning', items: [drink(/^Tea, black/, 750, { at: '08:00', ...PART })] },
  {
    line: '1 litre sparkling water between 2 and 4',
    items: [drink(/^Water, sparkling/, 1000)],
    left: ['between 2', '4'],
  },
  {
    line: '2 beers, 1 glass of red wine, both last night',
    items: [
      drink(/^Beer/, near(716), { at: '07-14 21:00', ...PART }),
      drink(/^Wine, red/, 175, { at: '07-14 21:00', ...PART }),
    ],
  },
  { line: 'a large latte at 7:45', items: [drink(/^Latte/, near(592), { at: '07:45' })] },
  { line: '4 oatcakes', items: [], left: ['4 oatcakes'] },
  { line: '250g greek yoghurt with 30g walnuts', items: [eat(/^Yogurt, Greek/, 250), eat(/^Walnuts/, 30)] },
  { line: 'one orange and one kiwi', items: [eat(/^Orange/, 154), eat(/^Kiwi/, 75)] },
  {
    line: 'pork chop 200 g for dinner last night',
    items: [eat(/^Pork chop/, 200, { at: '07-14 21:00', ...PART, meal: 'dinner' })],
  },
  { line: '1 bowl of miso soup', items: [eat(/^Miso soup/, 245)] },
  { line: '75 g crisps', items: [eat(/^Potato chips/, 75)] },
  { line: '3 egg omelette', items: [], left: ['3 egg omelette'] },
  { line: 'tofu 200g + rice 150g', items: [eat(/^Tofu/, 200), eat(/^Rice/, 150)] },
  { line: '1 pt guinness', items: [], left: ['1 pt guinness'] },
  { line: '2 x 500 ml water', items: [drink(/water/i, 1000)] },
  {
    line: 'red bull 250ml at 3pm yesterday',
    items: [drink(/^(Red Bull|Energy)/, 250, { at: '07-14 15:00' })],
  },
  {
    line: 'a glass of prosecco on saturday',
    items: [drink(/^Wine, sparkling/, 175, { at: '07-11 12:00', ...DAY })],
  },
  { line: 'hot chocolate 300 ml', items: [drink(/^Hot chocolate/, 300)] },
  {
    line: 'spinach 80 g, feta 40 g, olive oil 1 tbsp',
    items: [eat(/^Spinach/, 80), eat(/^Feta/, 40), eat(/^Olive oil/, 14)],
  },
  { line: 'zinc 15 mg', items: [medicine('zinc', 'A12CB', { dose_mg: 15 })] },
  {
    line: 'magnesium malate 1 g',
    items: [mineral('magnesium', 'magnesium malate', { elemental_mg: 1000 })],
    ask: ['elemental-or-salt'],
  },
  { line: 'potassium 20 mmol', items: [mineral('potassium', null, { elemental_mg: 781.96 })] },
  {
    line: 'sertraline 50mg this morning',
    items: [medicine('sertraline', 'N06AB06', { dose_mg: 50, at: '08:00', ...PART })],
  },
  {
    line: 'baclofen 10 mg 3 times a day',
    items: [medicine('baclofen', 'M03BX01', { dose_mg: 10, schedule: { every_h: 8, until: null } })],
  },
  {
    line: 'indapamide 1.5mg od',
    items: [medicine('indapamide', 'C03BA11', { dose_mg: 1.5, schedule: { every_h: 24, until: null } })],
  },
  { line: 'ran 5 miles', items: [did('running', null, { distance_km: 8.047 })] },
  {
    line: 'rode 62 km 2h40 at 33 degrees, drank 2 l',
    items: [did('cycling', 160, { distance_km: 62, air_c: 33, drunk_ml: 2000, at: '11:50' })],
  },
  {
    line: 'gym 1h, hr 128',
    items: [did('weight training', 60, { intensity: { by: 'heart-rate', value: 128 }, at: '13:30' })],
  },
  {
    line: 'mowed the lawn 90 minutes 30C yesterday afternoon',
    items: [did('gardening', 90, { air_c: 30, at: '07-14 15:00', ...PART })],
    left: ['the lawn'],
  },
  { line: 'swimming from 7 to 8am', items: [did('swimming', 60, { at: '07:00' })] },
  {
    line: 'weight 70.1kg, urine colour 5',
    items: [
      { kind: 'weight', mass_kg: 70.1 },
      { kind: 'urine', colour: 5 },
    ],
  },
  {
    line: '131/85 pulse 77 at 7.15am',
    items: [{ kind: 'blood-pressure', systolic_mmHg: 131, diastolic_mmHg: 85, pulse_bpm: 77, at: '07:15' }],
  },
  { line: 'ferritin 38 ug/L', items: [lab('Ferritin', null, { value: 38, unit: 'ug/L' })] },
  {
    line: 'calcium 2.41 mmol/L and albumin 43 g/L yesterday',
    items: [
      lab('Calcium, total', '2000-8', { value: 2.41, unit: 'mmol/L', at: '07-14 12:00', ...DAY }),
      lab('Albumin', '1751-7', { value: 43, unit: 'g/L', at: '07-14 12:00', ...DAY }),
    ],
  },
  {
    line: 'woke with left calf cramp 5/10 at 5:20',
    items: [spasm('calf', 'left', { severity: 5, at: '05:20' })],
    left: ['woke'],
  },
  {
    line: 'right lower back seized while lifting boxes 8/10',
    items: [
      spasm('erector spinae, lumbar', 'right', {
        grip: 'locked',
        trigger: 'while lifting boxes',
        severity: 8,
      }),
    ],
  },
  { line: 'foot cramp right 45 seconds', items: [spasm('foot', 'right', { duration_s: 45 })] },
  {
    line: 'spasm between shoulder blades 4/10 gradual',
    items: [spasm('rhomboids', null, { severity: 4, onset: 'gradual' })],
    left: ['between'],
  },
  {
    line: 'hip flexor cramp left 3 min, walking helped',
    items: [spasm('iliopsoas', 'left', { duration_s: 180, helped: [{ what: 'walking', after_min: null }] })],
  },
  { line: 'slept 5 hours last night', items: [{ kind: 'sleep', duration_h: 5, at: '07:00', ...PART }] },
  { line: 'stress 3/10 today', items: [{ kind: 'stress', level: 3, at: '12:00', ...DAY }] },
  { line: 'nausea 4/10 since 9', items: [{ kind: 'symptom', symptom: 'nausea', severity: 4, at: '09:00' }] },
  {
    line: 'loose stools x3 yesterday',
    items: [{ kind: 'gut-loss', route: 'stool', volume_ml: null, times: 3, at: '07-14 12:00', ...DAY }],
  },
  {
    line: 'sat in the car for 5 hours',
    items: [{ kind: 'sitting', duration_h: 5, what: 'in the car', at: '09:30' }],
  },
  { line: '12 km in 20 min run', items: [did('running', 20, { distance_km: 12, at: '14:10' })] },
  { line: '100 km run in 1 hour', items: [], left: ['100 km run in 1 hour'] },
  { line: '2 kg of salt', items: [], left: ['2 kg of salt'] },
  { line: 'feeling fine', items: [], left: ['feeling fine'] },
];
