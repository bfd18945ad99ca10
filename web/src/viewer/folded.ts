/** Without case and accents, so that "Muller" finds "Müller". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
