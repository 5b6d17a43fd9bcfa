import type { Language } from '../words/text';

/** What the page keeps between visits: how it looks and speaks, and nothing of any workbook. */
export interface Preferences {
  language: Language;
  dark: boolean;
  paneWidth: number;
}

const KEY = 'pmo-workbench';

export function loadPreferences(): Preferences {
  const first: Preferences = {
    language: navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en',
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    paneWidth: 350,
  };
  const kept = readKept();
  const language = kept.language === 'fr' || kept.language === 'en' ? kept.language : first.language;
  const dark = typeof kept.dark === 'boolean' ? kept.dark : first.dark;
  const paneWidth = typeof kept.paneWidth === 'number' ? Math.min(500, Math.max(320, kept.paneWidth)) : first.paneWidth;
  return new Proxy({ language, dark, paneWidth }, { set: keep });
}

function readKept(): Record<string, unknown> {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function keep(preferences: Preferences, name: string | symbol, value: unknown): boolean {
  Object.assign(preferences, { [name]: value });
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing is fine.
  }
  return true;
}
