// What a reader downloads for the viewer; fails above the budget.
import { checkSizes } from '../web/sizes.mjs';
import { fileURLToPath } from 'node:url';

process.exitCode = checkSizes(fileURLToPath(new URL('../web/dist', import.meta.url))) ? 0 : 1;
