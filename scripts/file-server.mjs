import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { cacheControl } from './headers.mjs';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
  '.ico': 'image/png',
};

/** The names of this machine alone: another one that leads here is a page's that means to read what is served to us. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const isLoopback = (host) => URL.canParse(`http://${host}`) && LOOPBACK.has(new URL(`http://${host}`).hostname);

/**
 * The file of that path below the folder; undefined where there is none, where the path leads out of the folder, and where a link
 * leads anywhere.
 */
async function fileBelow(folder, path) {
  const root = await realpath(folder);
  const file = join(root, path);
  if (!file.startsWith(root + sep) || (await realpath(file)) !== file || !(await stat(file)).isFile()) return undefined;
  return file;
}

/**
 * Answers GET and HEAD, on this machine alone, with files as they are. `find` gives the folder and the path in it of an address, or
 * where else to look; `headers` what is sent with every answer; `rewrite` a page other than the file has it.
 */
export const serveFiles =
  ({ find, headers, rewrite = () => undefined }) =>
  async (request, response) => {
    const refuse = (status, more = {}) => response.writeHead(status, more).end();
    for (const [name, value] of Object.entries(headers(request))) response.setHeader(name, value);
    if (!isLoopback(request.headers.host)) return refuse(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' });
    try {
      const { folder, path, location } = find(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
      if (location) return refuse(302, { location });
      const file = folder && (await fileBelow(folder, path));
      if (!file) return refuse(404);
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.setHeader('cache-control', cacheControl(file));
      const change = rewrite(folder, file);
      if (change) return response.end(change(await readFile(file, 'utf8')));
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
    } catch {
      // An address that cannot be read, and a file that is not there.
      if (!response.headersSent) refuse(404);
    }
  };
