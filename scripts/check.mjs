// `npm run check`: the seconds-long loop.
import { ensureInstalled, say } from './ground.mjs';

ensureInstalled();
const { quickSteps, runSteps } = await import('./steps.mjs');
const failed = runSteps(quickSteps());
if (failed.length > 0) say(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
