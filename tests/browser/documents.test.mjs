// The table of all documents of a volume.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { hands, onPhone, pageForEachTest, root, shown, tabTo, widths } from './harness.mjs';

let page;
pageForEachTest(`${root}corpus/samples/chains.xml`, (opened) => ({ page } = opened));

const table = () => page.getByRole('table', { name: 'Documents of this volume' });
const opener = () => page.getByRole('button', { name: 'Table of documents' });
const status = () => page.locator('polto-viewer .documents-status').innerText();

const [byMouse, byKeyboard] = hands;
const open = async (press = byKeyboard) => {
  await press(opener());
  await table().waitFor();
};

const kind = () => page.locator('polto-viewer label:has(span:text-is("Kind")) select');

const numbers = () =>
  table()
    .getByRole('rowheader')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent.match(/^\d+/)[0]).join(' '));

test('its code is loaded when it is opened, and not before', async () => {
  const loaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/documents-/.test(name)),
    );
  assert.equal(await loaded(), false);
  await open();
  assert.equal(await loaded(), true);
});

test('lists every document with who made it', async () => {
  await open();
  assert.equal(await numbers(), '1 2 3 4 5 6 7');
  const cells = await table().getByRole('row').nth(5).getByRole('cell').allInnerTexts();
  assert.deepEqual(cells, [
    'Telegram',
    '5 Mar 1921',
    'the Harbor Office',
    'the Consulate at Port Vale',
    'Top Secret',
    'Reed',
    '',
    '',
    'Marsh (initialed, for the Secretary)',
    'Harbor Archives, Central Files, 611.00/3–521',
  ]);
});

test('is sorted by the heading that is pressed, and says so', async () => {
  await open();
  const heading = page.getByRole('columnheader', { name: 'Date' });
  await heading.getByRole('button').press('Enter');
  assert.equal(await heading.getAttribute('aria-sort'), 'ascending');
  await heading.getByRole('button').click();
  assert.equal(await heading.getAttribute('aria-sort'), 'descending');
  assert.equal(await numbers(), '7 6 5 4 3 2 1');
  assert.match(await status(), /sorted by Date, descending/);
});

test('empty cells stand last either way', async () => {
  await open();
  const approved = page.getByRole('columnheader', { name: 'Approved' }).getByRole('button');
  await approved.click();
  assert.match(await numbers(), /^3 4 6 /);
  await approved.click();
  assert.match(await numbers(), /^6 3 4 /);
});

test('is filtered by text, classification and person', async () => {
  await open();
  await page.getByLabel('Find in the table').fill('circular');
  assert.equal(await numbers(), '6');
  await page.getByLabel('Find in the table').fill('');
  await page.getByLabel('Classification').selectOption('Secret');
  assert.equal(await numbers(), '3 4 7');
  await page.getByLabel('Person or office').selectOption('#p_ORME');
  assert.equal(await numbers(), '3 4');
  assert.match(await status(), /^2 of 7 documents · approved 2/);
});

test('is filtered by kind and by day', async () => {
  await open();
  assert.deepEqual(await kind().locator('option').allInnerTexts(), [
    'Any',
    'Telegram (5)',
    'Letter (1)',
    'Memorandum of conversation (1)',
  ]);
  await kind().selectOption('Telegram');
  assert.equal(await numbers(), '3 4 5 6 7');
  await page.getByLabel('From the day').fill('1921-03-04');
  assert.equal(await numbers(), '4 5 6 7');
  await page.getByLabel('To the day').fill('1921-03-05');
  assert.equal(await numbers(), '4 5');
  await kind().selectOption('');
  assert.match(await status(), /^2 of 7 documents/);
  assert.equal(await page.getByLabel('From the day').getAttribute('min'), '1921-03-01');
});

/** Waits until the table shows these, in this order. */
const listed = (found) =>
  page.waitForFunction(
    (found) => {
      const cells = document.querySelector('polto-viewer').shadowRoot.querySelectorAll('.documents tbody th');
      return [...cells].map((cell) => cell.textContent.match(/^\d+/)[0]).join(' ') === found;
    },
    found,
  );

test('is filtered by kind, person and day with the keyboard alone on a phone', async () => {
  await onPhone(page);
  await open();
  await kind().focus();
  await page.keyboard.type('Lett');
  await listed('1');
  await page.keyboard.press('Home');
  await listed('1 2 3 4 5 6 7');
  await page.getByLabel('Person or office').focus();
  await page.keyboard.type('Marsh');
  await listed('2 3 4 5');
  await page.getByLabel('From the day').focus();
  await page.keyboard.type('03041921');
  await listed('4 5');
  assert.ok(await table().isVisible());
});

test('is opened, sorted, filtered and left for a document by mouse on a phone', async () => {
  await onPhone(page);
  await open(byMouse);
  const heading = page.getByRole('columnheader', { name: 'Date' });
  await heading.getByRole('button').click();
  await heading.getByRole('button').click();
  await listed('7 6 5 4 3 2 1');
  assert.equal(await heading.getAttribute('aria-sort'), 'descending');
  await page.getByLabel('Person or office').selectOption('#p_MARSH');
  await listed('5 4 3 2');
  await page.getByLabel('To the day').fill('1921-03-04');
  await listed('4 3 2');
  await table().getByRole('link', { name: /^3\./ }).click();
  await page.locator('#d3').waitFor();
  assert.equal(await table().isVisible(), false);
});

test('can be had as CSV and as JSON, as it is shown', async () => {
  await open();
  await page.getByLabel('Classification').selectOption('Top Secret');
  const save = async (name) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return [download.suggestedFilename(), await readFile(await download.path(), 'utf8')];
  };
  const [csvName, csv] = await save('Save as CSV');
  assert.equal(csvName, 'chains-documents.csv');
  assert.match(csv, /^\uFEFFid,n,date,.*\r\nd5,5,1921-03-05,.*"Marsh \(initialed, for the Secretary\)",.*\r\n$/);
  const [, json] = await save('Save as JSON');
  const [row, ...others] = JSON.parse(json);
  assert.deepEqual(others, []);
  assert.deepEqual(row.drafted, [{ name: 'Reed', ref: '', action: 'drafted', qualifier: '' }]);
});

test('Escape and the button close it, and give the focus back', async () => {
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => page.getByRole('button', { name: 'Close the table' }).click(),
  ]) {
    await open();
    await close();
    assert.equal(await table().isVisible(), false);
    assert.ok(await opener().evaluate((button) => button.matches(':focus')));
  }
});

test('its rows lead to the documents', async () => {
  await open();
  await table().getByRole('link', { name: /^3\./ }).press('Enter');
  await page.locator('#d3').waitFor();
  assert.equal(await table().isVisible(), false);
  assert.ok(await page.locator('.polto-text').evaluate((text) => text.matches(':focus')));
});

for (const [where, go] of widths) {
  test(`shows what a person had to do with, from its name in text and chain, by mouse and by keyboard, ${where}`, async () => {
    await go(page);
    const card = (name) => page.getByRole('button', { name, exact: true });
    for (const [id, agent, listedAs, found] of [
      ['d1', page.locator('.polto-text a.tei-persName').first(), 'Orme, J.', '1 3 4'],
      ['d2', card('Marsh'), 'Marsh, Ada', '2 3 4 5'],
      ['d4', card('Vale'), 'Vale', '3 4'],
    ]) {
      await page.locator('polto-viewer').evaluate((viewer, id) => viewer.navigate(id), id);
      const way = page.getByRole('button', { name: `Documents with ${listedAs}` });
      const byTabulator = async () => {
        await tabTo(way);
        await page.keyboard.press('Enter');
      };
      for (const [press, follow] of [[byMouse, () => way.click()], [byKeyboard, byTabulator]]) {
        await press(agent);
        await way.waitFor();
        await follow();
        await table().waitFor();
        await listed(found);
        await page.keyboard.press('Escape');
        await table().waitFor({ state: 'hidden' });
        assert.ok(await agent.evaluate((one) => one.matches(':focus')));
      }
    }
  });
}
