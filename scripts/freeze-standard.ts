import { existsSync, writeFileSync } from 'node:fs';
import { STANDARD_VERSION } from '../src/standard/data/version';
import { packedStandard } from '../src/standard/own/resolve';
import { keysOf } from '../src/standard/released/keys';

/** Writes the keys of the standard as it goes out, once: what was released does not change any more. */
const file = `src/standard/released/v${STANDARD_VERSION}.json`;
if (existsSync(file)) throw new Error(`${file} is there: a released version does not change. Raise STANDARD_VERSION first.`);
writeFileSync(file, `${JSON.stringify({ version: STANDARD_VERSION, ...keysOf(packedStandard('pmi')) }, null, 2)}\n`);
