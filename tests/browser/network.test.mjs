// What a reader is told when the address gives no text: something else for each cause, and a button to try again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { command, launchBrowser, openPage, root, telegram } from './harness.mjs';
import { pageWith, servePages } from './made-volume.mjs';

const text = readFileSync(telegram);
const panel = (page) => page.getByRole('alert');
let browser, server, strangers, answer;

before(async () => {
  const routes = {
    '/': pageWith('<polto-viewer></polto-viewer>'),
    '/text.xml': (request, response) => answer(response),
  };
  strangers = createServer((request, response) => answer(response)).listen(0, '127.0.0.1');
  [browser, server] = await Promise.all([launchBrowser(), servePages(routes), once(strangers, 'listening')]);
});
after(async () => {
  await browser?.close();
  server?.stop();
  strangers?.closeAllConnections();
  strangers?.close();
});

const ours = () => 'text.xml';
const theirs = () => `http://127.0.0.1:${strangers.address().port}/text.xml`;
const nobody = () => 'http://127.0.0.1:9/text.xml';
const shared = { 'Access-Control-Allow-Origin': '*' };
const send = (status, headers, body) => (response) => response.writeHead(status, headers).end(body);

/** cause, address, what comes, what is said of it */
const causes = [
  ['nothing there', ours, send(404, {}), /404.*Check the address/s],
  ['a server in trouble', ours, send(503, {}), /503/],
  ['a page of HTML in its place', ours, send(200, { 'Content-Type': 'text/html' }, '<!DOCTYPE html><html><body>Sign in</body></html>'), /HTML/],
  ['nothing in it', ours, send(200, {}, ''), /empty/],
  ['a file that is still packed', ours, send(200, { 'Content-Type': 'application/xml' }, gzipSync(text)), /gzip/],
  ['a server that does not share', theirs, send(200, {}, text), /could not be fetched.*Access-Control-Allow-Origin/s],
  ['a server out of reach', nobody, send(200, {}), /could not be fetched.*out of reach/s],
  ['a transfer that breaks off', ours, (response) => response.writeHead(200, { 'Content-Length': text.length }).write(text.subarray(0, 900), () => response.destroy()), /broke off.*connection/s],
];

const said = new Map();
for (const [cause, address, comes, says] of causes) {
  test(`${cause}: said, and tried again`, async () => {
    answer = comes;
    const page = await openPage(browser, server.url);
    await page.locator('polto-viewer').evaluate((viewer, src) => (viewer.src = src), address());
    await panel(page).filter({ hasText: says }).waitFor();
    said.set(cause, (await panel(page).innerText()).replace(/text\.xml|http:\S+/g, ''));
    answer = send(200, { 'Content-Type': 'application/xml', ...shared }, text);
    if (address !== nobody) {
      await panel(page).getByRole('button', { name: 'Try again' }).click();
      await page.locator('#d156').waitFor();
      assert.equal(await panel(page).count(), 0);
    } else assert.ok(await panel(page).getByRole('button', { name: 'Try again' }).isVisible());
    await page.context().close();
  });
}

test('a device without a network: said, and tried again', async () => {
  const page = await openPage(browser, server.url);
  answer = send(200, {}, text);
  // What says so has to be there before the network goes.
  await page.locator('polto-viewer').evaluate((viewer) => (viewer.src = 'absent.xml'));
  await panel(page).waitFor();
  await page.context().setOffline(true);
  await page.locator('polto-viewer').evaluate((viewer) => (viewer.src = 'text.xml'));
  await panel(page).filter({ hasText: /not connected to a network/ }).waitFor();
  said.set('offline', (await panel(page).innerText()).replace(/text\.xml/g, ''));
  await page.context().setOffline(false);
  await panel(page).getByRole('button', { name: 'Try again' }).click();
  await page.locator('#d156').waitFor();
  await page.context().close();
});

test('each is said in words of its own', () => {
  assert.equal(said.size, causes.length + 1);
  assert.equal(new Set(said.values()).size, said.size, [...said.values()].join('\n\n'));
});

describe('a page from a disk', () => {
  test('is told what it may not, and what to do', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'polto-disk-'));
    // A single file has the viewer in it; its element is given another text.
    execFileSync(process.execPath, [command, 'bundle', telegram, '-o', join(folder, 'page.html')]);
    copyFileSync(join(root, 'corpus/samples/memorandum.xml'), join(folder, 'other.xml'));
    const page = await openPage(browser, pathToFileURL(join(folder, 'page.html')).href);
    await page.locator('polto-viewer .bar').waitFor({ state: 'attached' });
    await page.locator('polto-viewer').evaluate((viewer) => (viewer.src = 'other.xml'));
    await panel(page).filter({ hasText: /polto serve.*polto bundle/s }).waitFor();
    await page.context().close();
    rmSync(folder, { recursive: true });
  });
});
