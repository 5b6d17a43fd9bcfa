import { displayLanguage } from '../../src/functions/display-language';

describe('the language of the functions’ messages', () => {
  const inOffice = (displayLanguage: string | undefined, browser: string): void => {
    Object.assign(globalThis, { Office: { context: { displayLanguage } } });
    Object.defineProperty(globalThis, 'navigator', { value: { language: browser }, configurable: true });
  };

  test('is the one that Office shows, whatever the browser says', () => {
    inOffice('fr-CA', 'en-US');
    expect(displayLanguage()).toBe('fr');
    inOffice('en-GB', 'fr-FR');
    expect(displayLanguage()).toBe('en');
  });

  test('is the browser’s until Office has told', () => {
    inOffice(undefined, 'fr-FR');
    expect(displayLanguage()).toBe('fr');
  });
});
