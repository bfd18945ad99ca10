// The attributes of <polto-viewer>, and the properties that reflect them.

export const attributes = {
  src: 'src',
  document: 'document',
  view: 'view',
  transcription: 'transcription',
  refTemplate: 'ref-template',
  facsimileTemplate: 'facsimile-template',
  idPrefix: 'id-prefix',
} as const;

/** Defines the properties on the prototype of an element. */
export function reflectAttributes(prototype: object): void {
  for (const [property, attribute] of Object.entries(attributes)) {
    Object.defineProperty(prototype, property, {
      get(this: Element) {
        return this.getAttribute(attribute);
      },
      set(this: Element, value: string | null) {
        if (value === null) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value);
      },
      configurable: true,
      enumerable: true,
    });
  }
}

/** Takes over what a framework has set as properties before the element was defined. */
export function adoptEarlyProperties(viewer: Element): void {
  for (const property of Object.keys(attributes)) {
    if (!Object.hasOwn(viewer, property)) continue;
    const own = viewer as unknown as Record<string, unknown>;
    const value = own[property];
    delete own[property];
    own[property] = value;
  }
}
