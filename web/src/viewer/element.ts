const xhtml = 'http://www.w3.org/1999/xhtml';

export type Child = Node | string | null | Child[];

/** Makes an element of HTML, whatever the document around is. An attribute of null is left out, and so is a child. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElementNS(xhtml, tag) as HTMLElementTagNameMap[Tag];
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(name, value);
  }
  made.append(...nodes(children));
  return made;
}

function nodes(children: Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === null) return [];
    return Array.isArray(child) ? nodes(child) : [child];
  });
}
