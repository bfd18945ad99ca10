// Runs in the page: what shows a text, from its bytes (Polto) or its string (the others) at hand until
// it is laid out. A contender gets ready, which says whether it can be had here, and shows a text.
/* global CETEI, SaxonJS */

/** Forces style and layout, so that both are part of what is measured. */
export const layOut = () => document.body.getBoundingClientRect().height;

/** Appends a script that makes global names, as these do. */
function script(address) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = address;
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error(`${address} does not load`)));
    document.head.append(element);
  });
}

const fetched = async (address) => (await fetch(address)).text();

function style(address) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  return new Promise((resolve) => {
    link.addEventListener('load', resolve);
    document.head.append(link);
  });
}

const readyPolto = async () => {
  await Promise.all([import('/dist/polto.js'), style('/dist/styles/page.css')]);
  return true;
};

/** Until the viewer says that it shows a text: the first document with its frame, or the whole text. */
async function showPolto(bytes, view) {
  const viewer = document.createElement('polto-viewer');
  if (view) viewer.setAttribute('view', view);
  document.body.append(viewer);
  const start = performance.now();
  let shown;
  viewer.addEventListener('polto-navigate', () => {
    layOut();
    shown ??= performance.now() - start;
  });
  await viewer.open(bytes);
  if (!shown) throw new Error('polto-viewer did not open the text');
  return shown;
}

/** As a page has it that names its text: that and the module come at the same time. */
function visitPolto(address, view) {
  const viewer = document.createElement('polto-viewer');
  if (view) viewer.setAttribute('view', view);
  viewer.setAttribute('src', address);
  return new Promise((resolve, reject) => {
    viewer.addEventListener('polto-error', () => reject(new Error('polto-viewer did not open the text')));
    viewer.addEventListener('polto-navigate', () => resolve(layOut()), { once: true });
    document.body.append(viewer);
  });
}

/** What is out of sight is laid out when it comes into sight, by content-visibility; here at once. */
async function showAllOfPolto(bytes) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('polto-viewer * { content-visibility: visible !important }');
  document.adoptedStyleSheets.push(sheet);
  try {
    return await showPolto(bytes, 'text');
  } finally {
    document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
  }
}

function parsed(text) {
  const xml = new DOMParser().parseFromString(text, 'application/xml');
  if (xml.querySelector('parsererror')) throw new Error('DOMParser refuses the text');
  return xml;
}

const timed = (show) => async (input) => {
  const start = performance.now();
  await show(input);
  layOut();
  return performance.now() - start;
};

let processor;

/** Browsers are about to give XSLT up: the name may be there and do nothing. */
async function readyXslt() {
  if (typeof XSLTProcessor === 'undefined') return false;
  const sheet = parsed(await fetched('tei.xsl'));
  try {
    processor = new XSLTProcessor();
    processor.importStylesheet(sheet);
    const tried = processor.transformToFragment(parsed('<p xmlns="http://www.tei-c.org/ns/1.0">yes</p>'), document);
    return tried?.textContent === 'yes';
  } catch {
    return false;
  }
}

let compiled;

async function readySaxon() {
  const answer = await fetch('/saxon/sheet.sef.json');
  if (!answer.ok) return false;
  compiled = await answer.json();
  await script('/saxon/SaxonJS.js');
  return true;
}

async function showSaxon({ text }) {
  const options = { stylesheetInternal: compiled, sourceText: text, destination: 'document' };
  const { principalResult } = await SaxonJS.transform(options, 'async');
  document.body.append(document.importNode(principalResult.documentElement ?? principalResult, true));
}

/** By name: {ready, show}; `show` gives milliseconds. `visit` is for those that fetch the text themselves. */
export const contenders = {
  polto: { ready: readyPolto, show: ({ bytes }) => showPolto(bytes), visit: (address) => visitPolto(address) },
  poltoWhole: {
    ready: readyPolto,
    show: ({ bytes }) => showPolto(bytes, 'text'),
    visit: (address) => visitPolto(address, 'text'),
  },
  poltoAll: { ready: readyPolto, show: ({ bytes }) => showAllOfPolto(bytes) },
  domParser: { ready: async () => true, show: timed(async ({ text }) => parsed(text)) },
  ceteicean: {
    ready: async () => {
      await script('/ceteicean/CETEI.js');
      return true;
    },
    show: timed(async ({ text }) => document.body.append(new CETEI().makeHTML5(text))),
  },
  xslt: {
    ready: readyXslt,
    show: timed(async ({ text }) => document.body.append(processor.transformToFragment(parsed(text), document))),
  },
  saxon: { ready: readySaxon, show: timed(showSaxon) },
};

export async function inputAt(address) {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return { bytes, text: new TextDecoder().decode(bytes) };
}
