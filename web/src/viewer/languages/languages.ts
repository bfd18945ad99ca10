// Languages other than English; this and the one that a page speaks are fetched when it is not English.
import { strings } from '../strings.js';
import type { Pack, Rendered } from './pack.js';
import { packs } from './packs.js';
import { languageOf } from './tags.js';
import { take } from './words.js';

/** Lets the viewer speak the language of a tag, such as "de-AT"; undefined where it does not know it. */
export async function speak(tag: string): Promise<Pack | undefined> {
  const language = languageOf(tag);
  // A script that holds all that it needs may hold no languages.
  const loaded = language && (await packs[language]?.());
  if (!loaded) return undefined;
  const { pack } = loaded;
  take(pack);
  Object.assign(strings, pack.viewer);
  return pack;
}

/** Where the renderer speaks by itself. Other things that it adds are words of the source, moved or repeated. */
const texts =
  ':is(.tei-notes-head, .tei-note-label, .tei-pb, .tei-gap, .tei-space, .tei-handShift, ' +
  '.tei-graphic, .tei-media, .tei-binaryObject, .tei-figure > span:not([class]), .polto-surface-name, .polto-include, ' +
  '.polto-notice)[data-added], .tei-pb[data-added] > a';
const fields = ':is(.polto-label, .polto-value)[data-added]';

/** Where its labels are its own; those of images may be descriptions in the source. */
const holders = '.tei-notes, .tei-apparatus, .tei-sigla, .tei-table-region, .tei-divGen';
const labelled =
  `${holders}, .tei-pb, .tei-app-place > a, [role=doc-noteref], [role=doc-backlink], ` +
  ':is(.tei-gap, .tei-space)[data-added], [data-added]:is([aria-label=Image], [aria-label=Recording], [aria-label=Film])';

/** Puts what the renderer says beside the text into the language. */
export function translate(root: ParentNode, rendered: Rendered): void {
  for (const element of root.querySelectorAll<HTMLElement>(labelled)) {
    for (const name of ['aria-label', 'title']) {
      const other = inOther(element.getAttribute(name) ?? '', rendered);
      if (other === undefined) continue;
      element.setAttribute(name, other);
      if (!element.matches(holders)) element.lang = strings.locale;
    }
  }
  for (const element of root.querySelectorAll<HTMLElement>(texts)) {
    turn(element, (words) => inOther(words, rendered));
  }
  for (const element of root.querySelectorAll<HTMLElement>(fields)) {
    turn(element, (words) => inLabel(words, rendered));
  }
}

/** Turns the words directly in an element. */
function turn(element: HTMLElement, other: (words: string) => string | undefined): void {
  for (const node of element.childNodes) {
    const said = node instanceof Text ? other(node.data) : undefined;
    if (said === undefined) continue;
    node.textContent = said;
    element.lang = strings.locale;
  }
}

function inOther(words: string, { exact, patterns }: Rendered): string | undefined {
  if (Object.hasOwn(exact, words)) return exact[words];
  const found = patterns.find(([pattern]) => pattern.test(words));
  return found && words.replace(...found);
}

/** "Title (main)", "; Medium: ink": what stands behind the name is of the source. */
function inLabel(words: string, { labels }: Rendered): string | undefined {
  const [, before = '', name = '', rest = ''] = /^(; )?(.+?)( \(.*\)|: .*)?$/s.exec(words) ?? [];
  return Object.hasOwn(labels, name) ? before + labels[name] + rest : undefined;
}
