// What hostile sources take of the memory of the modules: not more than a few times what they are, and what
// they may become by the limits of the core. Each has a process of its own: the memory of a module never
// becomes less.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countingMemories, run } from './files.mjs';

const mebi = 2 ** 20;
/** limits::entity_bytes: what all entities of a source together may become. */
const entityBytes = 16 * mebi;

const inBody = (body) => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`;
const withEntities = (declarations, body) => `<!DOCTYPE TEI [${declarations}]>${inBody(body)}`;
const numbered = (count, write) => Array.from({ length: count }, (_, n) => write(n)).join('');

/** Of each: the source, the error that it has to lead to, if any, and what it may become. */
const sources = {
  'entities of entities of entities': {
    source: withEntities(
      `<!ENTITY e0 "laugh">${numbered(30, (n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`)}`,
      '<p>&e30;</p>',
    ),
    error: 'too-many-entities',
    becomes: entityBytes,
  },
  'one long entity, named again and again': {
    source: withEntities(`<!ENTITY long "${'x'.repeat(100_000)}">`, `<p>${'&long;'.repeat(100_000)}</p>`),
    error: 'too-many-entities',
    becomes: entityBytes,
  },
  'as many bytes of entities as may be': {
    source: withEntities(`<!ENTITY long "${'x'.repeat(100_000)}">`, `<p>${'&long;'.repeat(160)}</p>`),
    becomes: entityBytes,
  },
  'an entity of a million empty ones': {
    source: withEntities(
      `<!ENTITY none "">${numbered(3, (n) => `<!ENTITY e${n} "${(n ? `&e${n - 1};` : '&none;').repeat(120)}">`)}`,
      '<p>&e2;</p>',
    ),
    error: 'too-many-entities',
    becomes: entityBytes,
  },
  'entities of elements': {
    source: withEntities(`<!ENTITY many "${'<hi/>'.repeat(10_000)}">`, `<p>${'&many;'.repeat(300)}</p>`),
    becomes: entityBytes,
  },
  'a hundred thousand nested elements': {
    source: inBody(`<p>${'<seg>'.repeat(100_000)}x${'</seg>'.repeat(100_000)}</p>`),
  },
  'a million attributes': { source: inBody(`<p${numbered(1_000_000, (n) => ` a${n}=""`)}>Sir,</p>`) },
  'a million attributes, one of them twice': {
    source: inBody(`<p${numbered(1_000_000, (n) => ` a${n}=""`)} a1="">Sir,</p>`),
    error: 'duplicate-attribute',
  },
  'a hundred thousand prefixes': {
    source: inBody(`<p${numbered(100_000, (n) => ` xmlns:p${n}="u"`)}>Sir,</p>`),
    error: 'too-many-prefixes',
  },
  'ten megabytes of text': { source: inBody(`<p>${'Sir, '.repeat(2_000_000)}</p>`) },
  'a hundred thousand elements that are never closed': {
    source: inBody('<div>'.repeat(100_000)),
    error: 'mismatched-tag',
  },
  'ten megabytes of ampersands': { source: inBody(`<p>${'&'.repeat(10_000_000)}</p>`), error: 'bad-reference' },
};

/** {error, html, memory}: of a source that is opened and shown as a whole, bytes of HTML and of all modules. */
async function taken(source) {
  const script = `
    ${countingMemories}
    const polto = await load();
    const result = { error: null, html: 0 };
    try {
      result.html = Buffer.byteLength(polto.open(readFileSync(0)).html());
    } catch ({ code, message }) {
      result.error = code ?? message;
    }
    const memory = memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    process.stdout.write(JSON.stringify({ ...result, memory }));`;
  const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', script], source);
  assert.equal(String(stderr), '');
  return JSON.parse(stdout);
}

for (const [what, { source, error = null, becomes = 0 }] of Object.entries(sources)) {
  test(`${what}: bounded memory`, async (t) => {
    const result = await taken(source);
    const { memory, html } = result;
    t.diagnostic(`${(source.length / mebi).toFixed(1)} MiB, HTML ${(html / mebi).toFixed(1)}: ${(memory / mebi).toFixed(1)}`);
    assert.equal(result.error, error);
    const bound = 16 * mebi + 10 * (source.length + becomes) + 3 * html;
    assert.ok(memory <= bound, `${memory} bytes, at most ${bound}`);
  });
}
