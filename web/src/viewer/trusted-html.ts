// The one door through which HTML enters the page: what the core's renderer made, nothing else.

interface HtmlPolicy {
  createHTML(html: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(html: string): string }): HtmlPolicy;
}

let policy: HtmlPolicy | undefined;

/** Replaces what `element` holds by HTML of the renderer. */
export function insertRendered(element: Element, html: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('polto', { createHTML: (html) => html });
  element.innerHTML = policy ? policy.createHTML(html) : html;
}
