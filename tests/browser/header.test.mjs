// What a reader learns about a text besides its words.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageForEachTest, root } from './harness.mjs';

let page;
pageForEachTest(`${root}corpus/samples/header.xml`, (open) => ({ page } = open));

const about = () => page.locator('polto-viewer details.about');

describe('the header', () => {
  test('says the most important until it is opened', async () => {
    assert.match(await about().locator('dl.metadata').textContent(), /Mary Miller/);
    assert.equal(await about().locator('.about-text').count(), 0);
  });

  test('is shown in full, part by part, when it is opened', async () => {
    await about().locator('summary').click();
    const text = about().locator('.about-text');
    await text.waitFor();
    const words = (await text.innerText()).replace(/\s+/g, ' ');
    for (const part of [
      'Publisher Polto',
      'Settlement Oxford',
      'Extent One leaf, 210',
      'Category Private letter',
      'Change (2026-01-31) Proofread once more.',
    ]) {
      assert.ok(words.includes(part), `${part} is in ${words}`);
    }
    assert.equal(await text.getByRole('heading', { name: 'Publication' }).count(), 1);
  });

  test('has its own style, and names beside what they name', async () => {
    await about().locator('summary').click();
    const field = about().locator('.polto-field', { hasText: 'Publisher' });
    await field.waitFor();
    assert.equal(await field.evaluate((one) => getComputedStyle(one).display), 'grid');
  });

  test('leads to the licence and to no script', async () => {
    await about().locator('summary').click();
    const link = about().locator('.about-text a');
    await link.first().waitFor();
    assert.match(await link.first().getAttribute('href'), /^https:\/\/creativecommons\.org/);
  });
});

test('an example of markup is shown as it is written', async () => {
  const example = page.locator('pre.tei-egXML');
  assert.equal(await example.innerText(), '<list>\n  <item>Bread</item>\n</list>');
  const style = await example.evaluate((one) => getComputedStyle(one).whiteSpace);
  assert.match(style, /pre-wrap|preserve/);
});
