import { refusalOf } from '../usecases/outcome';
import { sentence } from '../standard/own/overlay-problem';
import { PANE_WORDS } from '../words/pane';
import { inLanguage, type Language } from '../words/text';

const words = PANE_WORDS.failures;

/** What went wrong, in a sentence that says what to do. The pane's only place that turns an error into words. */
export const failureText = (error: unknown, language: Language): string => {
  const refusal = refusalOf(error);
  if (refusal && refusal.code in words) return sentence(words[refusal.code as keyof typeof words], refusal.values)[language];
  const reason = error instanceof Error ? error.message : String(error);
  return inLanguage(words.other, language, { reason: /[.!?]$/.test(reason) ? reason : `${reason}.` });
};
