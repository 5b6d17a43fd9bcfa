import { serveFiles } from './file-server.mjs';
import { ADDIN_HEADERS, isOfficeOrigin } from './headers.mjs';

/** Excel on the web reads the descriptions of the functions from an address of its own; no other page may. */
const forOffice = ({ origin }) => ({
  Vary: 'Origin',
  ...(origin && isOfficeOrigin(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
});

/** Answers with the add-in in that folder, as an administrator's server does, but to the Excel on this machine alone. */
export const addinFiles = (folder) =>
  serveFiles({
    headers: ({ headers }) => ({ ...ADDIN_HEADERS, ...forOffice(headers) }),
    find: (address) => ({ folder, path: address }),
  });
