const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');
const webpack = require('webpack');
const config = require('../../webpack.config.js');

const tests = path.join(__dirname, '..');

/** The test files that run the program. */
const runningIt = () =>
  readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(path.join(tests, file), 'utf8').includes('support/pmo'))
    .map((file) => path.join(tests, file));

/** Tests of the command line run the program as people do: built from the present source. Where none of them is asked for, nothing is built. */
module.exports = async function build({ testPathPatterns: { patterns } }) {
  if (patterns.length > 0 && !runningIt().some((file) => patterns.some((pattern) => new RegExp(pattern, 'i').test(file)))) return;
  const stats = await promisify(webpack)(config({}, { mode: 'production' }).find(({ name }) => name === 'cli'));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
};
