import type { Text } from '../../../words/text';

/** The title of a publication is not translated. */
export const publication = (title: string): Text => ({ en: title, fr: title });

export const EVM: Text = {
  en: 'PMI, Practice Standard for Earned Value Management, 2nd ed. (2011); ANSI/EIA-748',
  fr: 'PMI, Practice Standard for Earned Value Management, 2e éd. (2011)\u00a0; ANSI/EIA-748',
};
export const LIPKE = publication('W. Lipke, Schedule is Different, The Measurable News (2003)');
export const DCMA = publication('DCMA-EA PAM 200.1 (2012)');
export const RISK_STANDARD = publication('PMI, Practice Standard for Project Risk Management (2009)');
export const FINANCE_BOOK = publication('Brealey, Myers, Allen, Principles of Corporate Finance');
export const OWN: Text = { en: 'This standard', fr: 'Le présent standard' };
