// Starts `polto serve` and Chromium for the browser tests.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { after, afterEach, before, beforeEach } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sirv from 'sirv';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const command = `${root}web/dist/cli.js`;
export const telegram = `${root}corpus/frus1961-63v13-d156.xml`;

const shared = process.env.POLTO_SHARED ?? `${root}../shared`;

const real = (name) => [`${shared}/frus/${name}.xml`].find((path) => existsSync(path));

/** A real volume, where this machine has the shared ones; tests that need it are skipped elsewhere. */
export const volume = real('frus1961-63v15');
/** One of four megabytes. */
export const largeVolume = real('frus1961-63v05');

/** Debian's, without windows if it is there: the same engine in half the time. */
const chromiums = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export const chromiumPath = process.env.POLTO_CHROMIUM ?? chromiums.find((path) => existsSync(path));
export const firefoxPath = process.env.POLTO_FIREFOX ?? '/usr/bin/firefox-esr';

/** Debian's Chromium, silent towards the network. */
export function launchBrowser(more = []) {
  return chromium.launch({
    executablePath: chromiumPath,
    // Chromium refuses to start its sandbox as root, which is what containers are.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-default-browser-check',
      '--no-first-run',
      ...more,
    ],
  });
}

/** Runs `polto serve PATH` on a free port: {url, stop}. */
export async function serve(path) {
  const server = spawn(process.execPath, [command, 'serve', path, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: server.stdout });
  const url = await new Promise((resolve, reject) => {
    lines.once('line', resolve);
    server.once('exit', (code) => reject(new Error(`polto serve ended with ${code}`)));
  });
  return { url, stop: () => server.kill() };
}

/** What the viewer is promised to work under. */
export const strictPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'";

/** Serves a folder with these headers, as any static host does: {origin, stop}. */
export async function serveFolder(folder, headers = {}) {
  const send = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    send(request, response, () => response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end());
  }).listen(0, 'localhost');
  await once(server, 'listening');
  return { origin: `http://localhost:${server.address().port}/`, stop: () => server.close() };
}

/**
 * Opens a page on which every violation of the content policy, uncaught error and error of the
 * console is collected in `page.problems`.
 */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.problems = [];
  page.on('pageerror', (error) => page.problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') page.problems.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
    });
  });
  await page.goto(url);
  return page;
}

/** Waits until the viewer shows a text with its frame, and what its source note says. */
export async function shown(page) {
  await textShown(page);
  await page.locator('polto-viewer [aria-busy]').waitFor({ state: 'detached' });
}

/** Waits until the viewer shows a text with its frame; its source note may still be unread. */
export async function textShown(page) {
  await page.locator('polto-viewer .polto-text .tei-div').first().waitFor();
  // The tools come after the first paint.
  await page.locator('polto-viewer .bar').waitFor({ state: 'attached' });
}

/** Opens the page anew in the window of a phone. */
export async function onPhone(page) {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await shown(page);
}

/** The widths that every feature is used at: [words for the test, what brings a page there]. */
export const widths = [
  ['on a desktop', async () => {}],
  ['on a phone', onPhone],
];

/** Presses a button, or follows a link: by mouse, by keyboard. */
export const hands = [(one) => one.click(), (one) => one.press('Enter')];

/** On a page that is nothing but the viewer: a key opens the display, sepia holds around the text too, and is kept. */
export async function chooseSepia(page) {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.keyboard.press('d');
  await page.getByRole('radio', { name: 'Sepia' }).check();
  assert.equal(await paper(), 'rgb(246, 237, 218)');
  await page.reload();
  await shown(page);
  assert.equal(await page.locator('polto-viewer').getAttribute('appearance'), 'sepia');
  assert.equal(await paper(), 'rgb(246, 237, 218)');
}

/** Goes on with the tabulator until this has the focus. */
export async function tabTo(one, most = 8) {
  const { keyboard } = one.page();
  for (let stop = 0; stop < most; stop++) {
    await keyboard.press('Tab');
    if (await one.evaluate((element) => element.matches(':focus'))) return;
  }
  assert.fail(`the tabulator does not come to ${one}`);
}

/**
 * For the tests around the call: a browser, `polto serve PATH`, and for each test a page that shows
 * the text, which has to end without problems. `take` gets {browser, server, page} before each.
 */
export function pageForEachTest(path, take) {
  let browser, server, page;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serve(path)]);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });
  beforeEach(async () => {
    page = await openPage(browser, server.url);
    await shown(page);
    take({ browser, server, page });
  });
  afterEach(async () => {
    const { problems } = page;
    await page.context().close();
    assert.deepEqual(problems, [], 'nothing on the console, no policy violated');
  });
}
