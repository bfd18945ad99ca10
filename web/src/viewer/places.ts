// Words of the document itself that tell of its way, as cards of the chain do.
const places = {
  from: '.tei-div > .tei-head [data-type=from]',
  to: '.tei-div > .tei-head [data-type=to]',
  signed: '.tei-signed',
};
export type Place = keyof typeof places;

/** Marks these words of the text, and no others. */
export function light(text: Element, place: Place | null): void {
  for (const lit of text.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
  for (const words of wordsAt(text, place)) words.setAttribute('data-lit', '');
}

export function reveal(text: Element, place: Place): void {
  wordsAt(text, place)[0]?.scrollIntoView({ block: 'center' });
}

function wordsAt(text: Element, place: Place | null): Element[] {
  return place ? [...text.querySelectorAll(places[place])] : [];
}
