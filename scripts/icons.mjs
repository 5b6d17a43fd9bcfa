// Draws assets/*.png from assets/src/*.svg with the Chromium that is installed: `node scripts/icons.mjs`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 80];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const file of readdirSync('assets/src')) {
  const drawing = readFileSync(`assets/src/${file}`, 'utf8');
  const name = basename(file, '.svg');
  for (const size of name === 'icon' ? [...SIZES, 64] : SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
}
await browser.close();
