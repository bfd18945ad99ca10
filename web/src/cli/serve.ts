// `polto serve`: the viewer on a local port, under the strictest policy it promises to work with.
import { readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { UsageError } from './problems.js';
import { listPage, viewerPage } from './serve-pages.js';

const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Serves a file, or the TEI files of a folder, until the process is stopped. */
export async function serve(path: string, port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new UsageError('no such port');
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${path}: no such file or folder`);
  const folder = resolve(stats.isDirectory() ? path : dirname(path));
  const only = stats.isDirectory() ? null : basename(path);
  const server = createServer(handlerFor(folder, only));
  await listen(server, port);
  const address = server.address() as { port: number };
  console.log(`http://localhost:${address.port}/`);
}

function handlerFor(folder: string, only: string | null) {
  const viewer = sirv(dirname(fileURLToPath(import.meta.url)), { dev: true });
  const texts = sirv(folder, { dev: true, dotfiles: false });
  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const [, root, ...rest] = decodeURI(pathname).split('/');
    const notFound = () => respond(response, 404, 'text/plain', 'Not found\n');
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (root === '') return page(response, folder, only ?? searchParams.get('file'));
    // The icon that browsers ask for unasked.
    if (root === 'favicon.ico') return respond(response, 204, 'image/x-icon', '');
    if (root !== 'polto' && root !== 'text') return notFound();
    if (root === 'text' && only !== null && rest.join('/') !== only) return notFound();
    request.url = `/${rest.map(encodeURIComponent).join('/')}`;
    return (root === 'polto' ? viewer : texts)(request, response, notFound);
  };
}

function page(response: ServerResponse, folder: string, file: string | null): void {
  const html = file === null ? listPage(basename(folder), teiFiles(folder)) : viewerPage(file);
  respond(response, 200, 'text/html', html);
}

function teiFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.(xml|tei)$/i.test(name))
    .sort();
}

function respond(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
}

/** Listens on this machine only; on any free port when the wanted one is in use. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) listen(server, 0).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, 'localhost', resolve);
  });
}
