import type { Suggestion } from '@tonus/engine/triage';
import { emergencyNumber } from './emergency.ts';
import { sentenceOf } from './triage.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'call-emergency': 'Call {call} now.',
  'contact-same-day': 'Get medical help today.',
  'contact-within-days': 'See your doctor within days.',
  'contact-routine': 'Talk to your doctor, prescriber or pharmacist at an ordinary appointment.',
  'drink-to-thirst':
    'Drink to thirst, never more than 800 mL in an hour or 3 L in 6 hours, and never so much that your weight goes up.',
  trial:
    'A fair test on yourself: randomised on and off weeks, at most 250 mg of magnesium a day, stop if diarrhoea.',
  watch: 'Watch it: note the next episode and what came before, and look again tomorrow morning.',
};

/** What a suggestion says, with its limit and cautions. */
export function suggestionText(one: Pick<Suggestion, 'say' | 'caution'>, locale?: string | null): string {
  const text =
    TEXTS[one.say]?.replace('{call}', emergencyNumber(locale)) ??
    sentenceOf({ key: `do:${one.say}` }, locale);
  const caution = one.caution?.map((rule) => rule.reason).join('; ');
  return caution ? `${text} Mind: ${caution}.` : text;
}
