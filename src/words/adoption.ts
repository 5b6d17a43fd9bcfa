import type { Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

/** What is told of the adoption of a register as a whole. */
export const ADOPTION_WORDS = {
  noCurrency: text(
    'No currency is named: amounts are taken as {currency}. Name it in the map (constants) or with --currency.',
    'Aucune devise n’est indiquée\u00a0: les montants sont pris en {currency}. Indiquez-la dans la correspondance (constants) ou avec --currency.',
  ),
  noRate: text(
    'No exchange rate from {from} to {to}: these amounts are left out of the report’s totals.',
    'Pas de taux de change de {from} vers {to}\u00a0: ces montants sont écartés des totaux du rapport.',
  ),
  otherSheet: text(
    'This sheet was not adopted; name it in the map to adopt it.',
    'Cette feuille n’a pas été reprise\u00a0; la nommer dans la correspondance pour la reprendre.',
  ),
} as const;
