/** The languages that the viewer speaks beside English. */
export const languages = ['de', 'es', 'fr'] as const;

export type Language = (typeof languages)[number];

/** That of a tag, such as "de-AT"; undefined for one that the viewer does not speak, and for English. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split('-');
  return languages.find((language) => language === primary);
}
