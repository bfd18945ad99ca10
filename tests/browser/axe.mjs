// What axe-core finds on a page: one line for each finding.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rules = {
  // WCAG 2.2 is not among what runs by itself.
  'target-size': { enabled: true },
  // A link to a document or a page below the fold looks like one without a target: the viewer puts it on the
  // page when it is followed.
  'skip-link': { enabled: false },
};

/** `only`: names of rules; all by default. `within`: a selector; the whole page by default. */
export async function findings(page, { only, within } = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const options = only ? { runOnly: only, resultTypes: ['violations'] } : { rules, resultTypes: ['violations'] };
  const { violations } = await page.evaluate(([within, options]) => globalThis.axe.run(within ?? document, options), [within, options]);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
}
