// `npm test`: everything. Starts on any Node, then goes on with the project's own.
import { become, ensureInstalled } from './ground.mjs';

ensureInstalled();
become(['scripts/test-all.mjs', ...process.argv.slice(2)]);
