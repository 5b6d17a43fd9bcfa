/** Where the development server stands, and what every address of manifest.xml begins with. */
export const DEVELOPMENT = 'https://localhost:3000';

/**
 * The address after `--url`, without a slash at its end; the development server's where none is given.
 *
 * @throws where it is not an https address
 */
export const addressFrom = (args) => {
  const at = args.findIndex((arg) => arg === '--url' || arg.startsWith('--url='));
  if (at < 0) return DEVELOPMENT;
  const text = args[at].startsWith('--url=') ? args[at].slice('--url='.length) : args[at + 1];
  const url = URL.canParse(text ?? '') ? new URL(text) : null;
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '')
    throw new Error(`--url needs an https address such as https://host/path, not ${text ?? 'nothing'}.`);
  return url.href.replace(/\/+$/, '');
};
