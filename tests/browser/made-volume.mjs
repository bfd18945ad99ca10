// A volume made up for tests, of as many documents as they need; and pages that show viewers.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import sirv from 'sirv';
import { launchBrowser, openPage, root, shown } from './harness.mjs';

const words = 'The Ambassador said that he had no instructions but would report what he had heard.';

/** A document has paragraphs, a page break, two notes; the first of them is its source note. */
function documentOf(n, paragraphs) {
  const note = `<note n="2" xml:id="d${n}fn2">Note two of document ${n}. See <ref target="#d1">Document 1</ref>.</note>`;
  const body = Array.from({ length: paragraphs }, (_, at) => `<p>Paragraph ${at + 1} of document ${n}. ${words} ${words}${at === 1 ? note : ''}</p>`);
  body.splice(3, 0, `<pb n="${n}" xml:id="pg_${n}" facs="p${n}"/>`);
  const source = `<note n="1" type="source" xml:id="d${n}fn1">Source: Department of State, Central Files. Secret. Drafted by Smith and cleared by Jones.</note>`;
  return `<div type="document" n="${n}" xml:id="d${n}"><head>${n}. Telegram ${n}${source}</head>${body.join('\n')}
    <p xml:id="d${n}.é_last">The last words of document ${n}, <choice><abbr>Dept.</abbr><expan>Department</expan></choice>.</p></div>`;
}

/** Sixty persons, the last of them below the end of any window; and a part with a heading of its own. */
const persons = Array.from({ length: 60 }, (_, at) => `<item><persName xml:id="p_S${at + 1}">Smith ${at + 1}, John</persName>, an officer</item>`);
const front = `<div type="section" xml:id="persons"><head>Persons</head><list>${persons.join('\n')}</list>
  <div xml:id="others"><head>Others</head><p>Nobody.</p></div></div>`;

/** As a TEI file. The documents are of different lengths; they stand in as many chapters as are asked for. */
export function madeVolume(documents = 40, chapters = 0) {
  const all = Array.from({ length: documents }, (_, at) => documentOf(at + 1, 4 + ((at * 7) % 23)));
  const each = Math.ceil(documents / chapters);
  const inChapters = Array.from({ length: chapters }, (_, at) =>
    `<div type="chapter" xml:id="ch${at + 1}"><head>Chapter ${at + 1}</head>${all.slice(at * each, (at + 1) * each).join('\n')}</div>`,
  );
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A made-up volume</title></titleStmt>
    <publicationStmt><p>For tests.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader>
    <text><front>${front}</front>
    <body><div type="compilation" xml:id="comp1"><head>All</head>${(chapters ? inChapters : all).join('\n')}</div></body></text></TEI>`;
}

/** Path of a file that holds this, and goes with the process. */
export function fileWith(text, name = 'text.xml') {
  const folder = mkdtempSync(join(tmpdir(), 'polto-made-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A page with this in it, and the viewer's script. */
export const pageWith = (html) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Test</title></head>
  <body>${html}<script type="module" src="/polto/polto.js"></script></body></html>`;

/**
 * Serves dist/ at /polto/ and `routes`, by path: text, or what answers a request. For any origin, as
 * a page in a sandbox has none.
 */
export async function servePages(routes) {
  const viewer = sirv(`${root}web/dist`, { dev: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    const route = routes[pathname];
    if (typeof route === 'function') return route(request, response);
    if (route !== undefined) {
      const type = pathname.endsWith('.xml') ? 'application/xml' : 'text/html';
      return response.setHeader('Content-Type', `${type}; charset=utf-8`).end(route);
    }
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    request.url = pathname.replace(/^\/polto\//, '/');
    viewer(request, response, () => response.writeHead(404).end());
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://localhost:${server.address().port}`, stop };
}

/** For all tests around the call: a browser, these routes, and a page that shows the first. `take` gets all three. */
export function pageForAllTests(routes, take) {
  let browser, server;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), servePages(routes)]);
    const page = await openPage(browser, server.url);
    await shown(page);
    take({ browser, server, page });
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
}

/** Waits until nothing moves any more: some frames pass. */
export const settled = (page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 24; frame++) await new Promise(requestAnimationFrame);
  });

/** Where an element begins, in pixels below the top of the window. */
export const topOf = (page, selector) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

/** The first words on the screen, and where they stand. */
export const firstWords = (page) =>
  page.evaluate(() => {
    const onScreen = (one) =>
      one.checkVisibility({ contentVisibilityAuto: true }) && one.getBoundingClientRect().top >= 0;
    const first = [...document.querySelectorAll('.polto-text :is(p, h2, h3)')].find(onScreen);
    return { words: first.textContent.slice(0, 40), top: first.getBoundingClientRect().top };
  });

/** The same words at the same height, but for what rounding makes of it. */
export function assertSamePlace(actual, expected) {
  assert.equal(actual.words, expected.words);
  assert.ok(Math.abs(actual.top - expected.top) <= 2, `at ${actual.top} instead of ${expected.top}`);
}
