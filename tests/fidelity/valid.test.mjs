// Is it HTML? The Nu checker, which the W3C runs, reads every volume and every sample as one page,
// and every example of the specification.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { corpus, native, polto, root, run, sharedTexts, sharedVolumes } from '../web/files.mjs';

const checker = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
const { code: missing } = await run('java', ['-version']);

function reasonToSkip() {
  if (!existsSync(native)) return `${native} is not built`;
  if (!existsSync(checker)) return `no ${checker}: npm ci`;
  if (missing) return 'no java (Debian: default-jre-headless)';
  return false;
}

// What the source says, right or wrong, and we repeat.
const tolerated = new RegExp(
  [
    '^Forbidden code point U\\+00[789]', // control characters that XML allows
    '^Bad value .* for attribute “lang”', // languages by another code than that of the web
    '^Table cell spans past the end of its row group', // tables with more spans than rows
    '^Table column \\d+ established by element .* has no cells beginning in it',
    '^Row \\d+ of a row group .* has no cells beginning on it',
  ].join('|'),
);

/** The HTML of every example, as a page of its own. */
function examples() {
  const folder = join(root, 'tests/spec');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const blocks = readFileSync(join(folder, name), 'utf8').matchAll(/^```html\n([^]*?)^```/gm);
      return Array.from(blocks, ([, html], number) => [`${name}-${number + 1}`, html]);
    })
    .map(([name, html]) => [name, `<!DOCTYPE html>\n<title>${name}</title>\n${html}`]);
}

/** The page of a file, without the style sheet: what CSS the checker knows is not the question. */
async function page(file) {
  const { code, stdout, stderr } = await run(native, ['html', file, '--page']);
  assert.equal(code, 0, String(stderr));
  const html = String(stdout);
  return html.slice(0, html.indexOf('<style>')) + html.slice(html.indexOf('</style>') + 8);
}

/** The pages of a site of the corpus, by names of their own. */
async function sitePages() {
  const site = mkdtempSync(join(tmpdir(), 'polto-valid-site-'));
  const texts = corpus.filter((file) => basename(dirname(file)) === 'samples' && basename(file).startsWith('frus'));
  const { code, stderr } = await polto(['site', ...texts, '-o', site, '--base-url', 'https://example.org/']);
  assert.equal(code, 0, String(stderr));
  const names = readdirSync(site, { recursive: true }).filter((name) => name.endsWith('.html'));
  const pages = names.map((name) => [`site-${name.replaceAll('/', '-')}`, readFileSync(join(site, name), 'utf8')]);
  rmSync(site, { recursive: true });
  return pages;
}

/** What the checker says of all files of a folder, by the name of the file. */
async function verdicts(folder) {
  const options = ['-Xss64m', '-jar', checker, '--format', 'json', '--errors-only'];
  const { stderr } = await run('java', [...options, '--exit-zero-always', folder]);
  const errors = new Map();
  for (const { url, type, message, lastLine, extract } of JSON.parse(stderr).messages) {
    if (tolerated.test(message)) continue;
    const name = decodeURIComponent(basename(url ?? ''));
    const error = `${type}: line ${lastLine}: ${message} ${JSON.stringify(extract)}`;
    errors.set(name, [...(errors.get(name) ?? []), error]);
  }
  return errors;
}

// What they have from their source is not valid: ids and addresses with quotation marks and blanks, characters that
// HTML has none of, annotations of no formula. That it does no harm is shown in browsers.
const invalid = ['characters.xml', 'mathml.xml', 'quotes.xml', 'script-urls.xml'].map((name) => join('hostile', name));

const files = [...corpus, ...sharedVolumes, ...sharedTexts].filter(
  (file) => basename(dirname(file)) !== 'broken' && !invalid.some((name) => file.endsWith(name)),
);

describe('the HTML is valid', { skip: reasonToSkip() }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'polto-valid-'));
  after(() => rmSync(folder, { recursive: true }));
  let errors, pages;

  before(async () => {
    for (const file of files) writeFileSync(join(folder, `${basename(file)}.html`), await page(file));
    for (const [name, html] of examples()) writeFileSync(join(folder, `${name}.html`), html);
    pages = await sitePages();
    for (const [name, html] of pages) writeFileSync(join(folder, name), html);
    writeFileSync(join(folder, 'lost.html'), '<!DOCTYPE html><title>x</title><p><ul></ul></p>');
    errors = await verdicts(folder);
  });

  for (const file of files) {
    test(basename(file), () => assert.equal(errors.get(`${basename(file)}.html`), undefined));
  }

  test('shared volumes', { skip: sharedVolumes.length ? false : 'none on this machine' }, () => {});

  for (const [name] of examples()) {
    test(name, () => assert.equal(errors.get(`${name}.html`), undefined));
  }

  test('the pages of a site', () => {
    assert.ok(pages.length > 20);
    assert.deepEqual(pages.flatMap(([name]) => errors.get(name) ?? []), []);
  });

  test('the checker sees a list in a paragraph', () => {
    assert.match(String(errors.get('lost.html')), /No “p” element in scope/);
  });

  test('it has nothing to say of anything else', () => {
    const known = new Set([...files.map((file) => basename(file)), ...examples().map(([name]) => name)]);
    const others = [...errors.keys()].filter((name) => !known.has(name.replace(/\.html$/, '')) && !name.startsWith('site-'));
    assert.deepEqual(others, ['lost.html']);
  });
});
