// The folder of static pages that `polto site` makes.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { polto, root, run, telegram } from './files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'polto-site-'));
const site = join(folder, 'site');
const first = join(folder, 'first.xml');
const second = join(folder, 'second.xml');

/** A volume of letters, each with a note. */
function letters(volume, text, more = '') {
  const header = `<teiHeader><fileDesc><titleStmt><title>Letters of ${volume}</title><editor>Ann Editor</editor></titleStmt>
    <publicationStmt><publisher>A Press</publisher><pubPlace>Bern</pubPlace><date>1994</date></publicationStmt></fileDesc></teiHeader>`;
  const letter = (n) => `<div type="document" n="${n}" xml:id="d${n}"><head>${n}. Letter ${n}</head>
    <dateline>Bern, <date when="1962-03-0${n}">March ${n}, 1962</date></dateline>
    <p>${text} of letter ${n} to <persName corresp="#p_A">Amory</persName>.<note n="1" xml:id="d${n}fn1">Note of letter ${n}.</note></p></div>`;
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text>
    <front><div type="section" xml:id="persons"><head>Persons</head><list><item><persName xml:id="p_A">Amory, Cleveland</persName>, a &lt;clerk&gt;</item></list></div></front>
    <body><p>Of no division.</p><div type="chapter" xml:id="ch1"><head>Spring</head><p>What spring brought.</p>
    ${letter(1)}<pb n="12" xml:id="pg_12"/>${letter(2)}${more}</div></body></text></TEI>`;
}

const references = `<div type="document" n="3" xml:id="D2"><head>3. References</head>
  <p>See <ref target="#d1">one</ref>, <ref target="#d1fn1">its note</ref>, <ref target="#pg_12">page 12</ref>, <ref target="#ch1">spring</ref>,
  <ref target="second.xml#d2fn1">a note elsewhere</ref>, <ref target="second#d1">a letter elsewhere</ref>, <ref target="third#d9">a volume not here</ref>.</p>
  <figure><graphic url="seal.png"/></figure><figure><graphic url="lost.png"/></figure></div>`;

const make = (...args) => polto(['site', ...args]);
const pageOf = (file, of = site) => readFileSync(join(of, file), 'utf8');

/** The files below a folder, but for the command's own list. */
function filesIn(of) {
  const all = readdirSync(of, { recursive: true }).filter((file) => !statSync(join(of, file)).isDirectory());
  return all.filter((file) => !file.startsWith('.')).sort();
}

const pagesIn = (of) => filesIn(of).filter((file) => file.endsWith('.html'));

/** What is wrong with the links and ids of a site. */
function problemsOf(of) {
  const ids = new Map(pagesIn(of).map((file) => [file, Array.from(pageOf(file, of).matchAll(/<[a-z][^>]* id="([^"]*)"/g), ([, id]) => id)]));
  const twice = [...ids].flatMap(([file, all]) => all.filter((id, at) => all.indexOf(id) !== at).map((id) => `${file}: ${id} twice`));
  const dead = [...ids.keys()].flatMap((file) =>
    Array.from(pageOf(file, of).matchAll(/ (?:href|src|action)="([^"]*)"/g), ([, address]) => address)
      .filter((address) => !address.startsWith('https:') && !leads(address, file))
      .map((address) => `${file}: ${address}`),
  );
  return [...twice, ...dead];

  function leads(address, file) {
    const [path, fragment] = address.split('#').map(decodeURIComponent);
    const target = path ? join(dirname(file), path) : file;
    if (!existsSync(join(of, target))) return false;
    return fragment === undefined || target.endsWith('viewer.html') || ids.get(target)?.includes(fragment);
  }
}

/** Characters of HTML that are no blanks, sorted. */
const characters = (html) => [...html.replace(/<[^>]*>/g, '').replace(/\s+/g, '')].sort().join('');
const textIn = (page) => /<div class="polto-text"[^>]*>(.*)<\/div>(?:<script[^>]*>[^<]*<\/script>)?<\/polto-viewer>/s.exec(page)?.[1] ?? '';

describe('the pages of a site', () => {
  let made;
  before(async () => {
    writeFileSync(first, letters('first', 'The words', references));
    writeFileSync(second, letters('second', 'Other words'));
    writeFileSync(join(folder, 'seal.png'), 'a picture');
    made = await make(first, second, '-o', site, '--base-url', 'https://example.org/texts', '--title', 'All letters');
  });
  after(() => rmSync(folder, { recursive: true }));

  test('are one for each document and division, at its id, in the folder of its volume', () => {
    assert.equal(made.code, 0, String(made.stderr));
    assert.match(String(made.stderr), /reading 2 volumes\n(?:.*\n)*.*2 of 2: /);
    const own = ['D2-2.html', 'ch1.html', 'd1.html', 'd2.html', 'index.html', 'persons.html', 'viewer.html'];
    assert.deepEqual(pagesIn(site).filter((file) => file.startsWith('first/')), own.map((file) => `first/${file}`));
    assert.deepEqual(pagesIn(site).filter((file) => !file.includes('/')), ['index.html', 'search.html']);
  });

  test('hold every word of the text, once', async () => {
    for (const path of [first, telegram]) {
      const of = join(folder, 'words');
      rmSync(of, { recursive: true, force: true });
      await make(path, '-o', of, '--no-search', '--no-source');
      const { stdout } = await polto(['html', path]);
      const parts = pagesIn(of).map((file) => textIn(pageOf(file, of)));
      const links = (html) => html.replace(/<span class="tei-pb".*?<\/span>/gs, '').replaceAll('[Image]', '');
      assert.equal(characters(links(parts.join(''))), characters(links(String(stdout))), path);
    }
  });

  test('have no dead link, and no id twice', () => assert.deepEqual(problemsOf(site), []));

  test('lead to notes, pages of the book, persons and other volumes', () => {
    const page = pageOf('first/D2-2.html');
    const link = (words) => new RegExp(`<a [^>]*href="([^"]*)">${words}<`).exec(page)?.[1];
    assert.equal(link('one'), 'd1.html');
    assert.equal(link('its note'), 'd1.html#d1fn1');
    assert.equal(link('page 12'), 'd2.html#pg_12');
    assert.equal(link('spring'), 'ch1.html');
    assert.equal(link('a note elsewhere'), '../second/d2.html#d2fn1');
    assert.equal(link('a letter elsewhere'), '../second/d1.html');
    assert.equal(link('a volume not here'), undefined);
    assert.match(page, /<span class="tei-ref" data-target="third#d9">a volume not here<\/span>/);
    assert.match(pageOf('first/d1.html'), /href="persons\.html#p_A">Amory</);
  });

  test('lead to volumes that are not there as the template says', async () => {
    const of = join(folder, 'template');
    await make(first, '-o', of, '--no-search', '--ref-template', 'https://example.org/{volume}/{id}');
    assert.match(pageOf('D2-2.html', of), /href="https:\/\/example\.org\/third\/d9">a volume not here<\/a>/);
    assert.match(pageOf('D2-2.html', of), /href="https:\/\/example\.org\/second\/d1">/);
    assert.deepEqual(problemsOf(of), []);
  });

  test('show the pictures that are beside the source', () => {
    const page = pageOf('first/D2-2.html');
    assert.match(page, /<a class="tei-graphic"[^>]*href="seal\.png"[^>]*><img src="seal\.png" alt="[^"]*" loading="lazy"><\/a>/);
    assert.match(page, /<span class="tei-graphic"[^>]*role="img"[^>]*>\[Image\]<\/span>/);
    assert.equal(pageOf('first/seal.png'), 'a picture');
  });

  test('have nothing inline that runs or styles', () => {
    for (const file of pagesIn(site)) {
      const inline = [...pageOf(file).matchAll(/<script(?![^>]* src=)([^>]*)>|<style| style=| on\w+="/g)].map(([, attributes]) => attributes ?? '');
      const data = inline.filter((attributes) => / type="application\/(?:ld\+)?json"/.test(attributes));
      assert.deepEqual(inline, data, file);
    }
  });

  test('say what they are to search engines, reference managers and those who share them', () => {
    const page = pageOf('first/d1.html');
    const content = (name) => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(page)?.[1];
    assert.equal(content('DC.title'), 'Letter 1');
    assert.equal(content('DC.date'), '1962-03-01');
    assert.equal(content('DC.relation.isPartOf'), 'Letters of first');
    assert.equal(content('citation_title'), 'Letter 1');
    assert.equal(content('citation_editor'), 'Ann Editor');
    assert.equal(content('citation_publication_date'), '1994');
    assert.equal(content('citation_public_url'), 'https://example.org/texts/first/d1.html');
    assert.equal(content('og:title'), '1. Letter 1');
    assert.equal(content('og:site_name'), 'All letters');
    assert.match(content('description'), /^The words of letter 1 to Amory\./);
    assert.match(page, /<link rel="canonical" href="https:\/\/example\.org\/texts\/first\/d1\.html">/);
    const [work, way] = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)[1])['@graph'];
    assert.equal(work['@type'], 'Chapter');
    assert.equal(work.dateCreated, '1962-03-01');
    assert.equal(work.isPartOf.name, 'Letters of first');
    assert.deepEqual(way.itemListElement.map(({ name }) => name), ['All letters', 'Letters of first', 'Spring', '1. Letter 1']);
  });

  test('bring what the popovers of their names say, as data', () => {
    const data = /<script type="application\/json" class="polto-names">(.*?)<\/script>/.exec(pageOf('first/d1.html'))[1];
    assert.doesNotMatch(data, /</);
    assert.deepEqual(JSON.parse(data), { p_A: ['Amory, Cleveland', 'a <clerk>'] });
  });

  test('show who made and cleared a document, as links', async () => {
    const of = join(folder, 'telegram');
    await make(telegram, '-o', of, '--no-search');
    const page = pageOf('d156.html', of);
    assert.match(page, /<li class="card" data-steps="0"><a class="action" href="#d156fn0">Drafted<\/a>/);
    assert.match(page, /<a class="agent" href="persons\.html#p_POPPER1">Popper<\/a>/);
    assert.match(page, /<mark data-steps="0">Drafted by Popper<\/mark>/);
    assert.match(page, /Western Europe and Canada.* \(Washington: Government Printing Office, 1994\), Document 156\./);
  });

  test('are listed in sitemap.xml where the address is known', () => {
    const listed = Array.from(pageOf('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g), ([, url]) => url);
    const pages = pagesIn(site).filter((file) => !/search|viewer/.test(file));
    const addresses = pages.map((file) => `https://example.org/texts/${file.replace(/index\.html$/, '')}`);
    assert.deepEqual(listed.sort(), addresses.sort());
    assert.equal(existsSync(join(folder, 'telegram/sitemap.xml')), false);
  });

  test('are under the title that their volumes share, where no other is given', async () => {
    const of = join(folder, 'titles');
    const titles = ['Letters, 1914, To Ann', 'Letters, 1914, To Ben'];
    const volumes = titles.map((title, at) => join(folder, `titled-${at}.xml`));
    titles.forEach((title, at) => writeFileSync(volumes[at], letters('x', 'Words').replace('Letters of x', title)));
    await make(...volumes, '-o', of, '--no-search');
    assert.match(pageOf('index.html', of), /<title>Letters, 1914<\/title>/);
  });

  test('take a style sheet of their own', async () => {
    const of = join(folder, 'styled');
    writeFileSync(join(folder, 'own.css'), '.polto-site { --polto-accent: #063 }');
    await make(first, '-o', of, '--no-search', '--style', join(folder, 'own.css'));
    assert.match(pageOf('d1.html', of), /polto\/site\.css">\n<link rel="stylesheet" href="polto\/own\.css">/);
    assert.match(pageOf('polto/own.css', of), /#063/);
  });

  test('come with the sources and the viewer, unless they are not wanted', async () => {
    assert.equal(pageOf('first/first.xml'), readFileSync(first, 'utf8'));
    assert.match(pageOf('first/viewer.html'), /<polto-viewer shortcuts="page" src="first\.xml">/);
    const of = join(folder, 'words');
    assert.deepEqual(filesIn(of).filter((file) => /viewer|\.xml$|\.wasm$/.test(file)), []);
    assert.deepEqual(problemsOf(of), []);
  });

  test('are written again only where something changed', async () => {
    const times = () => new Map(filesIn(site).map((file) => [file, statSync(join(site, file)).mtimeMs]));
    const again = () => make(first, second, '-o', site, '--base-url', 'https://example.org/texts/', '--title', 'All letters');
    const before = times();
    assert.match(String((await again()).stdout), / 0 files written, 0 removed\n$/);
    assert.deepEqual(times(), before);
    writeFileSync(second, readFileSync(second, 'utf8').replace('Note of letter 2', 'Changed note of letter 2'));
    await again();
    const changed = [...times()].filter(([file, time]) => before.get(file) !== time).map(([file]) => file);
    assert.deepEqual(changed.filter((file) => !file.startsWith('pagefind/')), ['second/d2.html', 'second/second.xml']);
    assert.ok(changed.some((file) => file.startsWith('pagefind/fragment/')));
    assert.match(String((await again()).stdout), / 0 files written, 0 removed\n$/);
  });

  test('are taken away when their document is, and nothing else is', async () => {
    writeFileSync(join(site, 'second/own.html'), 'of the archive');
    writeFileSync(second, readFileSync(second, 'utf8').replace(/<div type="document" n="2".*?<\/div>/s, ''));
    await make(first, second, '-o', site);
    assert.equal(existsSync(join(site, 'second/d2.html')), false);
    assert.equal(existsSync(join(site, 'sitemap.xml')), false);
    assert.equal(pageOf('second/own.html'), 'of the archive');
    await make(first, '-o', site, '--no-search');
    assert.deepEqual(filesIn(join(site, 'second')), ['own.html']);
    assert.equal(existsSync(join(site, 'pagefind')), false);
    assert.deepEqual(problemsOf(site), []);
  });

  test('do not take the place of what is in a folder already', async () => {
    const of = join(folder, 'other');
    mkdirSync(of);
    writeFileSync(join(of, 'index.html'), 'mine');
    const { code, stderr } = await make(first, '-o', of);
    assert.equal(code, 2);
    assert.match(String(stderr), /is not empty/);
    assert.deepEqual(filesIn(of), ['index.html']);
    assert.equal((await make(first, '-o', first)).code, 2);
  });

  test('stay as they are when a file is broken, and all that is wrong is said', async () => {
    const broken = join(folder, 'broken.xml');
    writeFileSync(broken, '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>word</q></text></TEI>');
    const before = filesIn(site);
    const { code, stderr } = await make(first, broken, join(folder, 'none.xml'), '-o', site);
    assert.equal(code, 1);
    assert.match(String(stderr), /broken\.xml:1:\d+: error/);
    assert.match(String(stderr), /none\.xml: cannot be opened/);
    assert.deepEqual(filesIn(site), before);
    await make(broken, '-o', join(folder, 'never'));
    assert.equal(existsSync(join(folder, 'never')), false);
  });

  test('can be made without Pagefind, which is then named', async () => {
    const dist = join(folder, 'dist');
    cpSync(join(root, 'web/dist'), dist, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const of = join(folder, 'without');
    const { code, stderr } = await run(process.execPath, [join(dist, 'cli.js'), 'site', first, '-o', of]);
    assert.equal(code, 0, String(stderr));
    assert.match(String(stderr), /npm install pagefind@\d/);
    assert.equal(existsSync(join(of, 'search.html')), false);
    assert.deepEqual(problemsOf(of), []);
  });
});
