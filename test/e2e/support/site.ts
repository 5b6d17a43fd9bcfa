import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import webpack, { type Configuration, type MultiStats } from 'webpack';
import { workbenchServer } from '../../../scripts/workbench-server.mjs';
import { functionsJson } from '../../../src/functions/metadata';

const config =
  jest.requireActual<(environment: object, options: { readonly mode: string }) => Configuration[]>('../../../webpack.config.js');

export interface Site {
  readonly address: string;
  close(): void;
}

/** The workbench and the add-in built from the present source into a folder of their own, and served as `npm start` does. */
export async function startSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'pmo-workbench-'));
  const built = config({}, { mode: 'development' })
    .filter(({ name }) => name === 'addin' || name === 'workbench')
    .map((each) => ({ ...each, devtool: false as const, output: { ...each.output, path: join(folder, each.name ?? '') } }));
  const stats = await promisify<Configuration[], MultiStats | undefined>(webpack)(built);
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString('errors-only') ?? 'webpack gave nothing');
  writeFileSync(join(folder, 'addin/functions.json'), JSON.stringify(functionsJson('en')));
  writeFileSync(join(folder, 'addin/functions-fr.json'), JSON.stringify(functionsJson('fr')));
  const server = workbenchServer(process.cwd(), { addin: join(folder, 'addin'), workbench: join(folder, 'workbench') });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
