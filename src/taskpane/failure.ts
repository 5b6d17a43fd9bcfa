import { PANE_WORDS } from '../words/pane';
import { inLanguage, type Language } from '../words/text';
import { NewerStandard, NotPortfolio, NotStandard } from '../workbook/read';
import { AlreadySetUp } from '../workbook/set-up';

const words = PANE_WORDS.failures;

/** Codes of Excel that have a cause which a person can remove. */
const BY_CODE: Readonly<Record<string, (typeof words)[keyof typeof words]>> = {
  AccessDenied: words.protected,
  ItemNotFound: words.missing,
  InvalidOperationInCellEditMode: words.editing,
};

/** What went wrong, in a sentence that says what to do. The pane's only place that turns an error into words. */
export const failureText = (error: unknown, language: Language): string => {
  if (error instanceof NotStandard) return words.notStandard[language];
  if (error instanceof NewerStandard) return words.newerStandard[language];
  if (error instanceof NotPortfolio) return words.notPortfolio[language];
  if (error instanceof AlreadySetUp) return inLanguage(words.alreadySetUp, language, { table: error.message });
  const code = error !== null && typeof error === 'object' && 'code' in error ? String(error.code) : '';
  const known = BY_CODE[code];
  if (known) return known[language];
  const reason = error instanceof Error ? error.message : String(error);
  return inLanguage(words.other, language, { reason: /[.!?]$/.test(reason) ? reason : `${reason}.` });
};
