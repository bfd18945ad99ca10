// Search in a volume, measured in the page.

/** Forces style and layout, so that both are part of what is measured. */
const layOut = () => document.body.getBoundingClientRect().height;

/** What is typed, letter by letter: the words of a phrase, and one that is everywhere. */
const typed = ['berlin', '"test ban', 'negotiations', 'the'];

/** From a keystroke to the results laid out: one number for each. */
export async function keystrokes(bytes) {
  await import('/dist/polto.js');
  const viewer = document.createElement('polto-viewer');
  document.body.append(viewer);
  await viewer.open(bytes);
  const find = (selector) => viewer.shadowRoot.querySelector(selector);
  const button = await until(() => find('[data-tool=search]'));
  button.click();
  const field = await until(() => find('.search-field'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const times = [];
  for (const words of typed) {
    for (let end = 1; end <= words.length; end++) {
      field.value = words.slice(0, end);
      layOut();
      const start = performance.now();
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      layOut();
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return times;
}

/** The same words in the module alone, without a list: {word: milliseconds}, medians. */
export async function scans(bytes) {
  const { load } = await import('/dist/core.js');
  const edition = (await load()).open(bytes);
  const start = performance.now();
  edition.search('');
  const times = { 'first question': performance.now() - start };
  for (const words of typed) {
    const runs = Array.from({ length: 15 }, () => {
      const start = performance.now();
      edition.search(words, { limit: 0 });
      return performance.now() - start;
    });
    times[words] = runs.sort((a, b) => a - b)[7];
  }
  edition.close();
  return times;
}

async function until(get) {
  for (;;) {
    const got = get();
    if (got) return got;
    await new Promise(requestAnimationFrame);
  }
}
