// The HTML file around bundled texts.
import bundleCss from '../styles/bundle.css';
import pageCss from '../styles/page.css';
import { escaped } from './escaped.js';

export interface BundledText {
  name: string;
  title: string;
  language: string;
  idPrefix: string;
  html: string;
  recover?: boolean;
  /** What restore() needs beside the text, compressed, in base85; and the checksum of the source. */
  source?: { data: string; check: number };
}

/** Unpacks the application, as fromBase85() and inflated() do; where the browser cannot, the text stays as it is. */
// Not by an id: the text may have any.
const start = `(async()=>{const e=document.currentScript.previousElementSibling;
const t=e.textContent,b=new Uint8Array(Math.floor(t.length*4/5));
for(let i=0,a=0;a<b.length;i+=5){let n=0;for(let k=0;k<5;){const c=t.charCodeAt(i+k++)||126;n=n*85+(c==33?18:c-42)}
for(let s=24;s>=0;s-=8)b[a++]=n>>>s}
const s=document.createElement("script");
s.textContent=await new Response(new Blob([b]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
e.replaceWith(s)})()`;

/** `application`: the script polto-xml.js, compressed, in base85; undefined: the text alone. */
export function bundlePage(texts: readonly BundledText[], css: string, application?: string): string {
  const [first] = texts;
  const title = texts.map((text) => text.title).join(' · ');
  const list = texts.length > 1 ? contentsOf(texts) : '';
  return `<!DOCTYPE html>
<html${attribute('lang', first?.language)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>
${css}${pageCss}${bundleCss}</style>
</head>
<body>
${list}${texts.map((text, at) => section(text, texts.length > 1 ? `polto-text-${at + 1}` : '')).join('\n')}
${application ? `<script type="text/plain">${application}</script>\n<script>${start}</script>\n` : ''}</body>
</html>
`;
}

function contentsOf(texts: readonly BundledText[]): string {
  const items = texts.map(({ title }, at) => `<li><a href="#polto-text-${at + 1}">${escaped(title)}</a></li>`);
  return `<nav class="polto-bundle-texts" aria-label="Texts"><ul>${items.join('')}</ul></nav>\n`;
}

function section({ name, title, language, idPrefix, html, recover, source }: BundledText, id: string): string {
  const text = `<div class="polto-text"${attribute('lang', language)}>${html}</div>`;
  const heading = `<h1 class="polto-bundle-title">${escaped(title)}</h1>`;
  const attributes = attribute('id-prefix', idPrefix) + (recover ? ' recover' : '');
  const shown = source ? `<polto-viewer shortcuts="page"${attributes}>${text}</polto-viewer>` : text;
  const script = source
    ? `\n<script type="text/plain" data-name="${escaped(name)}" data-check="${source.check}">${source.data}</script>`
    : '';
  return `<section class="polto-bundle-text"${attribute('id', id)}>${heading}${shown}${script}</section>`;
}

function attribute(name: string, value = ''): string {
  return value && ` ${name}="${escaped(value)}"`;
}
