// Everything the viewer says.
import type { StepAction, Transmission } from '../core/types.js';
import type { Place } from './places.js';

export const strings = {
  /** For days. */
  locale: 'en-GB',
  loading: 'Opening the text …',
  about: 'About this edition',
  previous: (title: string) => `Previous: ${title}`,
  next: (title: string) => `Next: ${title}`,
  documents: 'Documents',
  breadcrumb: 'Where this stands',
  position: (n: string, last: string) => `Document ${n} of ${last}`,
  pages: (first: string, last: string) => {
    if (!first) return '';
    return last && last !== first ? `Pages ${first}–${last}` : `Page ${first}`;
  },
  allDocuments: 'Table of documents',
  untitled: 'Untitled',

  provenance: 'Source and clearance',
  chain: 'Clearance chain',
  fromNote: 'From the source note',
  places: { from: 'From', to: 'To', signed: 'Signed' } satisfies Record<Place, string>,
  remarks: {
    from: 'Named in the heading',
    to: 'Named in the heading',
    signed: 'From the closing signature, not the source note',
  } satisfies Record<Place, string>,
  sources: {
    from: 'heading',
    to: 'heading',
    signed: 'closing signature',
  } satisfies Record<Place, string>,
  unclassified: 'No classification stated',
  filed: (date: string) => `filed ${date}, from the file number`,
  asText: 'As text',
  noSteps: 'The source note does not say who drafted, cleared or approved this document.',
  unread: 'Reading who drafted, cleared and approved this document …',
  unreadable: 'What reads the source note could not be loaded.',
  tryAgain: 'Try again',
  noNote: 'No source note says who drafted, cleared or approved this document.',
  actions: {
    drafted: 'Drafted',
    revised: 'Revised',
    cleared: 'Cleared',
    concurred: 'Concurred',
    approved: 'Approved',
    authorized: 'Authorized',
    initialed: 'Initialed',
    signed: 'Signed',
    prepared: 'Prepared',
    coordinated: 'Coordinated',
  } satisfies Record<StepAction, string>,
  transmissions: {
    sent: 'Sent to',
    repeated: 'Repeated to',
    passed: 'Passed to',
    pouched: 'Pouched to',
    relayed: 'Relayed to',
    transmitted: 'Transmitted to',
    received: 'Received',
  } satisfies Record<Transmission['action'], string>,
  by: (action: string, agents: string) => `${action} by ${agents || 'somebody not named'}`,
  showWords: (action: string, place: Place | null) =>
    `${action}: show these words in the ${place ? 'document' : 'source note'}`,

  error: {
    fetch: (status: string) => `The server answered ${status}.`,
    network: 'The file could not be fetched.',
    unread: 'What is needed to read this file further than this place could not be loaded.',
    interrupted: 'The transfer of the file broke off.',
    internal: 'The viewer met an error of its own.',
  },
} as const;

/** Made once: making one takes milliseconds, and a volume has hundreds of days. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day as the reader's language writes it; other text unchanged. */
export function dayInWords(iso: string, length: 'long' | 'medium' = 'long'): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!day) return iso;
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  const format = formats.get(length) ?? new Intl.DateTimeFormat(strings.locale, { dateStyle: length, timeZone: 'UTC' });
  formats.set(length, format);
  return format.format(date);
}
