// What the scripts of static pages say.
export const words = {
  listed: 'In the list',
  unlisted: 'The lists of this volume say no more.',
  searching: 'Searching …',
  found: (n: number) => (n === 1 ? '1 text found' : `${n.toLocaleString('en')} texts found`),
  nothing: 'Nothing found.',
  more: 'Show more',
  unreachable: 'The index of the search cannot be loaded. A page opened from a disk may not load it: use a server.',
};
