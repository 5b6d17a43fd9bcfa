import type { Language } from '../words/text';

/** The language that Office shows, which the names of functions follow, too; until it has told, the browser's. */
export const displayLanguage = (): Language => {
  const context = typeof Office === 'undefined' ? undefined : (Office.context as Partial<Office.Context> | undefined);
  const told = context?.displayLanguage ?? navigator.language;
  return told.toLowerCase().startsWith('fr') ? 'fr' : 'en';
};
