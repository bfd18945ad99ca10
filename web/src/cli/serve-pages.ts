import { escaped } from '../bundle/escaped.js';
import page from './serve.html';

/** The page of one text. */
export function viewerPage(file: string): string {
  const src = escaped(encodeURI(`text/${file}`));
  return fill(file, `<polto-viewer src="${src}" shortcuts="page"></polto-viewer>`);
}

/** The page of a folder: a link for each of its texts. */
export function listPage(folder: string, files: string[]): string {
  const items = files.map((name) => {
    const query = escaped(`?file=${encodeURIComponent(name)}`);
    return `<li><a href="${query}">${escaped(name)}</a></li>`;
  });
  const list = items.length ? `<ul>${items.join('\n')}</ul>` : '<p>No TEI files (*.xml) here.</p>';
  return fill(folder, `<div class="list"><h1>${escaped(folder)}</h1>\n${list}</div>`);
}

function fill(title: string, body: string): string {
  return page.replace('<!-- title -->', () => escaped(title)).replace('<!-- body -->', () => body);
}
