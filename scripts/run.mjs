// Runs a TypeScript program of this repository: node scripts/run.mjs FILE [arguments]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import webpack from 'webpack';
import config from '../webpack.config.js';

const [file, ...args] = process.argv.slice(2);
// Below node_modules, where the program finds the packages that it reads when it runs.
const folder = mkdtempSync(join(resolve('node_modules'), '.run-'));
try {
  const program = config.nodeProgram('production', 'run', resolve(file), {
    path: folder,
    filename: 'main.cjs',
    chunkFilename: '[name].cjs',
  });
  const stats = await new Promise((done, failed) => {
    webpack(program, (error, result) => (error ? failed(error) : done(result)));
  });
  if (stats.hasErrors()) {
    process.stderr.write(`${stats.toString('errors-only')}\n`);
    process.exitCode = 1;
  } else
    process.exitCode = spawnSync(process.execPath, ['--expose-gc', join(folder, 'main.cjs'), ...args], { stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
