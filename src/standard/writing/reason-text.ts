import type { Failure } from '../../domain/result';
import { reasons } from '../../words/reasons';
import { inLanguage, type Text } from '../../words/text';

/** A failure of the calculation as a sentence in both languages. */
export const reasonText = ({ reason, details }: Pick<Failure, 'reason' | 'details'>): Text => ({
  en: inLanguage(reasons[reason], 'en', details),
  fr: inLanguage(reasons[reason], 'fr', details),
});
