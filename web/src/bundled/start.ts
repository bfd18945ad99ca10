// Opens the texts of a file that `polto bundle` made, each when it is first asked for.
import { idIn } from '../viewer/address.js';
import { fromBase85 } from './base85.js';
import { checksum, restore } from './delta.js';
import { inflated } from './inflate.js';

/** A text of the file, with the words that its page had before anything was changed. */
interface Bundled {
  section: HTMLElement;
  words: string;
}

/** Takes the words of the texts, as they are parsed. To be called before viewers are made. */
export function bundledTexts(): Bundled[] {
  return [...document.querySelectorAll<HTMLElement>('.polto-bundle-text')].map((section) => ({
    section,
    words: section.querySelector('.polto-text')?.textContent ?? '',
  }));
}

export function openBundle(texts: readonly Bundled[]): void {
  const opened = new Set<Bundled>();
  const show = async (shown: Bundled) => {
    for (const { section } of texts) section.hidden = section !== shown.section;
    if (opened.has(shown)) return;
    opened.add(shown);
    await open(shown);
  };
  const follow = () => {
    const asked = texts.find(({ section }) => isAddressed(section));
    const shown = asked ?? (opened.size ? undefined : texts[0]);
    if (shown) show(shown).catch((error: unknown) => console.warn('Polto: the text stays as it is:', error));
  };
  addEventListener('hashchange', follow);
  follow();
}

/** Whether the address names a text or what is in it: ids of several texts begin with the prefix of theirs. */
function isAddressed(section: HTMLElement): boolean {
  const prefix = section.querySelector('polto-viewer')?.getAttribute('id-prefix');
  return idIn(location.hash, '') === section.id || (Boolean(prefix) && idIn(location.hash, prefix as string) !== null);
}

/** Opens a text in its viewer; where that cannot be, it stays as it is. */
async function open({ section, words }: Bundled): Promise<void> {
  const viewer = section.querySelector('polto-viewer');
  const script = section.querySelector<HTMLScriptElement>('script[data-check]');
  if (!viewer || !script) return;
  const source = restore(new Uint8Array(await inflated(fromBase85(script.textContent ?? ''))), words);
  if (checksum(source) !== Number(script.dataset.check)) throw new Error('its words are not those of the source');
  section.classList.add('polto-bundle-open');
  await viewer.open(source, script.dataset.name);
}
