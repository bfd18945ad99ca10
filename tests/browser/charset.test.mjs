// What a server says of the encoding counts: the file itself says nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser, openPage, textShown } from './harness.mjs';
import { pageWith, servePages } from './made-volume.mjs';

// Node has no encoder but for UTF-8: the bytes of the words are written out.
const sources = {
  'windows-1252': { bytes: '934772f6df6594', words: '“Größe”' },
  shift_jis: { bytes: '93fa967b8cea', words: '日本語' },
  'iso-8859-2': { bytes: 'a3f364bc', words: 'Łódź' },
  'koi8-r': { bytes: 'edc9d2', words: 'Мир' },
};

const start = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div xml:id="d1"><p xml:id="p1">';
const end = '</p></div></body></text></TEI>';

const bytesOf = ({ bytes }) => Buffer.concat([Buffer.from(start), Buffer.from(bytes, 'hex'), Buffer.from(end)]);

let browser, server;
before(async () => {
  const routes = {};
  for (const [charset, source] of Object.entries(sources)) {
    routes[`/${charset}`] = pageWith(`<polto-viewer src="${charset}.xml"></polto-viewer>`);
    routes[`/${charset}.xml`] = (_request, response) =>
      response.setHeader('Content-Type', `text/xml; charset=${charset}`).end(bytesOf(source));
  }
  routes['/silent'] = pageWith('<polto-viewer src="silent.xml"></polto-viewer>');
  routes['/silent.xml'] = (_request, response) =>
    response.setHeader('Content-Type', 'text/xml').end(bytesOf(sources['windows-1252']));
  [browser, server] = await Promise.all([launchBrowser(), servePages(routes)]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

for (const [charset, { words }] of Object.entries(sources)) {
  test(`the characters of a file that is sent as ${charset} are right`, async () => {
    const page = await openPage(browser, `${server.url}/${charset}`);
    await textShown(page);
    assert.equal(await page.locator('#p1').innerText(), words);
    assert.deepEqual(page.problems, []);
    await page.context().close();
  });
}

test('where the server is silent too, the panel says which encoding it seems to be', async () => {
  const page = await openPage(browser, `${server.url}/silent`);
  const panel = page.locator('polto-viewer').getByRole('alert');
  await panel.waitFor();
  assert.match(await panel.innerText(), /bytes that are not UTF-8[^]*windows-1252/);
  await page.context().close();
});
