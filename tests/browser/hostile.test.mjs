// Files that try to have something run or fetched (corpus/hostile), in every form that Polto gives them, in every
// engine, with and without a content policy. What runs would set data-attacked on the root of its page; what is
// fetched would come from attack.example, which is this test's server here.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import sirv from 'sirv';
import { poltoManyTimes } from '../web/files.mjs';
import { engines } from './engines.mjs';
import { root, strictPolicy } from './harness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'polto-hostile-'));
const corpus = join(root, 'corpus/hostile');
const names = readdirSync(corpus).filter((name) => name.endsWith('.xml')).map((name) => name.slice(0, -4));
const forms = ['fragment', 'page', 'single', 'site', 'viewer', 'generous'];
const files = Object.fromEntries(forms.map((form) => [form, []]));
let server, address, other, attacked;
let attacks = 0;

const htmlPage = (head, body) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;

const viewerPage = (name, attributes) =>
  htmlPage('<script type="module" src="/polto/polto.js"></script>', `<polto-viewer src="/text/${name}.xml"${attributes}></polto-viewer>`);

/** All that attributes can allow. */
const generous = ' images include ref-template="/other/{volume}/{id}" facsimile-template="/scans/{facs}?{n}"';

/** All of these in frames of one page: an engine opens them at once. */
const framesPage = (paths) => htmlPage('', paths.map((path) => `<iframe src="${path}" title="${path}" width="900" height="500"></iframe>`).join('\n'));

async function makeForms() {
  const source = (name) => join(folder, 'text', `${name}.xml`);
  for (const name of ['text', ...forms]) mkdirSync(join(folder, name), { recursive: true });
  for (const name of names) {
    const text = readFileSync(join(corpus, `${name}.xml`), 'utf8');
    attacks += text.split(/dataset\.attacked|attack\.example/).length - 1;
    writeFileSync(source(name), text.replaceAll(/(https:)?(?=\/\/attack\.example\/)/g, (scheme) => (scheme ? 'http:' : '')).replaceAll('//attack.example/', `${other}/attack/`));
  }
  const single = (name) => join(folder, 'single', `${name}.html`);
  const commands = names.flatMap((name) => [['html', source(name)], ['html', source(name), '--page'], ['bundle', source(name), '-o', single(name)]]);
  const answers = await poltoManyTimes([...commands, ['site', ...names.map(source), '-o', join(folder, 'site')]]);
  for (const [at, { code, stderr }] of answers.entries()) assert.equal(code, 0, `${commands[at]}: ${stderr}`);
  for (const [at, name] of names.entries()) {
    writeFileSync(join(folder, 'fragment', `${name}.html`), htmlPage('', `<main class="polto-text">${answers[3 * at].stdout}</main>`));
    writeFileSync(join(folder, 'page', `${name}.html`), answers[3 * at + 1].stdout);
    writeFileSync(join(folder, 'viewer', `${name}.html`), viewerPage(name, ''));
    writeFileSync(join(folder, 'generous', `${name}.html`), viewerPage(name, generous));
  }
  for (const form of forms) {
    // The viewers of a site are as any.
    const pages = readdirSync(join(folder, form), { recursive: true }).filter((path) => /(?<!\/viewer)\.html$/.test(path));
    files[form] = pages.sort().map((path) => `/${form}/${path.split('/').map(encodeURIComponent).join('/')}`);
  }
}

/** Serves the forms, below /strict with a content policy, and notes who comes to /attack. */
async function start() {
  const send = sirv(folder, { dev: true });
  const viewer = sirv(join(root, 'web/dist'), { dev: true });
  attacked = [];
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/attack/')) attacked.push(request.url);
    const nothing = () => response.writeHead(404).end();
    const strict = pathname.startsWith('/strict/');
    if (strict) {
      response.setHeader('Content-Security-Policy', `${strictPolicy}; frame-src 'self'`);
      request.url = request.url.slice('/strict'.length);
    }
    const frames = /^(?:\/strict)?\/frames\/(\w+)$/.exec(pathname);
    if (frames) {
      const paths = files[frames[1]].map((path) => (strict ? `/strict${path}` : path));
      return response.setHeader('Content-Type', 'text/html').end(framesPage(paths));
    }
    if (pathname.startsWith('/polto/')) {
      request.url = request.url.slice('/polto'.length);
      return viewer(request, response, nothing);
    }
    send(request, response, nothing);
  }).listen(0);
  await once(server, 'listening');
  address = `http://localhost:${server.address().port}`;
  // Another origin.
  other = `//127.0.0.1:${server.address().port}`;
}

before(async () => {
  await start();
  await makeForms();
});
after(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true });
});

/** In the page: every frame with all of its elements, in shadows too. */
const everyFrame = `(() => {
  const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one]));
  return [...document.querySelectorAll('iframe')].map((frame) => ({ frame, name: frame.title, page: frame.contentDocument, elements: all(frame.contentDocument) }));
})()`;

/** The frames have what they are to show. */
const ready = (selector) => `${everyFrame}.every(({ page, elements }) => page.readyState === 'complete' && elements.some((one) => one.matches('${selector}')))`;

/** The pages without the last words of their text, which something has swallowed. */
const cutOff = `${everyFrame}.filter(({ page }) => !page.body.textContent.includes('The last words.')).map(({ name }) => name)`;

/** Has every element hear what a reader may do. Links that lead elsewhere are not followed; what would run is. */
const excite = `${everyFrame}.forEach(({ frame, page, elements }) => {
  const { MouseEvent, FocusEvent, Event } = frame.contentWindow;
  page.addEventListener('click', (event) => {
    const link = event.composedPath().find((one) => one.protocol && one.href);
    const leads = link && (link.protocol === 'mailto:' || (/^(https?|file):$/.test(link.protocol) && link.pathname !== page.location.pathname));
    if (!leads) return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });
  page.addEventListener('submit', (event) => event.preventDefault());
  for (const one of elements.filter((one) => one.closest('.polto-text, [part]'))) {
    // A link that has gone from the page is heard by nobody, and leads away.
    if (!one.isConnected) continue;
    for (const name of ['mouseover', 'pointerdown', 'pointerenter', 'animationstart']) one.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, cancelable: true }));
    for (const name of ['focus', 'load', 'error', 'toggle', 'beforetoggle']) one.dispatchEvent(new Event(name));
    if (one.matches('a, summary')) one.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }));
  }
}) ?? true`;

/** Opens all that the viewer has, one after the other. */
const openAll = `${everyFrame}.forEach(({ elements }) => {
  for (const one of elements.filter((one) => one.matches('.bar-button, .all-documents, .about > summary'))) one.click();
}) ?? true`;

/** What is not to be in any frame: one line each. */
const findings = `${everyFrame}.flatMap(({ frame, name, page, elements }) => {
  const found = [];
  const { attacked } = page.documentElement.dataset;
  if (attacked) found.push('ran ' + attacked);
  const windowOk = typeof page.getElementById === 'function' && typeof page.cookie === 'string' && page.body.localName === 'body';
  if (!windowOk) found.push('the page is clobbered');
  const shown = elements.filter((one) => one.closest('.polto-text'));
  for (const one of shown) {
    if (one.matches('script, iframe, frame, object, embed, applet, form:not([role]), base, meta, link, style, template, foreignObject, animate, set, use, maction, annotation-xml, portal, noscript, xmp, plaintext, noembed, noframes')) found.push('holds <' + one.localName + '>');
    for (const { name: attribute, value } of one.attributes) {
      if (/^on/i.test(attribute) || ['style', 'srcdoc', 'formaction', 'autofocus', 'is', 'nonce', 'contenteditable', 'accesskey', 'commandfor', 'popovertarget', 'srcset', 'ping'].includes(attribute)) found.push(one.localName + ' has ' + attribute);
      if (['href', 'src', 'action', 'data', 'poster', 'cite', 'background'].includes(attribute) && !/^(https?|mailto|file|blob):/.test(new URL(value, page.baseURI).protocol)) found.push(one.localName + ' ' + attribute + ' ' + value);
    }
  }
  return [...new Set(found)].map((what) => name + ': ' + what);
})`;

/** A single file has its scripts in itself, and a policy of its own. What has no scripts is safer under a policy: one
    engine shows that. */
function policiesOf(form, engine) {
  if (form === 'single') return [''];
  if (form === 'generous' && engine !== 'Chromium') return [];
  return form === 'viewer' || engine === 'Chromium' ? ['', '/strict'] : [''];
}

/** What says that a form has come up. */
const signs = { fragment: '.polto-text', page: 'main', single: '.polto-text', site: 'body', viewer: '.bar', generous: '.bar' };

for (const { name, start: startEngine, missing } of engines) {
  describe(`nothing of a file runs in ${name}`, { skip: missing && `${missing} on this machine` }, () => {
    let browser;
    before(async () => {
      browser = await startEngine();
    });
    after(() => browser?.close());

    for (const form of forms) {
      for (const policy of policiesOf(form, name)) {
        test(`${form}, ${policy ? 'under the strict policy' : 'without a policy'}`, async (context) => {
          attacked.length = 0;
          await browser.open(`${address}${policy}/frames/${form}`);
          await browser.until(ready(signs[form]), 60_000);
          // A site has pages that are not of the text.
          if (form !== 'site') assert.deepEqual(await browser.evaluate(cutOff), []);
          await browser.evaluate(excite);
          if (['viewer', 'generous', 'single'].includes(form)) await browser.evaluate(openAll);
          await new Promise((resolve) => setTimeout(resolve, 500));
          const found = await browser.evaluate(findings);
          assert.deepEqual(found, []);
          // A generous host shows pictures from anywhere.
          if (form !== 'generous') assert.deepEqual(attacked, [], 'fetched by a file');
          context.diagnostic(`${attacks} attacks in ${files[form].length} pages`);
        });
      }
    }
  });
}
