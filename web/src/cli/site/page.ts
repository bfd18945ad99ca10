// The page around all that a site shows.
import { version } from '../../../package.json';
import { hrefFrom } from './addresses.js';
import { attribute, type Content, html, type Html } from './markup.js';
import type { Site } from './site-facts.js';
import { words } from './strings.js';

export interface Page {
  /** From the root of the site. */
  file: string;
  title: string;
  /** The title of what it is a part of, beside that of the site. */
  inside?: string;
  /** Metadata, for the head. */
  metadata: Html;
  /** Files of pages that stand in a relation to this one. */
  links: Partial<Record<'prev' | 'next' | 'up', string>>;
  /** More scripts than all pages have. */
  scripts?: readonly string[];
  main: Content;
}

/** Where the content of every page begins; no id of a text begins so. */
export const mainId = 'polto-site-main';

export function pageHtml(site: Site, page: Page): string {
  const to = (file: string) => hrefFrom(page.file, file);
  const title = [page.title, page.inside ?? site.title].filter((part, at, all) => all.indexOf(part) === at).join(' — ');
  const links = Object.entries(page.links).map(([rel, file]) => html`<link rel="${rel}" href="${to(file)}">\n`);
  const scripts = ['polto/site.js', ...(page.scripts ?? [])].map((file) => html`<script defer src="${to(file)}"></script>\n`);
  return html`<!DOCTYPE html>
<html lang="en" class="polto-site">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Polto ${version}">
<title>${title}</title>
${page.metadata}${links}<link rel="stylesheet" href="${to('polto/site.css')}">
${site.styled ? html`<link rel="stylesheet" href="${to('polto/own.css')}">\n` : null}${scripts}</head>
<body>
<a class="site-skip" href="#${mainId}">${words.skip}</a>
<header class="site-header">
<p class="site-name"><a href="${to('index.html')}"${attribute('aria-current', page.file === 'index.html' ? 'page' : '')}>${site.title}</a></p>
${site.searchable && page.file !== 'search.html' ? searchForm(to('search.html')) : null}</header>
<main id="${mainId}" class="site-main">
${page.main}
</main>
</body>
</html>
`.source;
}

function searchForm(action: string): Html {
  return html`<form class="site-search" role="search" action="${action}">
<input type="search" name="q" aria-label="${words.searchWords}" placeholder="${words.search}" required>
<button type="submit">${words.search}</button>
</form>
`;
}
