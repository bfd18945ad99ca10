import type { Edition } from '../core/edition.js';

/** The id of a volume of FRUS: what its address on history.state.gov calls it. */
const series = /^frus\d/;

/** The name of a volume as references to it give it: its number in the series, else that of its file. */
export function volumeIdOf({ metadata, name }: Pick<Edition, 'metadata' | 'name'>): string {
  const own = metadata.idnos.find(({ type, text }) => type === 'frus' && text);
  return own?.text ?? name.replace(/^.*[/\\]/, '').replace(/[?#].*$/, '').replace(/\.xml$/i, '');
}

/** Whether a volume is one of the Foreign Relations of the United States. */
export function isFrus(volume: string): boolean {
  return series.test(volume);
}
