// The popover of a name: who it is, and the ways on from there. Loaded when a name is first pressed.
import type { Agent } from '../../core/types.js';
import { element } from '../element.js';
import type { Names } from '../names.js';
import type { PopoverContent } from '../popovers.js';
import type { Side } from '../side/side.js';
import { strings } from '../strings.js';
import { words } from './strings.js';

export interface Ways {
  prefix: string;
  /** Lists the documents that somebody had to do with; null where there are not several. */
  showDocuments: ((agent: Agent) => void) | null;
  /** The tools, once they are there. */
  side: Side | undefined;
}

export function nameCard(agent: Agent, names: Names, { prefix, showDocuments, side }: Ways): PopoverContent {
  const { ref } = agent;
  const entry = names.entry(ref);
  const name = entry?.name ?? agent.name;
  const more = [
    entry ? element('a', { href: `#${prefix}${ref}` }, words.listed) : null,
    showDocuments && way(words.documentsWith(name), () => showDocuments({ name, ref })),
    entry && side?.has('people') ? way(words.places, () => void side.open('people', true, ref), true) : null,
  ];
  const description = element('p', {}, entry?.description ?? words.unlisted);
  return { label: name, body: [description, element('p', { class: 'polto-popover-more', lang: strings.locale }, more)] };
}

function way(label: string, go: () => void, closes = false): HTMLElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', () => {
    if (closes) button.closest<HTMLElement>('[popover]')?.hidePopover();
    go();
  });
  return button;
}
