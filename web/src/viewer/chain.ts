// The clearance chain: from whom, who drafted, cleared, approved and signed, to whom, as cards.
import type { Agent, DocumentEntry, SourceNote } from '../core/types.js';
import { type Card, cardsOf, isChain, sentence, tellingNote } from './cards.js';
import { element } from './element.js';
import { runsOf } from './quoted-note.js';
import { dayInWords, strings } from './strings.js';
import type { Place } from './places.js';

/** What the chain asks of the viewer around it. */
export interface ChainHost {
  /** There is something to say of this person or office. */
  knows(agent: Agent): boolean;
  showName(mark: HTMLElement, agent: Agent): void;
  /** Marks these words of the document, and no others. */
  light(place: Place | null): void;
  reveal(place: Place): void;
}

/** Marks the words of a card while it is pointed at; undefined: nothing. */
type Light = (origin?: Card['origin']) => void;

/**
 * Marking, place in the archive, chain and the note they were read from; null when all is silent.
 * `unread`: the text of a note that cannot be read yet; room is kept for what it will say.
 */
export function provenance(
  document: DocumentEntry,
  host: ChainHost,
  unread: string | null = null,
): HTMLElement | null {
  const note = tellingNote(document);
  const cards = cardsOf(document, note);
  const quoted = unread === null ? note : { text: unread, steps: [] };
  if (!quoted && !isChain(cards)) return null;
  const section = element('section', {
    class: 'provenance',
    part: 'provenance',
    'aria-label': strings.provenance,
    'aria-busy': unread === null ? null : 'true',
  });
  const light: Light = (origin) => {
    for (const one of section.querySelectorAll<HTMLElement>('[data-steps]')) {
      one.toggleAttribute('data-lit', belongs(one, String(origin)));
    }
    host.light(typeof origin === 'string' ? origin : null);
  };
  const parts = [
    note && slip(note),
    cards.length ? chain(cards, host, light) : null,
    note?.steps.length ? null : remark(note ? strings.noSteps : quoted ? strings.unread : strings.noNote),
    note?.transmission.length ? transmission(note) : null,
    quoted && quote(quoted, light),
    cards.length ? asText(cards) : null,
  ];
  section.append(...parts.filter((part) => part !== null));
  return section;
}

/** A card or a mark of this origin; words that two steps share bear both. */
function belongs({ dataset }: HTMLElement, origin: string): boolean {
  return dataset.steps?.split(' ').includes(origin) ?? false;
}

function remark(words: string): HTMLElement {
  return element('p', { class: 'remark' }, words);
}

/** Says in a provenance whose note is unread that it will stay so, but for another try. */
export function sayUnreadable(section: HTMLElement, tryAgain: () => void): void {
  const button = element('button', { type: 'button', class: 'agent' }, strings.tryAgain);
  button.addEventListener('click', tryAgain);
  section.removeAttribute('aria-busy');
  section.querySelector('.remark')?.replaceChildren(strings.unreadable, ' ', button);
}

/** Marking and file citation, as on the slip that travels with a paper. */
function slip({ classification, handling, archive }: SourceNote): HTMLElement {
  const silent = classification ? null : '';
  return element(
    'div',
    { class: 'slip' },
    element(
      'p',
      { class: 'marking' },
      element('span', { 'data-silent': silent }, classification ?? strings.unclassified),
      handling.map((mark) => [' ', element('span', {}, mark)]),
    ),
    archive &&
      element(
        'p',
        { class: 'archive' },
        archive.text,
        archive.filed
          ? element('span', { class: 'filed' }, strings.filed(dayInWords(archive.filed)))
          : null,
      ),
  );
}

function chain(cards: Card[], host: ChainHost, light: Light): HTMLElement {
  return element(
    'ol',
    { class: 'chain', part: 'chain', role: 'list', 'aria-label': strings.chain },
    cards.map((card) => cardOf(card, host, light)),
  );
}

function cardOf(card: Card, host: ChainHost, light: Light): HTMLElement {
  const { origin, qualifier } = card;
  const place = typeof origin === 'string' ? origin : null;
  const title = strings.showWords(card.action, place);
  const action = element('button', { type: 'button', class: 'action', title }, card.action);
  const agents = card.agents.map((agent) => element('li', {}, agentOf(agent, host)));
  const made = element(
    'li',
    { class: 'card', part: 'card', 'data-steps': `${origin}`, 'data-place': place },
    action,
    element('ul', { class: 'agents', role: 'list' }, agents),
    qualifier ? element('p', { class: 'qualifier' }, qualifier) : null,
    place && element('p', { class: 'qualifier' }, strings.remarks[place]),
  );
  action.addEventListener('click', () => (place ? host.reveal(place) : revealWords(made)));
  made.addEventListener('pointerenter', () => light(origin));
  made.addEventListener('pointerleave', () => light());
  made.addEventListener('focusin', () => light(origin));
  made.addEventListener('focusout', ({ relatedTarget }) => {
    // What is said of an agent belongs to its step.
    if (!(relatedTarget instanceof Element && relatedTarget.matches('.polto-popover'))) light();
  });
  return made;
}

/** The words in the quoted note: on a phone they stand below the screen. */
function revealWords(card: HTMLElement): void {
  const marks = card.closest('.provenance')?.querySelectorAll<HTMLElement>('mark') ?? [];
  const own = [...marks].find((mark) => belongs(mark, card.dataset.steps ?? ''));
  own?.scrollIntoView({ block: 'nearest' });
}

function agentOf(agent: Agent, host: ChainHost) {
  if (!host.knows(agent)) return agent.name;
  const button = element('button', { type: 'button', class: 'agent' }, agent.name);
  button.addEventListener('click', () => host.showName(button, agent));
  return button;
}

function transmission({ transmission }: SourceNote): HTMLElement {
  const items = transmission.map(({ action, to }) => {
    const label = element('span', { class: 'label' }, strings.transmissions[action]);
    return element('li', {}, label, ` ${to.join(', ')}`);
  });
  return element('ul', { class: 'transmission', role: 'list' }, items);
}

/** The note as printed; the words of the steps are marked, those of the lit one strongly. */
function quote(note: Pick<SourceNote, 'text' | 'steps'>, light: Light): HTMLElement {
  const runs = runsOf(note).map(({ text, steps }) => {
    if (!steps.length) return text;
    const mark = element('mark', { 'data-steps': steps.join(' ') }, text);
    mark.addEventListener('pointerenter', () => light(steps.at(-1)));
    mark.addEventListener('pointerleave', () => light());
    return mark;
  });
  return element(
    'figure',
    { class: 'quote' },
    element('figcaption', { class: 'label' }, strings.fromNote),
    element('blockquote', {}, runs),
  );
}

function asText(cards: Card[]): HTMLElement {
  const items = cards.map((card) => element('li', {}, sentence(card)));
  const summary = element('summary', {}, strings.asText);
  return element('details', { class: 'as-text' }, summary, element('ul', {}, items));
}
