// What is used of libraries that bring no types.

declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }

  class Engine {
    constructor(system: System, style: string, language: string);
    updateItems(ids: string[]): void;
    makeBibliography(): [object, string[]] | false;
    previewCitationCluster(citation: object, before: unknown[], after: unknown[], format: 'html'): string;
  }

  const csl: { Engine: typeof Engine };
  export default csl;
}

declare module '@citation-js/core' {
  export const plugins: {
    output: { format(name: string, items: object[], options?: object): unknown };
    config: { get(name: string): { format: Record<string, unknown> } };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

declare module '@citation-js/name' {
  export function parse(name: string): Record<string, string>;
}

declare module '*.csl' {
  const text: string;
  export default text;
}

declare module '*.xml' {
  const text: string;
  export default text;
}
