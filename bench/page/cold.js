// Runs in the page: a first visit, from its beginning until the text is laid out: scripts and text are
// fetched, and the module compiled.
import { contenders, inputAt } from './contenders.js';

const address = '/text.xml';
const { ready, show, visit } = contenders[new URLSearchParams(location.search).get('show')];
const [there, input] = await Promise.all([ready(), visit ? undefined : inputAt(address)]);
if (there) await (visit ? visit(address) : show(input));
// The clock of a page starts when the visit does.
globalThis.visit = { there, time: performance.now() };
