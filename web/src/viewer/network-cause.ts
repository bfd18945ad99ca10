// Why an address could not be fetched. A page is told nothing, so that it cannot spy out a network; what it
// may find out for its reader is tried here.

/** `file`: from a disk; `offline`: no network; `refused`: a server is there and does not share (CORS). */
export type NetworkCause = 'file' | 'offline' | 'refused' | 'network';

/** Milliseconds after which a server counts as out of reach. */
const patience = 4000;

export async function causeOf(src: string): Promise<NetworkCause> {
  const { protocol, origin } = new URL(src, document.baseURI);
  if (protocol === 'file:') return 'file';
  if (!navigator.onLine) return 'offline';
  if (origin === location.origin) return 'network';
  // An answer that nobody may look into is one nevertheless.
  const signal = AbortSignal.timeout(patience);
  const answers = await fetch(src, { mode: 'no-cors', method: 'HEAD', credentials: 'omit', signal }).then(
    () => true,
    () => false,
  );
  return answers ? 'refused' : 'network';
}
