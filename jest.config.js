const common = {
  testEnvironment: 'node',
  // Nothing here is timed: a busy machine may take longer than Jest's five seconds.
  testTimeout: 300_000,
  // Microsoft's library keeps timers beyond the end of a test file.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: {
    '\\.([cm]?js|tsx?)$': [
      '<rootDir>/test/support/transform.cjs',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
    ],
  },
  // These packages are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@borgar/fx|@formulajs/formulajs|numfmt|commander|fflate)/)'],
  // numfmt 4.0.1 names a file for `require` that it does not hold.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
};

/** @type {import('jest').Config} */
module.exports = {
  // A ceiling for what hangs, also where other work slows the machine down: it says nothing about speed.
  testTimeout: 300_000,
  maxWorkers: '100%',
  // Microsoft's library stays in memory with every workbook that a test file opened.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    {
      ...common,
      displayName: 'code',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['<rootDir>/test/e2e/'],
      globalSetup: '<rootDir>/test/support/build.cjs',
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/support/build-site.ts',
      globalTeardown: '<rootDir>/test/e2e/support/remove-site.cjs',
    },
  ],
};
