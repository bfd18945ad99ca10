// The history of the page, as the viewers on it see it. An entry of the history bears a key of its own;
// under it stands where each viewer was, in the memory of the page and, when that is left, in the
// session's store of this tab. Nothing of it leaves the machine.
import type { PoltoViewer } from '../../viewer.js';
import type { SideState } from '../side/panel.js';
import type { Anchor } from './anchor.js';

/** Where a reader was in one viewer. */
export interface Place {
  /** Id of the unit that was read. */
  id: string;
  anchor: Anchor | null;
  /** What was chosen in the viewer, and its tools; null where only the id is known. */
  chosen: Pick<PoltoViewer, 'view' | 'transcription'> | null;
  side: SideState | null;
}

/** A viewer on its way through the history. */
export interface Traveller {
  /** Its source and prefix: the same after a reload. */
  readonly key: string;
  /** Id of the unit that is read. */
  readonly reading: string;
  place(): Place;
  return(place: Pick<Place, 'id' | 'anchor'>): void;
  /** Goes where the address leads, when that is one of its ids. */
  follow(): void;
}

/** What `history.state` holds under our name: it is there where the session's store is refused. */
interface Entry {
  key: string;
  /** Ids of the units read, by the keys of the viewers. */
  ids: Record<string, string>;
}

type Places = Record<string, Place>;

const store = 'polto';
/** Steps of the history that are remembered. */
const most = 100;

const travellers = new Set<Traveller>();
const places = new Map<string, Places>(stored());
/** Key of the entry that is shown. */
let shown = '';
/** Keys of the viewers that the page has had since it was loaded: only the first of each comes back. */
const known = new Set<string>();

/** Where the viewer with this key was at this entry of the history; null when it is new. */
export function recall(key: string): Place | null {
  const entry = known.has(key) ? null : entryIn(history.state);
  return entry && placeAt(entry, key);
}

export function join(traveller: Traveller): void {
  if (travellers.size === 0) listen(true);
  travellers.add(traveller);
  known.add(traveller.key);
  arrive();
}

export function part(traveller: Traveller): void {
  travellers.delete(traveller);
  if (travellers.size === 0) listen(false);
}

/** Notes where everybody is: before a step, and before the page is left. */
export function leave(): void {
  const now = [...travellers].map((one) => [one.key, one.place()] as const);
  const before = places.get(shown);
  places.delete(shown);
  if (shown) places.set(shown, { ...before, ...Object.fromEntries(now) });
  for (const oldest of [...places.keys()].slice(0, -most)) places.delete(oldest);
}

/** Gives the entry that is now shown its key, and notes in it what every viewer shows. */
export function arrive(): void {
  const { state } = history;
  if (state !== null && typeof state !== 'object') return; // the page's own, and nothing to add to
  const entry = entryIn(state);
  const ids = { ...entry?.ids };
  for (const one of travellers) ids[one.key] = one.reading;
  shown = entry?.key ?? newKey();
  try {
    history.replaceState({ ...state, [store]: { key: shown, ids } satisfies Entry }, '');
  } catch {
    // Refused: too many at once.
  }
}

/** Back, forward, or a new address. */
function travel({ state }: PopStateEvent): void {
  leave();
  const entry = entryIn(state);
  for (const one of travellers) {
    const place = entry && placeAt(entry, one.key);
    if (place) one.return(place);
    else one.follow();
  }
  arrive();
}

function placeAt({ key, ids }: Entry, viewer: string): Place | null {
  const place = places.get(key)?.[viewer];
  const id = ids[viewer];
  if (place || id === undefined) return place ?? null;
  return { id, anchor: null, chosen: null, side: null };
}

function entryIn(state: unknown): Entry | null {
  const entry = (state as Record<string, Entry> | null)?.[store];
  return entry?.key && entry.ids ? entry : null;
}

function newKey(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
}

function listen(on: boolean): void {
  const change = on ? 'addEventListener' : 'removeEventListener';
  window[change]('popstate', travel as EventListener);
  window[change]('pagehide', save);
  document[change]('visibilitychange', save);
}

/** Other documents of this tab write to the same store: theirs stays. */
function save(): void {
  leave();
  const all = [...new Map([...stored(), ...places])].slice(-most);
  try {
    sessionStorage.setItem(store, JSON.stringify(all));
  } catch {
    // Refused, or full.
  }
}

function stored(): [string, Places][] {
  try {
    const all: unknown = JSON.parse(sessionStorage.getItem(store) ?? '[]');
    return Array.isArray(all) ? all : [];
  } catch {
    return [];
  }
}
