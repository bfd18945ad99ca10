// Serves the viewers, the pages that measure, and files to measure with, for clocks that are exact:
// browsers give those to pages that are isolated from other origins.
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { root } from '../tests/browser/harness.mjs';

const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const folders = {
  '/dist/': `${root}web/dist`,
  '/ceteicean/': `${root}node_modules/CETEIcean/dist`,
  '/': `${root}bench/page`,
};

/** `files`: path on disk by address. {origin, stop}. */
export async function serve(files) {
  const served = Object.entries(folders).map(([path, folder]) => [path, sirv(folder, { dev: true })]);
  const server = createServer(async (request, response) => {
    for (const [name, value] of Object.entries(isolated)) response.setHeader(name, value);
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = files[decodeURIComponent(pathname)];
    if (file) return send(file, pathname, response);
    const [path, find] = served.find(([path]) => pathname.startsWith(path));
    request.url = `/${request.url.slice(path.length)}`;
    find(request, response, () => response.writeHead(404).end());
  }).listen(0, 'localhost');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://localhost:${server.address().port}`, stop };
}

const types = { js: 'text/javascript', json: 'application/json', xml: 'application/xml' };

async function send(file, pathname, response) {
  const { size } = await stat(file);
  response.setHeader('Content-Type', types[pathname.split('.').at(-1)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', size);
  createReadStream(file).pipe(response);
}
