/**
 * Makes web/public/sample-diary.json: 120 days of a person who does not exist. Seeded, so that making it again
 * leaves the tree clean. Spasms follow heat, sitting, short nights, stress and a water tablet by a rule made up for the sample;
 * nothing here says anything about people.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SAMPLE_DIARY } from './sample-diary.ts';

writeFileSync(resolve(import.meta.dirname, '../web/public/sample-diary.json'), SAMPLE_DIARY);
