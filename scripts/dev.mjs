// Serves the add-in to Excel on this machine, rebuilt with every change: `npm run dev`, then `npm run sideload`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import devCerts from 'office-addin-dev-certs';
import webpack from 'webpack';
import { addinFiles } from './addin-server.mjs';
import { DEVELOPMENT } from './address.mjs';

const require = createRequire(import.meta.url);
const addin = require('../webpack.config.js')({}, { mode: 'development' }).find(({ name }) => name === 'addin');

// What webpack does not make is served from the folder of the last build.
for (const args of [['scripts/functions-metadata.ts'], ['scripts/functions-docs.ts', 'dist/addin/docs']])
  spawnSync(process.execPath, ['scripts/run.mjs', ...args], { stdio: 'inherit' });

/** Excel trusts the certificate that is made and installed on the first run, after asking; where it cannot be installed it still serves. */
async function certificate() {
  try {
    return await devCerts.getHttpsServerOptions();
  } catch (error) {
    console.error(`The developer certificate could not be installed, so Excel will refuse this address: ${error.message.trim()}`);
    const folder = join(homedir(), '.office-addin-dev-certs');
    return { key: readFileSync(join(folder, 'localhost.key')), cert: readFileSync(join(folder, 'localhost.crt')) };
  }
}

// Rebuilt as the source changes. A page that reloads by itself would lose what a person typed, and the shared runtime with it.
webpack({ ...addin, output: { ...addin.output, clean: false } }).watch({}, (error, stats) => {
  if (error ?? stats?.hasErrors()) console.error(error ?? stats.toString('errors-only'));
});
const server = createServer(await certificate(), addinFiles(addin.output.path));
server.on('error', ({ message }) => {
  console.error(message);
  process.exit(2);
});
server.listen(Number(new URL(DEVELOPMENT).port), 'localhost', () =>
  console.log(`Serving ${DEVELOPMENT}. In another terminal: npm run sideload; afterwards: npm run stop.`),
);
