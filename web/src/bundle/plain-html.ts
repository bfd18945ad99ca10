// HTML of the renderer with what only the viewer and its style sheets need taken off: the same text, for
// files that hold a volume as a page and as a source.

const tag = /<(\/?)([\w-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*>/g;
const attribute = /\s+([\w:-]+)(?:="([^"]*)")?/g;

/** Attributes that say something to whoever reads without the viewer. */
const kept = new Set([
  ...['id', 'href', 'lang', 'dir', 'rowspan', 'colspan', 'scope', 'hidden', 'alt', 'src', 'datetime'],
  ...['data-css', 'display', 'mathvariant'],
]);

/** Classes whose style a reader would miss; the rest look as their elements do. */
const styled =
  /^tei-(?:dateline|signed|closer|opener|pb|gap|caption|label|l|lg|sp|speaker|stage|castList|quote|q|epigraph|byline|postscript|titlePart|docTitle|supplied|add|del|unclear|note-label|margin-note|figure|app|rdg|lem|egXML|eg|ab|trailer|salute)$|^polto-/;

/** Phrases that look like the text around them. */
const plain = /^tei-(?:persName|placeName|orgName|name|rs|gloss|term|date|time|seg|measure|num|abbr|idno|title)$/;

const empty = new Set(['br', 'col', 'hr', 'img', 'input', 'wbr']);

/** End tags that HTML does without before what follows them: HTML Standard, 13.1.2.4, "Optional tags". */
const optional = [
  /<\/p>(?=\s*<(?:\/(?:article|blockquote|dd|div|li|section|td)>|(?:article|blockquote|div|dl|h[1-6]|hr|ol|p|section|table|ul)\b))/g,
  /<\/li>(?=\s*<(?:\/[ou]l>|li\b))/g,
  /<\/d[dt]>(?=\s*<(?:\/dl>|d[dt]\b))/g,
  /<\/t[dh]>(?=\s*<(?:\/tr>|t[dh]\b))/g,
  /<\/tr>(?=\s*<(?:\/t(?:able|body|head)>|tr\b))/g,
];

export function plainHtml(html: string): string {
  return optional.reduce((text, end) => text.replace(end, ''), withPlainTags(html));
}

function withPlainTags(html: string): string {
  const open: boolean[] = [];
  return html.replace(tag, (whole, slash: string, name: string, rest: string) => {
    if (slash) return open.pop() === false ? '' : whole;
    const attributes = new Map<string, string>();
    for (const [, key = '', value] of rest.matchAll(attribute)) attributes.set(key, value ?? '');
    const classes = (attributes.get('class') ?? '').split(' ');
    const says = ['id', 'hidden', 'lang', 'dir', 'data-css'].some((one) => attributes.has(one));
    const stays = says || !/^(?:a|span|time)$/.test(name) || !(isPlain(classes) || isPageLink(classes, attributes));
    if (!empty.has(name)) open.push(stays);
    if (!stays) return '';
    const written = [...attributes].flatMap(([key, value]) => {
      if (key === 'class') return classOf(classes);
      if (!kept.has(key) && !(key === 'aria-label' && name === 'nav')) return [];
      return value === '' ? [key] : [`${key}=${/^[^\s"'=<>`]+$/.test(value) ? value : `"${value}"`}`];
    });
    return `<${[name, ...written].join(' ')}>`;
  });
}

function isPlain(classes: readonly string[]): boolean {
  return classes.some((one) => plain.test(one));
}

/** An index has thousands of them, as large as all tags together; the application has them. */
function isPageLink(classes: readonly string[], attributes: ReadonlyMap<string, string>): boolean {
  return classes.includes('tei-ref') && /#pg_/.test(attributes.get('href') ?? '');
}

function classOf(classes: readonly string[]): string[] {
  const names = classes.filter((one) => styled.test(one)).join(' ');
  if (!names) return [];
  return [names.includes(' ') ? `class="${names}"` : `class=${names}`];
}

const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', shy: '\u00ad' };

/** What `textContent` is once a browser has parsed the HTML. */
export function textOf(html: string): string {
  return html
    .replace(/(<pre[^>]*>)\n/g, '$1')
    .replace(/<[^"<>]*(?:"[^"]*"[^"<>]*)*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return references[name] ?? whole;
      return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex as string, 16));
    });
}
