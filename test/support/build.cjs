const { promisify } = require('node:util');
const webpack = require('webpack');
const config = require('../../webpack.config.js');

/** Tests of the command line run the program as people do: built from the present source. */
module.exports = async function build() {
  const stats = await promisify(webpack)(config({}, { mode: 'production' }).find(({ name }) => name === 'cli'));
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
};
