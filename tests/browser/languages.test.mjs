// The viewer in the language of the page around it; the text stays in its own.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launchBrowser, openPage, shown } from './harness.mjs';
import { pageWith, servePages } from './made-volume.mjs';

const documentOf = (n, more) => `<div type="document" n="${n}" xml:id="d${n}">
  <pb n="${n}" xml:id="pg_${n}" facs="000${n}"/>
  <head>${n}. Telegram From Reed to Marsh<note n="1" type="source" xml:id="d${n}fn1">Source: Harbor Archives, 611.00/3–521. Secret. Drafted by Reed, cleared by <persName corresp="#p_M1">Marsh</persName>, initialed by Vale.</note></head>
  <opener><dateline><placeName>Port Vale</placeName>, <date when="1921-03-0${n}">March ${n}, 1921</date></dateline></opener>${more}</div>`;

const body = `<p>The <persName corresp="#p_M1">Consul</persName> wrote<note n="2" xml:id="d1fn2">Notes</note> of <choice><abbr>Dept.</abbr><expan>Department</expan></choice>
  <gap reason="illegible" quantity="2" unit="lines"/> and <rs>Page 4</rs>.<note place="margin" xml:id="d1fn3">Summary</note></p>
  <figure><graphic url="map.png"/><figDesc>Page 9</figDesc></figure><table><row><cell>Notes</cell></row></table>
  <p><app><lem wit="#A">one</lem><rdg wit="#B">two</rdg></app><space unit="lines" quantity="3"/><handShift/></p>`;

const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="it"><teiHeader><fileDesc>
  <titleStmt><title>Harbor Papers</title><author>Notes</author></titleStmt><publicationStmt><publisher>Harbor Press</publisher></publicationStmt>
  <sourceDesc><listWit><witness xml:id="A">First</witness><witness xml:id="B">Second</witness></listWit></sourceDesc></fileDesc></teiHeader>
  <text><front><div type="section" xml:id="persons"><head>People</head><list><item><persName xml:id="p_M1">Marsh, Ada</persName>, officer</item></list></div>
  <div type="section" xml:id="terms"><head>Abbreviations</head><list><item><term xml:id="t_C1">CG</term>, consulate general</item></list></div></front>
  <body>${documentOf(1, body)}${documentOf(2, '<p>Second.</p>')}${documentOf(3, '<p>Third.</p>')}</body></text></TEI>`;

const viewer = '<polto-viewer src="/text.xml" facsimile-template="/scan.svg?{facs}"></polto-viewer>';
const pageIn = (lang, inner = viewer) => pageWith(`<div lang="${lang}">${inner}</div>`);
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>';
const tags = ['en', 'de-AT', 'fr', 'es', 'it'];

const routes = {
  '/text.xml': source,
  '/broken.xml': source.replace('</choice>', '</choixe>'),
  '/broken': pageIn('de', '<polto-viewer src="/broken.xml"></polto-viewer>'),
  '/away': pageIn('de', '<polto-viewer src="/nowhere.xml"></polto-viewer>'),
  '/scan.svg': (_, response) => response.setHeader('Content-Type', 'image/svg+xml').end(svg),
  ...Object.fromEntries(tags.map((tag) => [`/${tag}`, pageIn(tag)])),
};

/** The words of the source, and how often something of it occurs. */
const ofSource = (words) => source.replace(/<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ').includes(words.replace(/ \(\d+\)$/, ''));

/** Names of products and keys, what is typed in a search, marks and letters. */
const ofNoLanguage =
  /^(?:BibTeX|RIS|CSL-JSON|Enter|Esc|F3, Shift\+F3|"?test ban"?|negoti\*|\(?berlin .*|↓ ↑|B|[\d.,\s–]*|\P{L}*)$/u;

/** Words that are the same in English. */
const cognates = {
  'de-AT': /^Text$/,
  fr: /^(?:Classification|Date|Documents?|\[Image\]|Note \d|\[?Page \d\]?|Pages|Publication|p\. \d)$/,
  es: /^p\. \d$/,
};

let browser, server;
const seen = {};

before(async () => {
  [browser, server] = await Promise.all([launchBrowser(), servePages(routes)]);
  await Promise.all(tags.map(async (tag) => (seen[tag] = await lookAround(tag))));
});
after(async () => {
  await browser?.close();
  server?.stop();
});

/** Opens all that there is to open, and gathers what the viewer says. */
async function lookAround(tag) {
  const page = await openPage(browser, `${server.url}/${tag}#d1`);
  await shown(page);
  const said = new Set();
  const gather = async () => {
    for (const words of await page.evaluate(interfaceWords)) said.add(words);
  };
  const { text, added } = await page.evaluate(textOfSource);
  await gather();
  const results = { text, added, said, frame: [...said].sort(), panels: {} };
  if (tag === 'it') return results;
  for (const name of ['contents', 'search', 'pages', 'people', 'facsimile']) {
    const button = page.locator(`polto-viewer .bar-button[data-tool=${name}]`);
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    await page.locator(`polto-viewer .panel > .${name}`).waitFor();
    if (name === 'search') {
      await page.locator('polto-viewer .search-help summary').click();
      await page.locator('polto-viewer .search-field').fill('telegram');
      await page.locator('polto-viewer .hit').first().waitFor();
    }
    if (name === 'facsimile') await page.locator('polto-viewer .facsimile-image').waitFor();
    results.panels[name] = await page.locator(`polto-viewer .panel > .${name}`).innerText();
    await gather();
  }
  await page.locator('.polto-text a[role=doc-noteref]').first().click();
  results.popover = await page.locator('.polto-popover-title').innerText();
  await page.locator('.polto-popover-more button').waitFor();
  results.tongues = await page.evaluate(tongues);
  await gather();
  await page.keyboard.press('Escape');
  await page.locator('polto-viewer .agent').first().click();
  await page.locator('.polto-popover').waitFor();
  await gather();
  await page.keyboard.press('Escape');
  await page.locator('polto-viewer .about > summary').click();
  await page.locator('polto-viewer .about-text').waitFor();
  results.header = await page.locator('polto-viewer .about-text').innerText();
  await gather();
  await page.locator('polto-viewer .all-documents').click();
  await page.locator('polto-viewer .documents[open]').waitFor();
  results.row = await page.locator('polto-viewer .documents tbody tr').first().locator('td').allInnerTexts();
  await gather();
  await page.keyboard.press('Escape');
  await page.locator('polto-viewer .actions button').last().click();
  await page.locator('polto-viewer .citations[open]').waitFor();
  await gather();
  results.problems = page.problems;
  await page.context().close();
  return results;
}

/** What the viewer says, to eye and ear: not what citations say, whose styles are English. */
function interfaceWords() {
  const viewer = document.querySelector('polto-viewer');
  const added = [...viewer.querySelectorAll('[data-added], .polto-popover-title, .polto-popover-more, .polto-popover-close')];
  const labelled = viewer.querySelectorAll('[aria-label], [title]:not(.Z3988)');
  const words = [];
  const take = (root) => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const { data, parentElement } = nodes.currentNode;
      if (!parentElement?.closest('style, .citations-list > section > :is(p:not(.citations-buttons), pre)')) words.push(data.trim());
    }
  };
  const label = (element) => {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) words.push(element.getAttribute(name)?.trim() ?? '');
  };
  for (const root of [viewer.shadowRoot, ...added]) take(root);
  for (const element of [...viewer.shadowRoot.querySelectorAll('*'), ...added, ...labelled]) label(element);
  return [...new Set(words)].filter(Boolean);
}

/** The languages in which a popover, its way on and what it quotes are read out. */
function tongues() {
  const languageOf = (selector) => document.querySelector(selector).closest('[lang]').lang.slice(0, 2);
  return ['.polto-popover-title', '.polto-popover-more', '.polto-popover .tei-note', '.polto-text .tei-p', '.tei-pb'].map(languageOf);
}

/** The words of the source on the page, and what the renderer says beside them. */
function textOfSource() {
  const text = document.querySelector('.polto-text > div').cloneNode(true);
  const added = [...text.querySelectorAll('[data-added], [aria-label], [title]')].flatMap((one) =>
    [one.getAttribute('aria-label'), one.getAttribute('title'), one.matches('[data-added]') ? one.textContent.trim() : ''],
  );
  for (const one of text.querySelectorAll('[data-added]')) one.remove();
  return { text: text.textContent.replace(/\s+/g, ' '), added: added.filter(Boolean) };
}

/** In small and capital letters as they come, with any white space for a space. */
function assertSays(texts, words) {
  const all = [texts].flat().join('\n').replace(/\s+/g, ' ').toLowerCase();
  for (const one of words) assert.ok(all.includes(one.toLowerCase()), `“${one}” is not in ${all}`);
}

test('the frame, the panels and the popovers speak the language of the element around', () => {
  for (const [tag, frame, contents, search, popover] of [
    ['de-AT', ['Inhalt', 'Geschäftsgang', 'Freigegeben', 'Dokument 1 von 3 · Seite 1', 'Zitieren', 'Zu Dokument oder Seite gehen'], ['01.03.1921', 'S. 1'], ['Gesuchte Wörter', '3 Treffer in 3 Dokumenten'], 'Anmerkung 1'],
    ['fr', ['Sommaire', 'Circuit de visa', 'Visé', 'Document 1 sur 3', 'Citer', 'Aller au document ou à la page'], ['1 mars 1921', 'p. 1'], ['Mots à chercher', '3 occurrences dans 3 documents'], 'Note 1'],
    ['es', ['Índice', 'Tramitación', 'Visado', 'Documento 1 de 3', 'Citar', 'Ir a un documento o página'], ['1 mar 1921', 'p. 1'], ['Palabras que buscar', '3 resultados en 3 documentos'], 'Nota 1'],
  ]) {
    assertSays([...seen[tag].said], frame);
    assertSays(seen[tag].panels.contents, contents);
    assertSays(seen[tag].panels.search, search);
    assert.equal(seen[tag].popover, popover);
    assert.deepEqual(seen[tag].problems, []);
  }
});

test('each is said to be in its language, for those who hear it', () => {
  assert.deepEqual(seen['de-AT'].tongues, ['de', 'de', 'it', 'it', 'de']);
});

test('the table of documents does: kind, day and deed', () => {
  for (const [tag, words] of [
    ['de-AT', ['Telegramm', '01.03.1921', 'Vale (abgezeichnet)']],
    ['fr', ['Télégramme', '1 mars 1921', 'Vale (paraphé)']],
    ['es', ['Telegrama', '1 mar 1921', 'Vale (rubricado)']],
  ]) assertSays(seen[tag].row, words);
});

test('what the renderer says is put into the language, and nothing of the source', () => {
  for (const [tag, words] of [
    ['de-AT', ['Anmerkungen', 'Anmerkung 2', 'Seite 1', '[Seite 1]', 'Von Anmerkung 2 zurück zum Text', 'Auslassung: 2 lines, Grund: illegible', '[Bild]', 'Tabelle', 'Lesarten a', 'Apparat', 'Textzeugen', 'Leerraum von 3 lines', '[andere Hand]']],
    ['fr', ['Retour au texte depuis la note 2', 'Omission\u202f: 2 lines, motif\u202f: illegible', 'Tableau', 'Leçons a', 'Apparat', '[autre main]']],
    ['es', ['Notas', 'Nota 2', 'Página 1', '[Página 1]', 'Volver al texto desde la nota 2', 'Omisión: 2 lines, motivo: illegible', '[Imagen]', 'Lecturas a', 'Testimonios']],
  ]) {
    const { added, text } = seen[tag];
    for (const one of words) assert.ok(added.includes(one), `“${one}” is not among ${added}`);
    assert.equal(text, seen.en.text);
    // A note of the margin and the description of a picture are the source's.
    assert.ok(added.includes('Summary') && added.includes('Page 9'), `${added}`);
  }
});

test('the parts of the header are named in the language', () => {
  assertSays(seen['de-AT'].header, ['Titel und Verantwortung', 'Verfasser Notes', 'Verlag Harbor Press', 'Textzeugen']);
  assertSays(seen.fr.header, ['Titre et responsabilité', 'Auteur Notes', 'Témoins']);
  assertSays(seen.es.header, ['Título y responsabilidad', 'Autor Notes', 'Testimonios']);
});

test('a language that the viewer does not know leaves it English', () => {
  assert.deepEqual(seen.it.frame, seen.en.frame);
});

test('no word is left English', () => {
  for (const tag of ['de-AT', 'fr', 'es']) {
    const left = [...seen[tag].said].filter(
      (words) => seen.en.said.has(words) && ![ofNoLanguage, cognates[tag]].some((one) => one.test(words)) && !ofSource(words),
    );
    assert.deepEqual(left, [], tag);
  }
});

describe('errors', () => {
  test('in German: what the viewer says; the core speaks English to editors', async () => {
    const page = await openPage(browser, `${server.url}/broken`);
    const panel = page.getByRole('alert');
    await panel.waitFor();
    const text = await panel.innerText();
    assertSays(text, ['Dieser Text kann nicht angezeigt werden', 'Zeile ', 'Spalte ', 'Zeigen, was gelesen werden konnte']);
    assert.equal(await panel.locator('.error-message').getAttribute('lang'), 'en');
    await panel.getByRole('button').click();
    await page.locator('.polto-notice').waitFor();
    assertSays(await page.locator('.polto-notice').innerText(), ['kein wohlgeformtes XML', 'Fehler wurden behoben, der erste in Zeile']);
    await page.context().close();
  });

  test('of the transfer in German too', async () => {
    const page = await openPage(browser, `${server.url}/away`);
    const panel = page.getByRole('alert');
    await panel.waitFor();
    assertSays(await panel.innerText(), ['Der Server hat mit 404 Not Found geantwortet.', 'Prüfen Sie die Adresse', 'Erneut versuchen']);
    assert.equal(await panel.locator('.error-message').getAttribute('lang'), null);
    await page.context().close();
  });
});

test('a reload keeps the language, and what was open', async () => {
  const page = await openPage(browser, `${server.url}/de-AT#d1`);
  await shown(page);
  await page.locator('polto-viewer .bar-button[data-tool=search]').click();
  await page.locator('polto-viewer .search-field').fill('reed');
  await page.locator('polto-viewer .hit').first().waitFor();
  await page.reload();
  await page.locator('polto-viewer .hit').first().waitFor();
  assertSays(await page.evaluate(interfaceWords), ['Gesuchte Wörter', 'Werkzeuge', 'Zitieren']);
  assert.equal(await page.getByText('Words to find').count(), 0);
  await page.context().close();
});
