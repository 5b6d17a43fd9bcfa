import { chromium, type Browser } from 'playwright-core';
import { executablePath, hasBrowser } from './executable';

// Ceilings for what hangs. A step is waited for longer than a busy machine takes.
jest.setTimeout(600_000);
export const STEP = 120_000;

/** Tests in a browser are left out, visibly, where there is none. */
export const describeInBrowser: typeof describe = hasBrowser
  ? describe
  : (console.log(`Tests in a browser are left out: there is no ${executablePath}. Get it with: apt-get install chromium`),
    describe.skip as typeof describe);

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
