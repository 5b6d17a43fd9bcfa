import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import process from 'node:process';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
  '.ico': 'image/png',
};
const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Folders by the first part of an address. */
const folders = (root) => ({
  office: dirname(createRequire(join(root, 'package.json')).resolve('@microsoft/office-js/dist/office.js')),
  addin: join(root, 'dist/addin'),
  workbench: join(root, 'dist/workbench'),
});

/** The add-in's page as it was built, but for where the library comes from and what must stand before it: what Excel gives to a page. */
const inFrame = (page) =>
  page.replaceAll(MICROSOFT, '/office/office.js').replace('<head>', '<head><script>parent.pmoWorkbench.preparePane(window)</script>');

/** Serves the workbench and the add-in that were built, with Microsoft's library from node_modules beside them. */
export function workbenchServer(root = process.cwd(), elsewhere = {}) {
  const served = { ...folders(root), ...elsewhere };
  return createServer(async (request, response) => {
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (pathname === '/') return response.writeHead(302, { location: '/workbench/' }).end();
      const [, first = '', ...rest] = decodeURIComponent(pathname).split('/');
      const folder = served[first];
      const file = folder && normalize(join(folder, rest.join('/') || 'index.html'));
      if (!file || !(file === folder || file.startsWith(folder + sep)) || !(await stat(file)).isFile())
        return response.writeHead(404).end();
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.setHeader('cache-control', /\.[0-9a-f]{8}\.js$/.test(file) ? 'max-age=31536000, immutable' : 'no-cache');
      if (first === 'addin' && extname(file) === '.html') return response.end(inFrame(await readFile(file, 'utf8')));
      createReadStream(file).pipe(response);
    } catch {
      if (!response.headersSent) response.writeHead(404);
      response.end();
    }
  });
}
