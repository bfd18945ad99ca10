/** Text as it stands in HTML, in elements and between double quotes. */
export function escaped(text: string): string {
  const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => references[character] as string);
}
