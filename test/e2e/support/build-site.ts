import { createRequire } from 'node:module';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import webpack, { type Configuration, type MultiStats } from 'webpack';
import { functionsJson } from '../../../src/functions/metadata';
import { hasBrowser } from './executable';

const configurations = createRequire(join(process.cwd(), 'package.json'))('./webpack.config.js') as (
  environment: object,
  options: { readonly mode: string },
) => Configuration[];

/** Builds the workbench and the add-in from the present source into a folder of their own, once for all tests in a browser. */
// eslint-disable-next-line no-restricted-syntax -- Jest calls the default export.
export default async function buildSite(): Promise<void> {
  if (!hasBrowser) return;
  const folder = (process.env.PMO_SITE = mkdtempSync(join(tmpdir(), 'pmo-workbench-')));
  const built = configurations({}, { mode: 'development' })
    .filter(({ name }) => name === 'addin' || name === 'workbench')
    .map((each) => ({ ...each, devtool: false as const, output: { ...each.output, path: join(folder, each.name ?? '') } }));
  const stats = await promisify<Configuration[], MultiStats | undefined>(webpack)(built);
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString('errors-only') ?? 'webpack gave nothing');
  writeFileSync(join(folder, 'addin/functions.json'), JSON.stringify(functionsJson('en')));
  writeFileSync(join(folder, 'addin/functions-fr.json'), JSON.stringify(functionsJson('fr')));
}
