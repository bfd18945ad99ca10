// The script that a TEI file names to be readable where a browser opens it. Classic, since files on a
// disk load no modules, and with all that it needs. In a page of HTML it registers <polto-viewer>, and
// opens what `polto bundle` put there.
import { bundledTexts, openBundle } from './bundled/start.js';
import pageCss from './styles/page.css';
import { element } from './viewer/element.js';
import { styleSheet } from './viewer/style-sheets.js';
import { PoltoViewer } from './viewer.js';

const adoptPageSheet = styleSheet(pageCss);

const texts = bundledTexts();
if (!customElements.get('polto-viewer')) customElements.define('polto-viewer', PoltoViewer);

if (texts.length) openBundle(texts);

const script = document.currentScript as HTMLScriptElement | null;
if (document.contentType !== 'text/html' && document.documentElement?.localName !== 'html') {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => show(script));
  else show(script);
}

/** Puts the viewer in the place of the elements, and the text in the viewer. */
function show(script: HTMLScriptElement | null): void {
  const { documentElement: root } = document;
  // What the browser could not parse the viewer explains, where it may fetch the file.
  const broken = document.getElementsByTagName('parsererror').length > 0;
  if (broken && !location.protocol.startsWith('http')) return;
  script?.remove();
  const source = new XMLSerializer().serializeToString(root);
  const viewer = element('polto-viewer', { shortcuts: 'page', ...attributesOf(script) });
  const title = element('title', {}, fileName());
  const head = element('head', {}, viewport(), title);
  root.replaceWith(element('html', {}, head, element('body', {}, viewer)));
  adoptPageSheet(document);
  viewer.addEventListener('polto-load', ({ detail: { edition } }) => {
    title.textContent = edition.metadata.title || fileName();
    if (edition.metadata.language) document.documentElement.lang = edition.metadata.language;
  });
  if (broken) viewer.src = location.href.replace(/#.*/, '');
  else void viewer.open(source, fileName());
}

function viewport(): HTMLElement {
  return element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' });
}

function fileName(): string {
  const name = location.pathname.slice(location.pathname.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** `data-facsimile-template` of the script is the viewer's `facsimile-template`. */
function attributesOf(script: HTMLScriptElement | null): Record<string, string> {
  const own = [...(script?.attributes ?? [])].filter(({ name }) => name.startsWith('data-') && name !== 'data-src');
  return Object.fromEntries(own.map(({ name, value }) => [name.slice('data-'.length), value]));
}
