// Bundles a TypeScript file and runs it: `node scripts/run.mjs bench/calculation.ts [arguments]`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn } from 'node:child_process';
import webpack from 'webpack';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('Which file? node scripts/run.mjs FILE [arguments]');
  process.exit(2);
}
const directory = await mkdtemp(join(tmpdir(), 'pmo-run-'));
const stats = await new Promise((done, failed) =>
  webpack({
    mode: 'production',
    target: 'node20',
    entry: resolve(file),
    output: { path: directory, filename: 'run.cjs' },
    optimization: { minimize: false },
    performance: { hints: false },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'], modules: [resolve('node_modules')] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
          },
        },
      ],
    },
  }).run((error, result) => (error ? failed(error) : done(result))),
);
if (stats.hasErrors()) {
  console.error(stats.toString({ all: false, errors: true }));
  process.exit(2);
}
const run = spawn(process.execPath, ['--expose-gc', join(directory, 'run.cjs'), ...args], { stdio: 'inherit' });
run.on('exit', async (code) => {
  await rm(directory, { recursive: true, force: true });
  process.exit(code ?? 1);
});
