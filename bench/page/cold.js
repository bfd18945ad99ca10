// Runs in the page: a first visit, from its beginning until the text is laid out: scripts and text are
// fetched, and the module compiled.
import { contenders, inputAt } from './contenders.js';

const { ready, show } = contenders[new URLSearchParams(location.search).get('show')];
const [input, there] = await Promise.all([inputAt('/text.xml'), ready()]);
if (there) await show(input);
// The clock of a page starts when the visit does.
globalThis.visit = { there, time: performance.now() };
