// The telegram as a reader meets it: by mouse and by keyboard. Its popovers are tested in popovers.test.mjs.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageForEachTest, telegram } from './harness.mjs';

let page;
pageForEachTest(telegram, (opened) => ({ page } = opened));

const openPopovers = () =>
  page.locator('.polto-popover:popover-open').evaluateAll((all) => all.map((one) => one.ariaLabel));

/** The href, or the text, of what has the focus. */
const focused = () =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active.getAttribute('href') ?? active.ariaLabel ?? active.textContent.trim();
  });

describe('the text', () => {
  test('stands on the page, with heading, paragraphs, page break and signature', async () => {
    const text = page.locator('polto-viewer .polto-text');
    await assert.doesNotReject(text.getByRole('heading', { name: /^156\. Telegram/ }).waitFor());
    assert.equal(await text.locator('.tei-p').count(), 7);
    assert.equal(await text.locator('.tei-pb[data-n="450"]').count(), 1);
    assert.match(await text.locator('.tei-signed').innerText(), /Rusk/);
  });

  test('is light DOM, which the page can find and style', async () => {
    assert.ok(await page.evaluate(() => document.querySelector('#d156').textContent.length > 3000));
  });

  test('has a frame with title and metadata', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText('About this edition').click();
    assert.match(await page.locator('polto-viewer details.about').innerText(), /Washington[^]*1994/);
  });
});

describe('a note', () => {
  test('stands at the end of the document too, with a way back', async () => {
    const back = page.locator('#d156 .tei-notes [role=doc-backlink]').nth(1);
    await back.click();
    assert.match(page.url(), /#d156fn1-ref$/);
  });
});

describe('a name', () => {
  for (const [name, says] of [
    ['Nitze', /./],
    ['NAC', /North Atlantic Council/],
    ['SAC', /Strategic Air Command/],
  ]) {
    test(`${name} says what the list says, by mouse and by keyboard`, async () => {
      const link = page.locator('#d156 > :not(.tei-notes)').getByRole('link', { name, exact: true }).first();
      const body = page.locator('.polto-popover-body');
      await link.click();
      await body.waitFor();
      assert.equal((await openPopovers()).length, 1);
      assert.match(await body.innerText(), says);
      await page.keyboard.press('Escape');
      await body.waitFor({ state: 'detached' });
      await link.press('Enter');
      await body.waitFor();
      assert.equal((await openPopovers()).length, 1);
      await page.keyboard.press('Escape');
      assert.equal(await focused(), await link.getAttribute('href'));
    });
  }

  test('leads to its entry in the list, and back', async () => {
    await page.locator('#d156 a.tei-persName').first().click();
    await page.getByRole('link', { name: 'Show in the list' }).click();
    const hash = new URL(page.url()).hash;
    await page.locator(hash).waitFor();
    assert.deepEqual(await openPopovers(), []);
    await page.goBack();
    await page.locator('#d156').waitFor();
  });
});

describe('the clearance chain', () => {
  const cards = () => page.locator('polto-viewer .card');
  const lit = () => page.locator('polto-viewer .quote mark[data-lit]').allInnerTexts();

  test('reads From, Drafted, Cleared, Approved, Signed, To', async () => {
    const read = await cards().evaluateAll((all) =>
      all.map((card) => [
        card.querySelector('.action').textContent.trim(),
        ...[...card.querySelectorAll('.agents li')].map((agent) => agent.textContent.trim()),
      ]),
    );
    const mission = 'Mission to the North Atlantic Treaty Organization and European Regional Organizations';
    assert.deepEqual(read, [
      ['From', 'Department of State'],
      ['Drafted', 'Popper'],
      ['Cleared', 'Thompson', 'Hillenbrand', 'Nitze', 'Schaetzel'],
      ['Approved', 'Tyler'],
      ['Signed', 'Rusk'],
      ['To', mission],
    ]);
  });

  test('says that Signed comes from the signature', async () => {
    assert.match(await cards().nth(4).innerText(), /closing signature, not the source note/);
  });

  test('gives marking, file citation and the date the number implies', async () => {
    const slip = await page.locator('polto-viewer .slip').innerText();
    assert.match(slip, /secret/i);
    assert.match(slip, /priority/i);
    assert.match(slip, /Department of State, Central Files, 375\/10–2962/);
    assert.match(slip, /filed 29 October 1962, from the file number/);
  });

  test('marks the words of the step pointed at', async () => {
    await cards().nth(2).hover();
    assert.deepEqual(await lit(), ['cleared with Thompson, Hillenbrand, Nitze, and Schaetzel']);
    await cards().nth(3).hover();
    assert.deepEqual(await lit(), ['approved by Tyler']);
  });

  test('marks the words of the step that has the focus', async () => {
    await page.getByRole('button', { name: 'Drafted' }).focus();
    assert.deepEqual(await lit(), ['Drafted by Popper']);
  });

  test('lights the step whose words are pointed at', async () => {
    await page.locator('polto-viewer .quote mark', { hasText: 'approved by Tyler' }).hover();
    assert.equal(await page.locator('polto-viewer .card[data-lit] .action').innerText(), 'APPROVED');
  });

  test('marks the signature for Signed', async () => {
    await page.getByRole('button', { name: 'Signed' }).focus();
    assert.equal(await page.locator('.tei-signed[data-lit]').count(), 1);
    assert.deepEqual(await lit(), []);
  });

  test('opens what the list says of a person', async () => {
    const tyler = page.locator('polto-viewer .agent', { hasText: 'Tyler' });
    await tyler.press('Enter');
    await page.locator('.polto-popover-body').waitFor();
    assert.equal((await openPopovers()).length, 1);
    await page.keyboard.press('Escape');
    assert.equal(await focused(), 'Tyler');
  });

  test('is a list for those who do not see the picture, and can be had as text', async () => {
    const list = page.getByRole('list', { name: 'Clearance chain' });
    assert.equal(await list.locator('> li').count(), 6);
    await page.getByText('As text').click();
    assert.match(
      await page.locator('polto-viewer .as-text ul').innerText(),
      /Cleared by Thompson, Hillenbrand, Nitze, Schaetzel/,
    );
  });
});
