import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Tests in a browser are left out, visibly, where there is none. */
export const describeInBrowser: typeof describe = existsSync(executablePath)
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
