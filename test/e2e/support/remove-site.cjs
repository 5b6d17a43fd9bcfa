const { rmSync } = require('node:fs');

module.exports = function removeSite() {
  if (process.env.PMO_SITE) rmSync(process.env.PMO_SITE, { recursive: true, force: true });
};
