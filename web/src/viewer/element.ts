export type Child = Node | string | null | Child[];

/** Makes an element. An attribute of null is left out, and so is a child. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
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
