const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const swc = (target, react) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: { target, parser: { syntax: 'typescript', tsx: true }, ...(react ? { transform: { react: { runtime: 'automatic' } } } : {}) },
    },
  },
});
const resolve = { extensions: ['.ts', '.tsx', '.mjs', '.js'] };

/** The `pmo` command: one file beside node_modules, where Microsoft's library is read from. */
const cli = (mode) => ({
  name: 'cli',
  mode,
  target: 'node20',
  entry: './src/cli/main.ts',
  output: { path: path.resolve(__dirname, 'dist/cli'), filename: 'pmo.cjs', clean: true },
  module: { rules: [swc('es2022', false)] },
  resolve,
  externals: { '@microsoft/office-js/dist/excel-web-16.00.js': 'commonjs @microsoft/office-js/dist/excel-web-16.00.js' },
  optimization: { minimize: false },
  devtool: false,
  plugins: [new (require('webpack').BannerPlugin)({ banner: '#!/usr/bin/env node', raw: true })],
  performance: { hints: false },
});

/** The add-in: functions first in an entry of their own, the pane behind it. */
const addin = (mode) => ({
  name: 'addin',
  mode,
  target: ['web', 'es2022'],
  entry: { functions: './src/functions/entry.ts', taskpane: { import: './src/taskpane/main.tsx', dependOn: 'functions' } },
  output: {
    path: path.resolve(__dirname, 'dist/addin'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    clean: true,
  },
  module: { rules: [swc('es2022', true)] },
  resolve,
  devtool: mode === 'development' ? 'source-map' : false,
  plugins: [
    new HtmlPlugin({ filename: 'taskpane.html', template: './src/taskpane/taskpane.html', chunks: ['functions', 'taskpane'] }),
    new CopyPlugin({ patterns: [{ from: 'assets', to: 'assets' }, { from: 'manifest.xml' }] }),
  ],
  performance: { hints: false },
});

module.exports = (_env, { mode = 'production' }) => [cli(mode), addin(mode)];
