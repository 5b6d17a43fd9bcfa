const { createTransformer } = require('@swc/jest');

/**
 * Jest runs tests in a context of its own, where every look at a global goes through an interceptor: `String.fromCharCode` for each
 * character of a formula takes longer than reading the formula. Modules get those that nobody replaces as constants of their own.
 */
const GLOBALS = [
  ...['Array', 'Boolean', 'Int32Array', 'Float64Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'RegExp', 'Set', 'String', 'Uint8Array'],
  ...['isFinite', 'isNaN', 'parseFloat', 'parseInt'],
];
const before = `"use strict";const {${GLOBALS.join(',')}}=globalThis;{`;

module.exports = {
  createTransformer(options) {
    const swc = createTransformer(options);
    return {
      ...swc,
      process: (source, file, given) => {
        const result = swc.process(source, file, given);
        return { ...result, code: `${before}${result.code}\n}` };
      },
      getCacheKey: (...args) => `${swc.getCacheKey(...args)}${before.length}`,
    };
  },
};
