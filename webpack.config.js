const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { BannerPlugin, DefinePlugin } = require('webpack');
const { version } = require('./package.json');

const here = (...parts) => path.resolve(__dirname, ...parts);

const swc = (react) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        ...(react ? { transform: { react: { runtime: 'automatic' } } } : {}),
      },
    },
  },
});
const ownVersion = new DefinePlugin({ PMO_VERSION: JSON.stringify(version) });
const resolve = { extensions: ['.ts', '.tsx', '.mjs', '.js'] };

/** HiGHS, which the functions load from beside the page when a choice with several budgets asks for it. */
const solver = { from: here('node_modules/highs/build/highs.{mjs,wasm}'), to: '[name][ext]', info: { minimized: true } };

/** A program for Node. Microsoft's library is never bundled: it is read from node_modules when it runs. */
const nodeProgram = (mode, name, entry, output) => ({
  name,
  mode,
  target: 'node20',
  entry,
  output: { ...output, library: { type: 'commonjs2' }, clean: true },
  // Files are looked up when the program runs, from where it stands.
  module: { rules: [swc(false)], parser: { javascript: { createRequire: false } } },
  node: { __filename: false, __dirname: false },
  resolve,
  optimization: { minimize: false },
  devtool: mode === 'development' ? 'inline-source-map' : false,
  performance: { hints: false },
  // It starts threads from files of its own.
  externals: { piscina: 'commonjs piscina' },
});

/** The `pmo` command; each subcommand is a chunk of its own, so that `pmo call` starts at once. */
const cli = (mode) => ({
  ...nodeProgram(
    mode,
    'cli',
    { pmo: here('src/cli/main.ts'), 'reading-thread': here('src/cli/reading/thread.ts') },
    { path: here('dist/cli'), filename: '[name].cjs', chunkFilename: '[name].cjs' },
  ),
  plugins: [ownVersion, new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true })],
});

/** The add-in: functions and commands first, in entries of their own; the pane is loaded once Excel has answered. */
const addin = (mode) => ({
  name: 'addin',
  mode,
  target: ['web', 'es2022'],
  entry: {
    functions: here('src/functions/start.ts'),
    commands: { import: here('src/commands/start.ts'), dependOn: 'functions' },
    taskpane: { import: here('src/taskpane/main.ts'), dependOn: 'functions' },
  },
  output: { path: here('dist/addin'), filename: '[name].[contenthash:8].js', chunkFilename: '[name].[contenthash:8].js', clean: true },
  module: { rules: [swc(true)] },
  resolve,
  devtool: mode === 'development' ? 'source-map' : false,
  plugins: [
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: here('src/taskpane/taskpane.html'),
      chunks: ['functions', 'commands', 'taskpane'],
    }),
    ownVersion,
    new CopyPlugin({
      patterns: [{ from: here('assets'), to: 'assets', globOptions: { ignore: ['**/src/**'] } }, { from: here('manifest.xml') }, solver],
    }),
  ],
  performance: { hints: false },
});

/** The page with a grid, a ribbon and the pane, on the embedded host. It shows the add-in that was built beside it. */
const workbench = (mode) => ({
  name: 'workbench',
  mode,
  target: ['web', 'es2022'],
  entry: { workbench: here('src/workbench/main.tsx') },
  output: { path: here('dist/workbench'), filename: '[name].[contenthash:8].js', chunkFilename: '[name].[contenthash:8].js', clean: true },
  module: { rules: [swc(true)] },
  resolve,
  devtool: mode === 'development' ? 'source-map' : false,
  plugins: [
    new HtmlPlugin({ filename: 'index.html', template: here('src/workbench/workbench.html'), favicon: here('assets/icon-32.png') }),
    new CopyPlugin({ patterns: [{ from: here('src/workbench/workbench.css') }] }),
  ],
  performance: { hints: false },
});

module.exports = (_env, { mode = 'production' } = {}) => [cli(mode), addin(mode), workbench(mode)];
module.exports.nodeProgram = nodeProgram;
