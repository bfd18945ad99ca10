// The clearance chain: who drafted, cleared, approved and signed, as a row of cards.
import type { DocumentEntry, SourceNote } from '../core/types.js';
import { element } from './element.js';
import { runsOf } from './quoted-note.js';
import { dayInWords, strings } from './strings.js';

/** One card. `step` is its place in the source note's steps; null for the closing signature. */
interface Card {
  action: string;
  agents: { name: string; ref: string }[];
  qualifier: string;
  step: number | null;
}

/** What the chain asks of the viewer around it. */
export interface ChainHost {
  hasName(ref: string): boolean;
  showName(mark: HTMLElement, ref: string): void;
  lightSignature(on: boolean): void;
  showSignature(): void;
}

/** Marks the words of a step, or the signature, while its card is pointed at; undefined: nothing. */
type Light = (step?: number | null) => void;

/** Marking, place in the archive, chain and the note they were read from; null when all is silent. */
export function provenance(document: DocumentEntry, host: ChainHost): HTMLElement | null {
  const note = document.sourceNote && tells(document.sourceNote) ? document.sourceNote : null;
  const cards = cardsOf(document, note);
  if (!note && !cards.length) return null;
  const section = element('section', {
    class: 'provenance',
    part: 'provenance',
    'aria-label': strings.provenance,
  });
  const light: Light = (step) => {
    for (const one of section.querySelectorAll<HTMLElement>('[data-steps]')) {
      const lit = step !== undefined && one.dataset.steps?.split(' ').includes(String(step));
      one.toggleAttribute('data-lit', lit);
    }
    host.lightSignature(step === null);
  };
  const known = cards.some(({ step }) => step !== null);
  const parts = [
    note && slip(note),
    cards.length ? chain(cards, host, light) : null,
    known ? null : element('p', { class: 'remark' }, note ? strings.noSteps : strings.noNote),
    note?.transmission.length ? transmission(note) : null,
    note && quote(note, light),
    cards.length ? asText(cards) : null,
  ];
  section.append(...parts.filter((part) => part !== null));
  return section;
}

/** Some old volumes call any note to a heading a source note, such as “[Telegram.]”. */
function tells(note: SourceNote): boolean {
  const read = note.classification ?? note.archive ?? note.steps[0] ?? note.transmission[0];
  return read !== undefined || note.text.startsWith('Source');
}

function cardsOf({ signed }: DocumentEntry, note: SourceNote | null): Card[] {
  const steps = (note?.steps ?? []).map((step, index) => ({
    action: strings.actions[step.action],
    agents: step.agents.map((name, at) => ({ name, ref: step.refs[at] ?? '' })),
    qualifier: step.qualifier ?? '',
    step: index,
  }));
  const signature = { action: strings.actions.signed, agents: signed, qualifier: '', step: null };
  return signed.length ? [...steps, signature] : steps;
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
  const { step, qualifier } = card;
  const signature = step === null;
  const title = signature ? strings.stepSignature : strings.stepWords(card.action);
  const action = element('button', { type: 'button', class: 'action', title }, card.action);
  const agents = card.agents.map((agent) => element('li', {}, agentOf(agent, host)));
  const made = element(
    'li',
    { class: 'card', part: 'card', 'data-steps': `${step}`, 'data-signature': signature ? '' : null },
    action,
    element('ul', { class: 'agents', role: 'list' }, agents),
    qualifier ? element('p', { class: 'qualifier' }, qualifier) : null,
    signature ? element('p', { class: 'qualifier' }, strings.fromSignature) : null,
  );
  if (signature) action.addEventListener('click', () => host.showSignature());
  made.addEventListener('pointerenter', () => light(step));
  made.addEventListener('pointerleave', () => light());
  made.addEventListener('focusin', () => light(step));
  made.addEventListener('focusout', ({ relatedTarget }) => {
    // What is said of an agent belongs to its step.
    if (!(relatedTarget instanceof Element && relatedTarget.matches('.polto-popover'))) light();
  });
  return made;
}

function agentOf({ name, ref }: { name: string; ref: string }, host: ChainHost) {
  if (!ref || !host.hasName(ref)) return name;
  const button = element('button', { type: 'button', class: 'agent' }, name);
  button.addEventListener('click', () => host.showName(button, ref));
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
function quote(note: SourceNote, light: Light): HTMLElement {
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
  const items = cards.map(({ action, agents, qualifier, step }) => {
    const names = agents.map(({ name }) => name).join(', ');
    const origin = step === null ? strings.signature : '';
    const more = [qualifier, origin].filter(Boolean).join(', ');
    return element('li', {}, strings.by(action, names, more));
  });
  const summary = element('summary', {}, strings.asText);
  return element('details', { class: 'as-text' }, summary, element('ul', {}, items));
}
