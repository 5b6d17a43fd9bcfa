import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { WORKBENCH_WORDS as words } from '../../../src/words/workbench';
import type { Language, Text } from '../../../src/words/text';
import { launchChromium, STEP } from './chromium';
import { startSite, type Site } from './site';

/** The workbench as somebody uses it, in one language. */
export class WorkbenchPage {
  /** What went wrong in the page, and what it asked of other machines. */
  readonly troubles: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly address: string,
    readonly language: Language,
  ) {}

  static async open(browser: Browser, address: string, language: Language): Promise<WorkbenchPage> {
    const context = await browser.newContext({ locale: language === 'fr' ? 'fr-FR' : 'en-US', viewport: { width: 1500, height: 900 } });
    return WorkbenchPage.openTab(context, address, language);
  }
  /** The workbench in one more tab of the same browser. */
  another(): Promise<WorkbenchPage> {
    return WorkbenchPage.openTab(this.page.context(), this.address, this.language);
  }
  private static async openTab(context: BrowserContext, address: string, language: Language): Promise<WorkbenchPage> {
    const opened = new WorkbenchPage(await context.newPage(), address, language);
    opened.page.on('pageerror', (error) => opened.troubles.push(error.message));
    opened.page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(address)) opened.troubles.push(`asked for ${request.url()}`);
    });
    opened.page.setDefaultTimeout(STEP);
    await slowDown(opened.page);
    await opened.page.goto(address);
    await opened.grid.waitFor();
    return opened;
  }
  async close(): Promise<void> {
    await this.page.context().close();
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }
  get pane(): FrameLocator {
    return this.page.frameLocator('.pane iframe');
  }
  /** The add-in's own page, once it can call the workbook. */
  async addIn(): Promise<Frame> {
    const element = await this.page.locator('.pane iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('the pane has no page');
    await frame.waitForFunction(() => 'Excel' in window);
    return frame;
  }
  say(text: Text): string {
    return text[this.language];
  }
  tab(name: string): Locator {
    return this.page.getByRole('tablist', { name: this.say(words.sheets) }).getByRole('tab', { name, exact: true });
  }
  async press(text: Text): Promise<void> {
    await this.page
      .getByRole('toolbar')
      .getByRole('button', { name: this.say(text), exact: false })
      .click();
  }
  /** Until the workbench has done what it was asked for. */
  async settled(): Promise<void> {
    await this.page.locator('.busy').waitFor({ state: 'detached' });
  }
  async make(text: Text): Promise<void> {
    await this.press(text);
    await this.settled();
  }

  async goTo(place: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: this.say(words.nameBox) });
    await box.fill(place);
    await box.press('Enter');
  }
  /** Types what a person would, into that cell. */
  async type(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }
  cell(address: string): Locator {
    return this.page.locator(`[data-cell="${address}"]`);
  }
  /** Waits until the cell shows exactly that. */
  async shows(address: string, text: string): Promise<void> {
    await this.page
      .locator(`[data-cell="${address}"]`, { hasText: new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) })
      .waitFor();
  }
}

/** As many times slower as `CPU_SLOWDOWN` says: what holds then holds on a loaded machine. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.CPU_SLOWDOWN ?? 1);
  if (rate === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** A browser and the built site for the tests of a file, and the way to a workbench of its own in it. */
export function useWorkbenches(): (language: Language) => Promise<WorkbenchPage> {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });
  return (language) => WorkbenchPage.open(browser, site.address, language);
}
