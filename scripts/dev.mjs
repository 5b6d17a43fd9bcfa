// Serves the add-in to Excel on this machine, rebuilt with every change: `npm run dev`, then `npm run sideload`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import devCerts from 'office-addin-dev-certs';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { DEVELOPMENT } from './address.mjs';

const require = createRequire(import.meta.url);
const addin = require('../webpack.config.js')({}, { mode: 'development' }).find(({ name }) => name === 'addin');

// What webpack does not make is served from the folder of the last build.
for (const args of [['scripts/functions-metadata.ts'], ['scripts/functions-docs.ts', 'dist/addin/docs']])
  spawnSync(process.execPath, ['scripts/run.mjs', ...args], { stdio: 'inherit' });

const server = new WebpackDevServer(
  {
    host: 'localhost',
    port: Number(new URL(DEVELOPMENT).port),
    // Excel trusts the certificate that office-addin-dev-certs installs on the first run, after asking.
    server: { type: 'https', options: await devCerts.getHttpsServerOptions() },
    headers: { 'Access-Control-Allow-Origin': '*' },
    static: { directory: 'dist/addin', watch: false },
    // A page that reloads by itself would lose what a person typed, and the shared runtime with it.
    hot: false,
    liveReload: false,
    client: false,
  },
  webpack({ ...addin, output: { ...addin.output, clean: false } }),
);
await server.start();
console.log(`Serving ${DEVELOPMENT}. In another terminal: npm run sideload; afterwards: npm run stop.`);
