/** Who may import whom, as CONTRIBUTING.md tells. A folder that is not listed as allowed is forbidden. */
const allowed = {
  domain: [],
  words: [],
  standard: ['domain', 'words'],
  exchange: ['standard', 'domain', 'words'],
  report: ['standard', 'domain', 'words'],
  workbook: ['standard', 'domain', 'words', 'report'],
  functions: ['domain', 'words'],
  samples: ['standard', 'domain', 'words'],
  usecases: ['workbook', 'exchange', 'report', 'standard', 'domain', 'words'],
  taskpane: ['usecases', 'workbook', 'exchange', 'report', 'standard', 'domain', 'words'],
  commands: ['usecases', 'workbook', 'words'],
  cli: ['usecases', 'host', 'functions', 'samples', 'workbook', 'exchange', 'report', 'standard', 'domain', 'words'],
  host: [],
  workbench: ['usecases', 'host', 'workbook', 'samples', 'standard', 'domain', 'words'],
};

/** Rooms whose files still stand in a circle. This list only shrinks. */
const stillCircular = ['host/model', 'host/calculation', 'standard', 'workbook/views'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: { pathNot: `^src/(${stillCircular.join('|')})/` }, to: { circular: true } },
    {
      name: 'no-circular-values',
      severity: 'error',
      from: { path: `^src/(${stillCircular.join('|')})/` },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unlisted-package',
      severity: 'error',
      from: { path: '^src' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'] },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { path: '^src' }, to: { path: '^(test|bench|scripts)/' } },
    {
      name: 'browser-code-has-no-node',
      severity: 'error',
      from: {
        path: '^src/(domain|words|standard|exchange|report|workbook|usecases|functions|taskpane|commands|host)/',
        pathNot: '^src/host/session/node',
      },
      to: { dependencyTypes: ['core'] },
    },
    ...Object.entries(allowed).map(([folder, others]) => ({
      name: `${folder}-imports-only-what-it-may`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
