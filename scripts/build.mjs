// Builds the command line and the add-in: `npm run build [-- --url https://host/path]`. With an address, dist/addin is what to put there.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { addressFrom, DEVELOPMENT } from './address.mjs';

let address;
try {
  address = addressFrom(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
const run = (...command) => {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

run('node_modules/webpack/bin/webpack.js', '--mode', 'production', '--stats', 'errors-warnings');
run('scripts/run.mjs', 'scripts/functions-metadata.ts', address);
run('scripts/run.mjs', 'scripts/functions-docs.ts', 'dist/addin/docs');

const manifest = 'dist/addin/manifest.xml';
writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll(DEVELOPMENT, address));
if (address !== DEVELOPMENT) console.log(`Put the folder dist/addin at ${address}, then deploy ${manifest}.`);
