import type { Facts } from './facts.ts';
import { foldText } from './screen-text.ts';

/** Wishes people write, and the actions they mean. */
const WISHES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/n.?of.?1|\btrial\b|test (it|magnesium)|experiment/, ['supplement_trial']],
  [/magnesium|\bmg (glycinate|citrate|oxide)/, ['magnesium_supplement']],
  [/potassium (plan|diet|rich|food)|banana|high potassium|more potassium/, ['high_potassium_plan']],
  [/potassium (tablet|supplement|pill|chloride|dose|salt)|\bkcl\b|^potassium$/, ['potassium_supplement']],
  [/salt substitute|lo.?salt|low.?sodium salt|potassium salt/, ['salt_substitute']],
  [/coconut/, ['coconut_water']],
  [/quinine/, ['quinine']],
  [/tonic water/, ['tonic_water_as_treatment']],
  [
    /electrolyte (drink|packet|sachet|powder|mix|tablet|suppl)|^electrolytes?$|\bors\b|rehydration|sports drink|sachet/,
    ['ORS', 'sodium_load'],
  ],
  [/salt tablet/, ['salt_tablets', 'sodium_load']],
  [
    /(more|extra|take|eat|add|load(ing)?|pinch of) (sea )?salt|sodium load|salt load|\bsalty\b/,
    ['sodium_load'],
  ],
  [/pickle/, ['pickle_juice']],
  [/epsom/, ['epsom_salt_oral']],
  [/licorice|liquorice/, ['licorice']],
  [/calcium/, ['calcium_supplement']],
  [/vitamin d\b/, ['vitamin_d']],
  [/creatine/, ['creatine']],
  [/iodine|kelp|seaweed/, ['iodine']],
  [/calorie|kcal target/, ['calorie_target']],
  [/meal plan|diet plan|eating plan/, ['meal_plan']],
  [/\bfast(ing)?\b|cleanse|detox/, ['fasting']],
  [/\bketo(genic)?\b/, ['keto']],
  [/sauna|hot yoga/, ['sauna']],
  [/hot bath/, ['hot_bath']],
  [/paper bag/, ['paper_bag']],
  [/bed rest|stay in bed|lie down for days/, ['bed_rest']],
  [/massage/, ['massage']],
  [/lose weight|weight.?loss (plan|diet)/, ['weight_loss_plan']],
  [/low.?salt|cut (out )?salt|less salt|salt.?free/, ['low_salt_plan']],
  [
    /(litres?|liters?|gallons?|lots|more|extra|drink) (of )?(plain )?water|water (plan|challenge|load)/,
    ['water_load'],
  ],
  [/ibuprofen|naproxen|nsaid|anti.?inflammator/, ['NSAID']],
  [/baking soda|bicarb/, ['baking_soda_load']],
  [/\biv\b|drip|infusion/, ['iv_drip']],
  [/injection/, ['injection']],
  [
    /(stop|quit|come off|pause|skip|drop) (my|the|taking|using)? ?(tablet|medicine|medication|statin|inhaler|pill|diuretic|water tablet|omeprazole|ppi|ramipril|steroid|lithium|drug)/,
    ['stop_medicine'],
  ],
  [/(double|halve|change|raise|lower|increase|reduce) (my|the)? ?dose/, ['change_dose']],
  [/stretch/, ['stretch']],
  [/exercise|train(ing)?|go to the gym|race/, ['exercise']],
];

/** A clause of the history counts as a wish when it says so. */
const WANTS =
  /\b(wants?|wanted|asks?|asked|wish(es)?|would like|should (he|she|i)|can (he|she|i)|planning|plans|thinking of|is it ok|swears by|started taking|tries|trying)\b/;

const actionsIn = (text: string): readonly string[] =>
  WISHES.filter(([pattern]) => pattern.test(text)).flatMap(([, actions]) => actions);

/** What was asked for, as actions of the closed list. A wish for a trial is one wish, not also one for the pill. */
export function requestedActions(facts: Facts): readonly string[] {
  const asked = actionsIn(foldText(facts.input.request ?? ''));
  const told = foldText([facts.input.history, facts.input.free_text].filter((t) => t).join('. '))
    .split(/[.;!?\n]/)
    .filter((clause) => WANTS.test(clause))
    .flatMap(actionsIn);
  const all = [...new Set([...asked, ...told])];
  return asked.includes('supplement_trial') ? all.filter((action) => action !== 'magnesium_supplement') : all;
}
