/** Acts, signs and spasms of the first set of lines; same conventions, see lines.fixture.ts. */
import { DAY as day, did, type ExpectedLine, lab, PART as part, spasm } from './expected-line.fixture.ts';

export const ACTS: readonly ExpectedLine[] = [
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

export const SPASMS: readonly ExpectedLine[] = [
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
