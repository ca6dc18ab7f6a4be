import type { TrialPlan } from './trial-design.ts';

/** A trial ready to be started. Words for arms and tips are made on the screen from these keys. */
export interface TrialTemplate {
  readonly id: string;
  /** The trigger of the diary that the trial can settle, if there is one. */
  readonly trigger: string | null;
  readonly armA: string;
  readonly armB: string;
  readonly plan: Omit<TrialPlan, 'seed'>;
  readonly outcome: 'spasm';
  readonly second: 'pain';
  /** Words of the contraindication table that must be allowed before the trial may begin. */
  readonly gate: readonly string[];
  /** Whether the arms can be hidden from the person at all, and by whom. */
  readonly blinding:
    | 'capsules packed by someone else'
    | 'same bottle, flavoured, mixed by someone else'
    | 'not possible';
  /** Most of the treatment a day in arm B; null where none is taken. */
  readonly daily: {
    readonly amount: number;
    readonly unit: 'mg elemental magnesium' | 'mL' | 'mg caffeine';
  } | null;
  /** Why the periods are as long as they are. */
  readonly because: string;
}

const SLOW = { cycles: 6, periodDays: 14, washoutDays: 4 } as const;
const FAST = { cycles: 6, periodDays: 7, washoutDays: 1 } as const;

/** Period lengths and washouts are expert-set; the daily magnesium stays under the supplement limit of 350 mg for adults (IOM 1997). */
export const TRIAL_TEMPLATES: readonly TrialTemplate[] = [
  {
    id: 'magnesium',
    trigger: 'low_magnesium',
    armA: 'placebo or nothing',
    armB: 'magnesium in the evening',
    plan: SLOW,
    outcome: 'spasm',
    second: 'pain',
    gate: ['magnesium_supplement', 'supplement_trial'],
    blinding: 'capsules packed by someone else',
    daily: { amount: 300, unit: 'mg elemental magnesium' },
    because: 'body magnesium moves over weeks; the first days of a period still belong to the one before',
  },
  {
    id: 'ors-around-sport',
    trigger: 'sweat',
    armA: 'water around sport',
    armB: 'oral rehydration solution around sport',
    plan: FAST,
    outcome: 'spasm',
    second: 'pain',
    gate: ['ORS', 'sodium_load'],
    blinding: 'same bottle, flavoured, mixed by someone else',
    daily: { amount: 1000, unit: 'mL' },
    because: 'salt and water balance settles within one to two days',
  },
  {
    id: 'caffeine',
    trigger: 'coffee',
    armA: 'usual coffee',
    armB: 'decaffeinated coffee',
    plan: { cycles: 6, periodDays: 7, washoutDays: 2 },
    outcome: 'spasm',
    second: 'pain',
    gate: ['caffeine_stop_sudden'],
    blinding: 'same bottle, flavoured, mixed by someone else',
    daily: { amount: 400, unit: 'mg caffeine' },
    because: 'caffeine is gone in a day, its withdrawal in about two',
  },
  {
    id: 'alcohol-free-weeks',
    trigger: 'alcohol',
    armA: 'usual drinking',
    armB: 'no alcohol',
    plan: FAST,
    outcome: 'spasm',
    second: 'pain',
    gate: [],
    blinding: 'not possible',
    daily: null,
    because: 'the effect on fluid and sleep is over in a day; whole weeks keep week-ends even',
  },
  {
    id: 'sitting-breaks',
    trigger: 'sitting',
    armA: 'usual sitting',
    armB: 'two minutes up in every half hour of sitting',
    plan: FAST,
    outcome: 'spasm',
    second: 'pain',
    gate: [],
    blinding: 'not possible',
    daily: null,
    because: 'acts the same day; whole weeks keep week-ends even',
  },
  {
    id: 'stretching-before-bed',
    trigger: null,
    armA: 'no stretching before bed',
    armB: 'calf and hamstring stretches before bed',
    plan: { cycles: 6, periodDays: 7, washoutDays: 1 },
    outcome: 'spasm',
    second: 'pain',
    gate: ['stretch'],
    blinding: 'not possible',
    daily: null,
    because: 'acts the same night; whole weeks keep week-ends even',
  },
];

/** Answers whether an action of the contraindication table is allowed for this person, and by which rule not. */
export type SafetyGate = (
  action: string,
) => { readonly allowed: true } | { readonly allowed: false; readonly rule: string };

/** The rules that forbid a trial; empty when it may begin. Safety rules stand above curiosity. */
export const trialObjections = (template: TrialTemplate, gate: SafetyGate): readonly string[] =>
  template.gate.flatMap((action) => {
    const answer = gate(action);
    return answer.allowed ? [] : [answer.rule];
  });
