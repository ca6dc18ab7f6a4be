import { DIFFERENTIAL } from '@tonus/engine/reference';
import { flagRow } from '@tonus/engine/triage';

type Values = Readonly<Record<string, string | number>>;

/** Reasons of rules that are more than one answer. */
const BECAUSE: Readonly<Record<string, string>> = {
  'fracture-score': '{score} of 4 fracture items: female, over 70, trauma, long steroid treatment',
  'first-colic-over-60': 'a first renal colic from the age of 60 on is an aneurysm until shown otherwise',
  'aneurysm-signs': 'sudden or severe pain with faintness or a known aneurysm',
  'calf-pain-stays': 'a cramp lets go within minutes; this pain did not',
  'inflammatory-items': '{items} of 5 items of the inflammatory pattern',
  'potassium-risk-and-signs':
    'weakness or palpitations with kidney disease or a medicine that raises potassium',
  'magnesium-with-weak-kidneys': 'magnesium taken with weak kidneys or a slow bowel, and signs of too much',
  'sodium-risk-and-signs':
    'signs of the brain or vomiting with a medicine or water intake that lowers sodium',
  'gained-weight': 'weight up by {kg} kg over {hours} h of exercise',
  'brain-signs-in-heat': 'confusion, staggering or collapse in the heat',
  'steroid-dependent-and-ill':
    'dependent on steroids, with vomiting, diarrhoea, fever, faintness or weakness',
  'ketone-risk-and-signs':
    'vomiting, belly pain or deep breathing with diabetes, an SGLT2 inhibitor, insulin or strict keto',
  'sglt2-with-keto': 'an SGLT2 inhibitor with a keto diet',
  'digoxin-and-signs': 'digoxin with its warning signs or low potassium or magnesium',
  'lithium-and-signs': 'lithium with its warning signs or a high level',
  'lithium-and-salt': 'lithium with a change of salt, water, painkiller or blood pressure medicine',
  'pressure-in-pregnancy': 'blood pressure {sbp}/{dbp} in pregnancy or after birth',
  'pregnancy-signs': 'headache, visual signs, swelling or pain under the ribs in pregnancy or after birth',
  'sweaty-and-sick': 'upper back or jaw pain with sweating and sickness',
  'dehydration-signs': '{count} signs of severe dehydration',
  'jaw-and-spasms': 'a stiff jaw with spasms, trouble swallowing or a wound',
  'headache-signs': 'a worst-ever headache, or headache with stiff neck, fever, rash or light that hurts',
  'tetany-signs': 'hand spasm, tingling or a tight throat',
  'weight-gained': 'weight up by {kg} kg within {days} days',
  'eating-disorder': 'an eating disorder with signs that salts may be low',
  'refeeding-risk': 'hunger, low weight or low salts before eating again',
  stoma: 'an ileostomy or short bowel with thirst, cramps or much plain water',
  'sick-day-medicines': 'vomiting or diarrhoea with medicines that strain the kidneys',
  'thirst-and-urine': 'thirst with a lot of urine and no glucose known',
  'trimethoprim-with-ras': 'trimethoprim with a medicine of the renin system',
  'potassium-raising-pair': 'two medicines that raise potassium',
  'triple-whammy': 'a medicine of the renin system, a diuretic and an anti-inflammatory painkiller',
  'ppi-with-diuretic': 'an acid blocker with a diuretic',
  claudication: 'calf pain at the same walking distance, eased by standing still',
  'thyroid-pattern': 'several signs of an underactive thyroid',
  'over-breathing': 'fast breathing with tingling or hand spasm',
  'restless-legs': 'an urge to move that walking eases',
  'walking-pain': 'leg pain on walking that sitting eases',
  'medicine-linked': '{substance} is linked with cramps',
  'acid-blocker': 'a long-term acid blocker',
  licorice: 'licorice is taken',
  'long-illness': 'a long illness of kidneys, liver or heart',
  'pregnancy-cramps': 'cramps in pregnancy',
  'twitching-alone': 'twitching without weakness',
  'wish-with-illness': 'a wish that illness or medicines make worth a talk',
  'vomiting-for-days': 'vomiting or losses for days',
  'alcohol-dependence': 'heavy drinking every day',
  'low-energy': 'stopped periods with little food or much training',
  unsettled: 'words about bladder, saddle, bowel or self-harm that only your answer can settle',
  'rapid-weight-loss': 'cramps with a weight-loss medicine or after bariatric surgery',
  'tendon-rupture': 'a snap with lost push, or on a fluoroquinolone',
  'repeated-contact': 'asked three times within two days',
  'lab-not-read': 'a blood value could not be read: {why}',
  'egfr-low': 'a very low kidney value',
  'salt-for-sodium': '{salt_g} g typed as {typed}: {salt_g} g salt = {sodium_g} g sodium',
  'entry-too-large': '{field}: {value} {unit} is more than can be meant',
  'pressure-very-high': 'blood pressure {sbp}/{dbp}',
  'pressure-high': 'blood pressure {sbp}/{dbp}',
  'pressure-low': 'blood pressure {sbp}/{dbp}',
  'pulse-out-of-range': 'pulse {pulse}',
  'oxygen-low': 'oxygen saturation {spo2} %',
};

const SIGNS: Readonly<Record<string, string>> = {
  chest_pain: 'chest pain',
  confusion: 'new confusion or drowsiness',
  seizure: 'a fit',
  breathless: 'breathlessness',
  faint: 'fainting',
  palpitations: 'palpitations',
  paralysis: 'paralysis',
  weak: 'new weakness',
};

const CUES: ReadonlyMap<string, string> = new Map(
  DIFFERENTIAL.map((fact) => [fact.id, fact.feature ?? fact.id]),
);
const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** One reason in words. */
export function becauseOf({ key, values = {} }: { readonly key: string; readonly values?: Values }): string {
  const flag = typeof values.flag === 'string' ? flagRow(values.flag) : null;
  if (key === 'flag' && flag !== null) return `${flag.condition}: ${flag.positiveWhen}`;
  if (key === 'wrote' && flag !== null) return `${flag.condition}: you wrote “${values.words}”`;
  if (key === 'lab')
    return `${values.lab} ${values.value} ${values.unit}${values.days === undefined ? '' : `, ${values.days} days ago`}`;
  if (key === 'sign') return SIGNS[String(values.sign)] ?? String(values.sign);
  if (key === 'refused') return String(values.reason);
  if (key === 'cramp-ratio')
    return `${values.substance}: cramp ${values.ratio} times as often (${values.low} to ${values.high}; ${values.source})`;
  if (key === 'learned')
    return `your own diary: ${values.exposure}, odds ratio ${values.ratio} (${values.low} to ${values.high})`;
  if (key === 'for' || key === 'against' || key === 'neutral')
    return `${key}: ${CUES.get(String(values.cue)) ?? values.cue} (likelihood ratio ${values.ratio})`;
  return fill(BECAUSE[key] ?? key, values);
}

export const WORDED_REASONS: ReadonlySet<string> = new Set([
  ...Object.keys(BECAUSE),
  'flag',
  'wrote',
  'lab',
  'sign',
  'refused',
  'cramp-ratio',
  'learned',
  'for',
  'against',
  'neutral',
]);
