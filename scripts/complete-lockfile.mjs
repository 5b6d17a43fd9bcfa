// Adds to package-lock.json the optional packages of other systems that it lacks: node scripts/complete-lockfile.mjs
// A registry that mirrors only one system's packages leaves them out of the lockfile, and `npm ci` then refuses it everywhere.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'arm'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** Whether a package that stands there finds that dependency, in its own folder or above. */
function finds(where, name) {
  for (let base = where; ; base = base.includes('/node_modules/') ? base.slice(0, base.lastIndexOf('/node_modules/')) : '') {
    if (lock.packages[`${base && `${base}/`}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
}

const missing = Object.entries(lock.packages).flatMap(([where, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !finds(where, name))
    .map(([name, range]) => ({ name, version: range.replace(/^[~^]/, ''), dev })),
);
for (const { name, version, dev } of missing) {
  const word = name.split('/').at(-1);
  const cpu = PROCESSORS.filter((processor) => word.includes(processor)).slice(0, 1);
  const os = SYSTEMS.filter((system) => word.includes(system)).slice(0, 1);
  lock.packages[`node_modules/${name}`] = {
    version,
    ...(cpu.length ? { cpu } : {}),
    ...(dev ? { dev } : {}),
    optional: true,
    ...(os.length ? { os } : {}),
  };
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${missing.length} packages of other systems added`);
