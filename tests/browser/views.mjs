// Every view of the viewer that a reader can bring up, one after the other, on the pages of two texts: for the
// tests that look at all of them.
import { shown, telegram } from './harness.mjs';
import { fileWith } from './made-volume.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const press = (name) => (page) => button(page, name).click();
const escape = (page) => page.keyboard.press('Escape');

/** Opens what a mark of the text stands for. */
const openMark = (selector) => async (page) => {
  await page.locator(`.polto-text ${selector}`).first().press('Enter');
  await page.locator('.polto-popover:popover-open').last().waitFor();
};

const openPanel = (name, ready) => async (page) => {
  await press(name)(page);
  await page.locator(`polto-viewer ${ready}`).first().waitFor();
};

const unfold = async (page) => {
  for (const summary of await page.locator('polto-viewer summary').all()) await summary.click();
};

const nestedName = async (page) => {
  await openMark('#d156fn0-ref')(page);
  await page.getByRole('dialog').getByRole('link', { name: 'Tyler' }).press('Enter');
  await page.getByRole('dialog', { name: 'Tyler' }).waitFor();
};

const search = (words) => async (page) => {
  await openPanel('Search', '.search-field')(page);
  await page.locator('.search-field').fill(words);
  await page.locator('polto-viewer .hit').first().waitFor();
};

const choices = async (page) => {
  await page.getByRole('combobox', { name: 'Go to' }).fill('telegram');
  await page.getByRole('option').first().waitFor();
  await page.getByRole('combobox', { name: 'Go to' }).press('ArrowDown');
};

const noChoices = async (page) => {
  await page.getByRole('combobox', { name: 'Go to' }).fill('');
  await escape(page);
};

const somebody = async (page) => {
  await openPanel('People and terms', '.people-entry')(page);
  await page.locator('polto-viewer .people-entry').nth(1).click();
  await page.locator('polto-viewer .occurrences').waitFor();
};

const cite = async (page) => {
  await press('Cite')(page);
  await page.getByRole('dialog').getByRole('heading', { name: 'CSL-JSON' }).waitFor();
};

const keys = async (page) => {
  await press('Display')(page);
  await press('Show all keys')(page);
  await page.getByRole('dialog').getByRole('definition').first().waitFor();
};

const table = async (page) => {
  await press('Table of documents')(page);
  await page.getByRole('dialog').getByRole('table').waitFor();
};

const wholeText = async (page) => {
  await page.getByRole('radio', { name: 'Whole text' }).check();
  await page.locator('.polto-text [data-bulk], .polto-text #d156').first().waitFor();
};

const singleDocument = async (page) => {
  await page.getByRole('radio', { name: 'One document' }).check();
  await shown(page);
};

const apparatus = async (page) => {
  await page.locator('polto-viewer').evaluate((viewer) => viewer.navigate('d2'));
  await openMark('[href^="#polto-app"]')(page);
};

/** name, what brings it up, what takes it away */
const viewsOfTelegram = [
  ['the telegram', async () => {}, async () => {}],
  ['everything unfolded, the chain as text among it', unfold, unfold],
  ['a note', openMark('#d156fn1-ref'), escape],
  ['a name', openMark('.tei-p a.tei-persName'), escape],
  ['an abbreviation', openMark('.tei-p a.tei-gloss'), escape],
  ['a name in a note', nestedName, async (page) => {
    await escape(page);
    await escape(page);
  }],
  ['people and terms', openPanel('People and terms', '.people-entry'), press('People and terms')],
  ['the dialog to cite', cite, escape],
  ['what can be chosen of the display', press('Display'), press('Display')],
  ['the list of keys', keys, async (page) => {
    await escape(page);
    await press('Display')(page);
  }],
];

const viewsOfVolume = [
  ['contents', async (page) => {
    if ((await button(page, 'Contents').getAttribute('aria-expanded')) === 'false') await press('Contents')(page);
    await page.locator('polto-viewer [role=treeitem]').first().waitFor();
  }, press('Contents')],
  ['search with hits', search('telegram'), press('Search')],
  ['pages', openPanel('Pages', '.pages-link'), press('Pages')],
  ['somebody, and where the text names them', somebody, async (page) => {
    await press('Back to the list')(page);
    await press('People and terms')(page);
  }],
  ['what can be gone to', choices, noChoices],
  ['the table of documents', table, press('Close the table')],
  ['readings', apparatus, escape],
  ['the whole text', wholeText, singleDocument],
];

const documentOf = (n) => `<div type="document" n="${n}" xml:id="d${n}"><head>${n}. Telegram From <gloss type="from">Post ${n}</gloss> to
  <gloss type="to">the Department</gloss><note n="1" type="source" xml:id="d${n}fn1">Source: Department of State, Central Files. Secret.
  Drafted by <persName corresp="#p_1">Smith</persName> and cleared by Jones.</note></head>
  <opener><dateline><placeName>Washington</placeName>, <date when="1962-11-0${n}">November ${n}, 1962</date>.</dateline></opener>
  <p><persName corresp="#p_${n}">Smith</persName> said <app><lem wit="#A">so</lem><rdg wit="#B">not</rdg></app> of the
  <gloss target="#t_1">Dept.</gloss><note n="2" xml:id="d${n}fn2">A note, once more referred to<ref target="#d1">Document 1</ref>.</note></p>
  <pb n="${n + 1}" xml:id="pg_${n + 1}"/><p>See note 2.<ref target="#d${n}fn2"/> <hi rend="italic">The end.</hi></p></div>`;

/** A small volume with all that the views need. */
const smallVolume = () => fileWith(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A small volume</title></titleStmt>
<publicationStmt><p>For tests.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader><text><front>
<div type="section" xml:id="persons"><head>Persons</head><list>${[1, 2, 3, 4, 5].map((n) => `<item><persName xml:id="p_${n}">Smith ${n}, John</persName>, an officer</item>`).join('')}</list></div>
<div type="section" xml:id="terms"><head>Terms</head><list><item><term xml:id="t_1">Dept.</term>, Department</item></list></div></front>
<body><pb n="1" xml:id="pg_1"/><div type="compilation" xml:id="comp1"><head>All</head>${[1, 2, 3].map(documentOf).join('')}</div></body></text></TEI>`, 'volume.xml');

/** name, path, part of the address, views */
export const texts = [
  ['the telegram', telegram, '', viewsOfTelegram],
  ['a volume', smallVolume(), '#d2', viewsOfVolume],
];

/** name, size */
export const windows = [
  ['a desktop', { width: 1280, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
];
