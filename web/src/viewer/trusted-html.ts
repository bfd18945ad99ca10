// The one door through which HTML enters the page: what the core's renderer made, nothing else.

interface HtmlPolicy {
  createHTML(html: string): string;
}

interface PolicyFactory {
  createPolicy?(name: string, rules: { createHTML(html: string): string }): HtmlPolicy;
}

let policy: HtmlPolicy | undefined;

/** HTML of the renderer as the browser takes it. */
export function trusted(html: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  // Where the browser has none, an element of the page with this id answers to the name.
  policy ??= trustedTypes?.createPolicy?.('polto', { createHTML: (html) => html });
  return policy ? policy.createHTML(html) : html;
}

/** Replaces what `element` holds by HTML of the renderer. */
export function insertRendered(element: Element, html: string): void {
  if (element.ownerDocument.contentType === 'text/html') element.innerHTML = trusted(html);
  else element.replaceChildren(...parsed(html));
}

/** In a document of XML innerHTML would want XML. */
function parsed(html: string): NodeListOf<ChildNode> {
  return new DOMParser().parseFromString(trusted(html), 'text/html').body.childNodes;
}
