// The pages that belong to no volume: the list of volumes and the search; and the page of the viewer.
import { titlesOf } from '../../viewer/metadata.js';
import { sourceFile } from './about-volume.js';
import { hrefFrom } from './addresses.js';
import { attribute, html } from './markup.js';
import { metadataOfSite } from './metadata.js';
import { pageHtml } from './page.js';
import { nameOf, type Site, titleOf, type Volume } from './site-facts.js';
import { words } from './strings.js';
import { factsOf } from './volume-page.js';

interface File {
  file: string;
  html: string;
}

/** The list of volumes. */
export function homePage(site: Site): File {
  const file = 'index.html';
  const items = site.volumes.map((volume) => {
    const { series } = titlesOf(volume.metadata);
    const above = series.startsWith(`${site.title}, `) ? series.slice(site.title.length + 2) : series;
    return html`<li>${above ? html`<p class="series">${above}</p>` : null}<p class="site-volume"><a href="${hrefFrom(file, `${volume.folder}index.html`)}">${titleOf(volume)}</a></p><p class="site-facts">${factsOf(volume)}</p></li>
`;
  });
  const main = html`<hgroup class="site-title"><h1>${site.title}</h1></hgroup>
<nav class="site-volumes" aria-label="${words.volumes}"><ol role="list">
${items}</ol></nav>
`;
  return { file, html: pageHtml(site, { file, title: site.title, metadata: metadataOfSite(site), links: {}, main }) };
}

/** The search: what polto/search.js finds fills it. */
export function searchPage(site: Site): File {
  const file = 'search.html';
  const volumes = site.volumes.map((volume) => html`<option value="${nameOf(volume)}">${titleOf(volume)}</option>\n`);
  const choice =
    site.volumes.length > 1
      ? html`<label>${words.searchVolume} <select name="volume"><option value="">${words.searchAnyVolume}</option>
${volumes}</select></label>
`
      : null;
  const main = html`<h1>${words.search}</h1>
<form class="search-form" id="polto-search" hidden>
<label>${words.searchAll(site.volumes.length)} <input type="search" name="q" autocomplete="off"></label>
${choice}<label>${words.searchOrder} <select name="order"><option value="">${words.searchBest}</option><option value="asc">${words.searchOldest}</option><option value="desc">${words.searchNewest}</option></select></label>
</form>
<noscript><p>${words.noScripts}</p></noscript>
<p class="search-state" role="status" id="polto-search-state"></p>
<ol class="search-results" id="polto-search-results" role="list"></ol>
`;
  const metadata = html`<meta name="robots" content="noindex">\n`;
  const scripts = ['polto/search.js'];
  return { file, html: pageHtml(site, { file, title: words.search, metadata, links: {}, scripts, main }) };
}

/** The whole volume in the viewer. */
export function viewerPage(volume: Volume, viewer: { refTemplate: string; facsimileTemplate: string }): File {
  const file = `${volume.folder}viewer.html`;
  const to = (target: string) => hrefFrom(file, target);
  const { refTemplate, facsimileTemplate } = viewer;
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${nameOf(volume)}</title>
<link rel="stylesheet" href="${to('polto/styles/page.css')}">
<script type="module" src="${to('polto/polto.js')}"></script>
</head>
<body>
<main><polto-viewer shortcuts="page" src="${encodeURIComponent(sourceFile(volume))}"${attribute('ref-template', refTemplate)}${attribute('facsimile-template', facsimileTemplate)}></polto-viewer></main>
<noscript><p><a href="${to(`${volume.folder}index.html`)}">${words.viewerNeedsScripts}</a></p></noscript>
</body>
</html>
`;
  return { file, html: page.source };
}
