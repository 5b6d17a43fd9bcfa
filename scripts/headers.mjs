// What a server sends with our pages: stated here alone, for the workbench, the development server and administrators.

/** Pages that Excel on the web, in OneDrive, SharePoint, Microsoft 365 or Teams, puts around the pane. */
export const OFFICE_HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://onedrive.live.com',
  'https://teams.microsoft.com',
];

/** Microsoft's library, and what it asks for besides in some builds. */
const LIBRARY = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

const policy = ({ scripts = [], connections = [], ancestors }) =>
  [
    ['default-src', "'self'"],
    // The solver is WebAssembly.
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...scripts],
    // Fluent's components and Microsoft's library write their styles into the page.
    ['style-src', "'self'", "'unsafe-inline'"],
    ['img-src', "'self'", 'data:'],
    ['connect-src', "'self'", ...connections],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', ...ancestors],
  ]
    .map((directive) => directive.join(' '))
    .join('; ');

const common = (contentSecurityPolicy) => ({
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

/** With every file of the add-in, wherever Excel loads it from. No X-Frame-Options: it would keep the pane out of Excel on the web. */
export const ADDIN_HEADERS = common(policy({ scripts: LIBRARY, connections: LIBRARY.slice(0, 1), ancestors: ["'self'", ...OFFICE_HOSTS] }));

/** With every file of the workbench, which loads nothing from elsewhere; `scripts` are the hashes of what it writes into a page itself. */
export const workbenchHeaders = (scripts) => common(policy({ scripts, ancestors: ["'self'"] }));

/** Names change with contents where they hold a hash; what does not is to be asked for again. */
export const cacheControl = (file) => (/\.[0-9a-f]{8}\.js$/.test(file) ? 'max-age=31536000, immutable' : 'no-cache');

/** Whether that origin is one of Office's: Excel on the web reads functions.json from there. */
export const isOfficeOrigin = (origin) =>
  OFFICE_HOSTS.some((host) =>
    host.includes('*') ? origin.startsWith('https://') && origin.endsWith(host.slice('https://*'.length)) : origin === host,
  );
