/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Long enough for a loaded machine: only what hangs shall fail.
  testTimeout: 60_000,
  // Microsoft's library keeps timers beyond the end of a test file.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  globalSetup: '<rootDir>/test/support/build.cjs',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: {
    '\\.(m?js|tsx?)$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } } },
    ],
  },
  // These packages are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@borgar/fx|@formulajs/formulajs|numfmt|commander|fflate)/)'],
  // numfmt 4.0.1 names a file for `require` that it does not hold.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
};
