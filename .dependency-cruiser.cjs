/** Who may import whom, as CONTRIBUTING.md tells. A folder that is not listed as allowed is forbidden. */
const allowed = {
  domain: [],
  words: [],
  ooxml: [],
  // The standard writes formulas and tells where a finding stands: it needs the addresses and the error codes of Excel's files.
  standard: ['domain', 'words', 'ooxml'],
  exchange: ['ooxml', 'standard', 'domain', 'words'],
  report: ['standard', 'domain', 'words'],
  workbook: ['standard', 'domain', 'words', 'report', 'ooxml'],
  functions: ['domain', 'words'],
  samples: ['standard', 'domain', 'words'],
  usecases: ['workbook', 'exchange', 'report', 'standard', 'domain', 'words'],
  'self-test': ['functions', 'domain', 'words'],
  taskpane: ['self-test', 'usecases', 'workbook', 'exchange', 'report', 'standard', 'domain', 'words'],
  commands: ['usecases', 'workbook', 'words'],
  cli: ['usecases', 'host', 'functions', 'samples', 'workbook', 'exchange', 'report', 'standard', 'domain', 'words'],
  host: ['ooxml'],
  workbench: ['usecases', 'host', 'ooxml', 'workbook', 'samples', 'standard', 'domain', 'words'],
};

/** Rooms whose files still stand in a circle. This list only shrinks. */
const stillCircular = ['host/model', 'host/calculation'];

/** The rooms of the standard, from the ground up: each imports from those before it. `src/standard/README.md` says what lives in them. */
const rooms = ['model', 'decode', 'writing', 'data', 'measures', 'own', 'released', 'migrations', 'check'];

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
    ...rooms.slice(0, -1).map((room, index) => ({
      name: `standard-${room}-imports-downward`,
      severity: 'error',
      from: { path: `^src/standard/${room}/` },
      to: { path: `^src/standard/(${rooms.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'standard-rooms-do-not-import-their-roof',
      severity: 'error',
      from: { path: `^src/standard/(${rooms.join('|')})/` },
      to: { path: '^src/standard/document' },
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
        path: '^src/(domain|words|ooxml|standard|exchange|report|workbook|usecases|functions|self-test|taskpane|commands|host)/',
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
