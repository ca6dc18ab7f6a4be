import assert from 'node:assert/strict';
import { test } from 'node:test';
import { screenText } from './index.ts';

const acts = (text: string, sign: string): boolean =>
  screenText(text).some((found) => found.sign === sign && found.strength === 'act' && !found.denied);

const SAID: readonly (readonly [string, string])[] = [
  ['I cannot feel when I pee', 'ces-bladder'],
  ['numb when wiping', 'ces-saddle'],
  ['shooting pain down both legs', 'ces-bilateral'],
  ['my foot is dragging', 'ces-weakness'],
  ['I soiled myself', 'ces-bowel-sex'],
  ['crushing pain in the chest', 'mi-back'],
  ['worst headache of my life', 'worst-headache'],
  ['her face is drooping on one side', 'stroke'],
  ['my wee looks like cola', 'dark_urine'],
  ['I want to end it all', 'selfharm'],
  ['kann kein Wasser lassen', 'ces-bladder'],
  ['taub zwischen den Beinen', 'ces-saddle'],
  ['tidak bisa kencing', 'ces-bladder'],
  ['kebas di selangkangan', 'ces-saddle'],
  ['ingin bunuh diri', 'selfharm'],
  ['nyeri dada', 'chest_pain'],
];
for (const [text, sign] of SAID) test(`"${text}" says ${sign}`, () => assert.ok(acts(text, sign)));

const NOT_SAID: readonly (readonly [string, string])[] = [
  ['no chest pain, dizziness or fever', 'fever'],
  ['denies chest pain, numbness, fever', 'fever'],
  ['bladder normal', 'ces-bladder'],
  ['my father had chest pain', 'chest_pain'],
  ['chest pain in 2015', 'chest_pain'],
  ['what if I get chest pain', 'chest_pain'],
  ['keine Brustschmerzen', 'chest_pain'],
  ['tidak ada nyeri dada', 'chest_pain'],
  ['weak coffee', 'weak'],
  ['temperature 24', 'fever'],
];
for (const [text, sign] of NOT_SAID)
  test(`"${text}" does not say ${sign}`, () => assert.equal(acts(text, sign), false));

test('a negator inside the danger itself denies nothing that follows', () => {
  assert.ok(acts('cannot pass water and numb between my legs', 'ces-saddle'));
  assert.ok(acts('no numbness. I cannot pass water', 'ces-bladder'));
});

test('the person’s own words are given back, accents and capitals aside', () => {
  const [found] = screenText('Ich habe BRUSTSCHMERZEN');
  assert.equal(found?.words, 'brustschmerzen');
});
