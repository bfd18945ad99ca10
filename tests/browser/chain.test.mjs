// The clearance chain in each of its shapes, by mouse and by keyboard.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageForEachTest, root } from './harness.mjs';

let page;
pageForEachTest(`${root}corpus/samples/chains.xml`, (opened) => ({ page } = opened));

const go = (id) => page.locator('polto-viewer').evaluate((viewer, id) => viewer.navigate(id), id);

/** "Drafted: Marsh", with the qualifier of a step in brackets. */
const chain = () =>
  page.locator('polto-viewer .card').evaluateAll((cards) =>
    cards.map((card) => {
      const names = [...card.querySelectorAll('.agents li')].map((one) => one.textContent);
      const place = card.dataset.place !== undefined;
      const qualifier = place ? '' : (card.querySelector('.qualifier')?.textContent ?? '');
      const more = qualifier && ` [${qualifier}]`;
      return `${card.querySelector('.action').textContent}${more}: ${names.join(', ')}`;
    }),
  );

const office = 'From: the Harbor Office';
const consulate = 'To: the Consulate at Port Vale';
const ten = 'Vale, Reed, Lowe, Hart, Penn, Brook, Dale, Finch, Grove, Heath';

for (const [shape, id, cards] of [
  ['none', 'd1', ['From: Harbor Master Orme', 'Signed: J. Orme', 'To: the Board of Pilots']],
  ['a drafter only', 'd2', ['Drafted: Marsh']],
  ['ten clearances', 'd3', [office, 'Drafted: Marsh', `Cleared: ${ten}`, 'Approved: Orme', consulate]],
  [
    'clearance in draft',
    'd4',
    [office, 'Drafted: Marsh', 'Cleared: Reed', 'Cleared [in draft]: Vale', 'Approved: Orme', consulate],
  ],
  ['initialed for another', 'd5', [office, 'Drafted: Reed', 'Initialed [for the Secretary]: Marsh', consulate]],
  ['offices', 'd6', [office, 'Drafted: FE', 'Cleared: EUR, HB, Department of Defense', 'Approved: S']],
]) {
  test(`a chain of this shape is read: ${shape}`, async () => {
    await go(id);
    assert.deepEqual(await chain(), cards);
  });
}

test('a note without a chain says what it does tell', async () => {
  const said = await page.locator('polto-viewer .provenance').innerText();
  assert.match(said, /does not say who drafted/);
  assert.match(said, /No classification marking/i);
  assert.match(said, /Harbor Archives, Box 4/);
});

test('several sendings are several lines', async () => {
  await go('d7');
  assert.deepEqual(await page.locator('polto-viewer .transmission li').allInnerTexts(), [
    'Sent to Bern',
    'Repeated to Rome, Oslo, Lima',
    'Passed to White House',
  ]);
});

describe('an agent opens what the volume knows', () => {
  for (const [who, id, says] of [
    ['Marsh', 'd2', /clerk of the harbor office/],
    ['HB', 'd6', /Harbor Board/],
    ['EUR', 'd6', /Not in this edition/],
  ]) {
    test(`${who}, by mouse and by keyboard`, async () => {
      await go(id);
      const agent = page.getByRole('button', { name: who, exact: true });
      await agent.click();
      assert.match(await page.getByRole('dialog').innerText(), says);
      await page.keyboard.press('Escape');
      await agent.press('Enter');
      assert.match(await page.getByRole('dialog').innerText(), says);
      await page.keyboard.press('Escape');
      assert.ok(await agent.evaluate((one) => one.matches(':focus')));
    });
  }
});

test('sender and addressee are marked as the heading’s, and light its words', async () => {
  await go('d3');
  const from = page.locator('polto-viewer .card').first();
  assert.match(await from.innerText(), /Named in the heading/);
  await from.hover();
  assert.deepEqual(await page.locator('.polto-text [data-lit]').allInnerTexts(), ['the Harbor Office']);
  await page.getByRole('button', { name: 'To', exact: true }).focus();
  assert.deepEqual(await page.locator('.polto-text [data-lit]').allInnerTexts(), [
    'the Consulate at Port Vale',
  ]);
});

test('a phone has the chain from top to bottom', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await go('d3');
  const boxes = await page
    .locator('polto-viewer .card')
    .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect()).map(({ x, y }) => [x, y]));
  assert.equal(new Set(boxes.map(([x]) => x)).size, 1);
  assert.deepEqual(boxes.map(([, y]) => y), boxes.map(([, y]) => y).toSorted((a, b) => a - b));
});
