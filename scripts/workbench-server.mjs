import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { serveFiles } from './file-server.mjs';
import { workbenchHeaders } from './headers.mjs';

const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Folders by the first part of an address. */
const folders = (root) => ({
  office: dirname(createRequire(join(root, 'package.json')).resolve('@microsoft/office-js/dist/office.js')),
  addin: join(root, 'dist/addin'),
  workbench: join(root, 'dist/workbench'),
});

/** What Excel gives to a page before Microsoft's library loads in it. */
const PREPARE = 'parent.pmoWorkbench.preparePane(window)';
const HEADERS = workbenchHeaders([`'sha256-${createHash('sha256').update(PREPARE).digest('base64')}'`]);

/** The add-in's page as it was built, but for where the library comes from and what must stand before it. */
const inFrame = (page) => page.replaceAll(MICROSOFT, '/office/office.js').replace('<head>', `<head><script>${PREPARE}</script>`);

/** Serves the workbench and the add-in that were built, with Microsoft's library from node_modules beside them. */
export function workbenchServer(root = process.cwd(), elsewhere = {}) {
  const served = new Map(Object.entries({ ...folders(root), ...elsewhere }));
  return createServer(
    serveFiles({
      headers: () => HEADERS,
      find: (address) => {
        if (address === '/') return { location: '/workbench/' };
        const [, first = '', ...rest] = address.split('/');
        return { folder: served.get(first), path: rest.join('/') || 'index.html' };
      },
      rewrite: (folder, file) => (folder === served.get('addin') && file.endsWith('.html') ? inFrame : undefined),
    }),
  );
}
