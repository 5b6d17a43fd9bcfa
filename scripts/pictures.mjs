// The pictures of the pane and the workbench in docs/, from what `npm start` built: node scripts/pictures.mjs
// It needs ImageMagick. They look best where Segoe UI and Calibri, or their twins (fonts-open-sans, fonts-crosextra-carlito), are there.
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { workbenchServer } from './workbench-server.mjs';

const server = workbenchServer();
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

/** The sample portfolio, with the pane at that width. */
async function open({ locale, paneWidth, viewport, forcedColors = 'none', dark = false }) {
  const context = await browser.newContext({ locale, viewport, forcedColors, deviceScaleFactor: 2, colorScheme: dark ? 'dark' : 'light' });
  await context.addInitScript((width) => globalThis.localStorage.setItem('pmo-workbench', JSON.stringify({ paneWidth: width })), paneWidth);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.getByRole('button', { name: locale === 'fr-FR' ? 'Portefeuille d’exemple' : 'Sample portfolio' }).click();
  await page.locator('.busy').waitFor();
  await page.locator('.busy').waitFor({ state: 'detached' });
  return { page, pane: page.frameLocator('.pane iframe'), press: (name) => page.getByRole('button', { name, exact: true }).click() };
}

async function picturePane(name, { page, pane }, top) {
  await pane.locator('html').evaluate((root, text) => {
    const found = [...root.querySelectorAll('legend')].find(({ textContent }) => textContent === text);
    (found ?? root).scrollIntoView();
  }, top);
  await page.locator('.pane iframe').screenshot({ path: `docs/pane-${name}.png` });
  await page.context().close();
}

const portrait = (height) => ({ paneWidth: 320, viewport: { width: 1000, height } });
const french = await open({ locale: 'fr-FR', ...portrait(931) });
await french.press('Nouvelle demande');
await french.pane.getByLabel('Nom').fill('Remplacement de l’ERP de Lyon');
await french.pane.getByLabel('Description').fill('Un seul ERP pour les cinq usines, avec la paie et les stocks.');
await french.pane.getByLabel('Besoin exprimé').fill('L’éditeur arrête la maintenance de l’ERP actuel fin 2027.');
await picturePane('light', french);

const english = await open({ locale: 'en-US', ...portrait(921), dark: true });
await english.press('Check');
await english.pane.getByText(/Compliance/).waitFor();
await picturePane('dark', english);

const contrast = await open({ locale: 'en-US', ...portrait(931), forcedColors: 'active', dark: true });
await contrast.press('New request');
for (const [label, text] of Object.entries({ Start: '11/02/2026', 'Baseline finish': '10/30/2026', Budget: '1,250,000' }))
  await contrast.pane.getByLabel(label, { exact: true }).fill(text);
await picturePane('contrast', contrast, 'Dates');

const { page } = await open({ locale: 'fr-FR', paneWidth: 350, viewport: { width: 1560, height: 1085 } });
await page.getByRole('tab', { name: 'Tableau de bord' }).click();
await page.locator('.chart[data-drawn] svg').nth(1).waitFor();
await page.screenshot({ path: 'docs/workbench.png' });
// Fewer colours: half the size.
execFileSync('convert', ['docs/workbench.png', '+dither', '-colors', '250', 'png8:docs/workbench.png']);
await browser.close();
server.close();
