import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { workbenchServer } from '../../../scripts/workbench-server.mjs';

export interface Site {
  readonly address: string;
  close(): void;
}

/** What was built before the tests, served as `npm start` does. */
export async function startSite(): Promise<Site> {
  const folder = process.env.PMO_SITE ?? '';
  const server = workbenchServer(process.cwd(), { addin: join(folder, 'addin'), workbench: join(folder, 'workbench') });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
