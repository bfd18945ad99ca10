// A process of its own for rounds of the module in Node: the memory of a module never becomes less.
import { readFileSync } from 'node:fs';
import { start } from './page/rounds.js';

const core = new URL('../web/dist/core.js', import.meta.url).href;
const { document, opened, round } = await start(core, readFileSync(process.argv[2]));
process.on('message', (repeats) => process.send(round(repeats)));
process.send({ document, opened });
