// Languages other than English; this and the one that a page speaks are fetched when it is not English.
import { strings } from '../strings.js';
import type { Pack, Rendered } from './pack.js';
import { take } from './words.js';

const packs: Record<string, () => Promise<{ pack: Pack }>> = {
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
};

/** Lets the viewer speak the language of a tag, such as "de-AT"; undefined where it does not know it. */
export async function speak(tag: string): Promise<Pack | undefined> {
  const load = packs[tag.toLowerCase().split('-')[0] ?? ''];
  if (!load) return undefined;
  const { pack } = await load();
  take(pack);
  Object.assign(strings, pack.viewer);
  return pack;
}

const labels = ['aria-label', 'title'];

/** Puts what the renderer says beside the text into the language. */
export function translate(root: ParentNode, rendered: Rendered): void {
  for (const element of root.querySelectorAll('[data-added], [aria-label], [title]')) {
    for (const name of labels) {
      const label = element.getAttribute(name);
      const other = label && inOther(label, rendered);
      if (other) element.setAttribute(name, other);
    }
    if (!element.hasAttribute('data-added')) continue;
    for (const node of element.childNodes) {
      const other = node instanceof Text ? inOther(node.data, rendered) : undefined;
      if (other) node.textContent = other;
    }
  }
}

function inOther(text: string, { exact, patterns }: Rendered): string | undefined {
  const words = text.trim();
  if (Object.hasOwn(exact, words)) return text.replace(words, () => exact[words] ?? '');
  const found = patterns.find(([pattern]) => pattern.test(words));
  return found && text.replace(words, words.replace(...found));
}
