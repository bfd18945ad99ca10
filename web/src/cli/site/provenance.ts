// Marking, clearance chain and source note above a document, as the viewer shows them (viewer/chain.ts),
// for who has no scripts: actions lead to the note, names to their lists.
import type { Agent, DocumentEntry, SourceNote } from '../../core/types.js';
import { type Card, cardsOf, isChain, sentence, tellingNote } from '../../viewer/cards.js';
import { runsOf } from '../../viewer/quoted-note.js';
import { dayInWords, strings } from '../../viewer/strings.js';
import { attribute, type Content, html, type Html } from './markup.js';

/** The address of what has this id, as the page sees it. */
type Way = (id: string) => string | null;

/** null when heading and note are silent. */
export function provenance(document: DocumentEntry, way: Way): Html | null {
  const note = tellingNote(document);
  const cards = cardsOf(document, note);
  if (!note && !isChain(cards)) return null;
  return html`<section class="provenance" aria-label="${strings.provenance}">
${note && slip(note)}${cards.length ? chain(cards, note, way) : null}${
    note?.steps.length ? null : html`<p class="remark">${note ? strings.noSteps : strings.noNote}</p>\n`
  }${note?.transmission.length ? transmission(note) : null}${note && quote(note)}${cards.length ? asText(cards) : null}</section>
`;
}

function slip({ classification, handling, archive }: SourceNote): Html {
  const marking = classification
    ? html`<span>${classification}</span>`
    : html`<span data-silent>${strings.unclassified}</span>`;
  const marks = handling.map((mark) => html` <span>${mark}</span>`);
  const filed = archive?.filed ? html`<span class="filed">${strings.filed(dayInWords(archive.filed))}</span>` : null;
  const place = archive && html`<p class="archive">${archive.text}${filed}</p>`;
  return html`<div class="slip"><p class="marking">${marking}${marks}</p>${place}</div>\n`;
}

function chain(cards: readonly Card[], note: SourceNote | null, way: Way): Html {
  const items = cards.map((card) => cardOf(card, note, way));
  return html`<ol class="chain" role="list" aria-label="${strings.chain}">
${items}</ol>
`;
}

function cardOf({ action, agents, qualifier, origin }: Card, note: SourceNote | null, way: Way): Html {
  const place = typeof origin === 'string' ? origin : null;
  const source = place ? null : way(note?.note ?? '');
  const label = source
    ? html`<a class="action" href="${source}">${action}</a>`
    : html`<span class="action">${action}</span>`;
  const names = agents.map((agent) => html`<li>${agentOf(agent, way)}</li>`);
  const remarks = [qualifier, place ? strings.remarks[place] : ''].filter(Boolean);
  return html`<li class="card" data-steps="${String(origin)}"${attribute('data-place', place)}>${label}<ul class="agents" role="list">${names}</ul>${remarks.map(
    (words) => html`<p class="qualifier">${words}</p>`,
  )}</li>
`;
}

function agentOf({ name, ref }: Agent, way: Way): Content {
  const listed = ref ? way(ref) : null;
  return listed ? html`<a class="agent" href="${listed}">${name}</a>` : name;
}

function transmission({ transmission }: SourceNote): Html {
  const items = transmission.map(
    ({ action, to }) => html`<li><span class="label">${strings.transmissions[action]}</span> ${to.join(', ')}</li>`,
  );
  return html`<ul class="transmission" role="list">${items}</ul>\n`;
}

/** The note as printed, the words of the steps marked. */
function quote(note: SourceNote): Html {
  const runs = runsOf(note).map(({ text, steps }) =>
    steps.length ? html`<mark data-steps="${steps.join(' ')}">${text}</mark>` : text,
  );
  return html`<figure class="quote"><figcaption class="label">${strings.fromNote}</figcaption><blockquote>${runs}</blockquote></figure>
`;
}

function asText(cards: readonly Card[]): Html {
  const items = cards.map((card) => html`<li>${sentence(card)}</li>`);
  return html`<details class="as-text"><summary>${strings.asText}</summary><ul>${items}</ul></details>\n`;
}
