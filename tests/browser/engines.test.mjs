// What an archive delivers, in Firefox and WebKit: the element under the strict policy, one HTML file and
// the XML file itself, from a server and from a disk. The other tests do all of it in Chromium.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { engines } from './engines.mjs';
import { command, root, serveFolder, strictPolicy, telegram } from './harness.mjs';

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title>
<script src="listen.js"></script><script type="module" src="polto/polto.js"></script></head>
<body><polto-viewer src="telegram.xml"></polto-viewer></body></html>`;

const listen = `window.problems = [];
document.addEventListener('securitypolicyviolation', (event) => problems.push(event.violatedDirective + ' ' + event.blockedURI));
addEventListener('error', (event) => problems.push(event.message));
addEventListener('unhandledrejection', (event) => problems.push(String(event.reason)));`;

const viewer = "document.querySelector('polto-viewer')";
const shown = `${viewer}?.shadowRoot?.querySelector('.card') && ${viewer}.shadowRoot.querySelector('.bar') && true`;
const mark = "document.querySelector('.polto-text [role=doc-noteref]')";
const popover = "document.querySelector('.polto-popover')";

for (const engine of engines) {
  describe(engine.name, { skip: engine.missing }, () => {
    let browser, server, folder;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'polto-engines-'));
      const file = (name) => join(folder, name);
      cpSync(join(root, 'web/dist'), file('polto'), { recursive: true });
      for (const name of ['telegram.xml', 'linked.xml']) copyFileSync(telegram, file(name));
      execFileSync(process.execPath, [command, 'link', file('linked.xml')]);
      execFileSync(process.execPath, [command, 'bundle', file('telegram.xml'), '-o', file('bundle.html')]);
      writeFileSync(file('index.html'), page);
      writeFileSync(file('listen.js'), listen);
      server = await serveFolder(folder, { 'Content-Security-Policy': strictPolicy });
      browser = await engine.start();
    });
    after(async () => {
      await browser?.close();
      server?.stop();
      rmSync(folder, { recursive: true });
    });

    const onDisk = (name) => pathToFileURL(join(folder, name)).href;

    /** The telegram is there with its chain, and its first note opens by a click and closes by Escape. */
    async function readsTelegram() {
      await browser.until(shown);
      assert.match(await browser.evaluate("document.querySelector('.polto-text').textContent"), /Topol 594/);
      await browser.evaluate(`${mark}.click()`);
      await browser.until(`${popover}?.matches(':popover-open')`);
      assert.match(await browser.evaluate(`${popover}.textContent`), /Source: |Topol|Department/);
    }

    const elsewhere = () =>
      browser.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => /^https?:/.test(name)).join()");

    test('shows the element under the strict policy', async () => {
      await browser.open(server.origin);
      await readsTelegram();
      assert.equal(await browser.evaluate('problems.join()'), '');
    });

    test('opens a bundle from a disk, which asks for nothing', async () => {
      await browser.open(onDisk('bundle.html'));
      await readsTelegram();
      assert.equal(await elsewhere(), '');
    });

    test('shows the XML file itself from a disk', async () => {
      await browser.open(onDisk('linked.xml'));
      await readsTelegram();
      assert.equal(await elsewhere(), '');
    });

    test('shows the XML file itself from a server with the strict policy', async () => {
      await browser.open(`${server.origin}linked.xml`);
      await readsTelegram();
    });
  });
}
