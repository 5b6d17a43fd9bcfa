import type { Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

/** What is told of the adoption of a register as a whole. */
export const ADOPTION_WORDS = {
  noName: text(
    'No column was found for the names of the projects; add one to the map.',
    'Aucune colonne n’a été trouvée pour les noms des projets\u00a0; en ajouter une à la correspondance.',
  ),
  noId: text(
    'No column holds an ID; projects get provisional ones, by their order.',
    'Aucune colonne ne contient d’ID\u00a0; les projets en reçoivent de provisoires, selon leur ordre.',
  ),
  form: text(
    'The names of the columns stand below each other: this is a form, or a register that lies on its side. Turn it so that each project has a row.',
    'Les noms des colonnes se trouvent les uns sous les autres\u00a0: c’est un formulaire, ou un registre couché. Le tourner pour que chaque projet ait une ligne.',
  ),
  sameName: text(
    'Another column has the same name, and only that one is taken. Give them different names, or confirm in the map (unmapped) that this one is left out.',
    'Une autre colonne porte le même nom, et elle seule est reprise. Leur donner des noms différents, ou confirmer dans la correspondance (unmapped) que celle-ci est laissée de côté.',
  ),
  leftOutMoney: text(
    'This column holds amounts and is left out. Name it in the map (columns), or confirm there (unmapped) that it is left out.',
    'Cette colonne contient des montants et est laissée de côté. L’indiquer dans la correspondance (columns), ou y confirmer (unmapped) qu’elle est laissée de côté.',
  ),
  leftOutDates: text(
    'This column holds dates and is left out. Name it in the map (columns), or confirm there (unmapped) that it is left out.',
    'Cette colonne contient des dates et est laissée de côté. L’indiquer dans la correspondance (columns), ou y confirmer (unmapped) qu’elle est laissée de côté.',
  ),
  leftOutRatings: text(
    'This column holds ratings and is left out. Name it in the map (columns), or confirm there (unmapped) that it is left out.',
    'Cette colonne contient des évaluations et est laissée de côté. L’indiquer dans la correspondance (columns), ou y confirmer (unmapped) qu’elle est laissée de côté.',
  ),
  givenCurrency: text(
    'No currency is named in the register: amounts are taken as {currency}, as was asked for.',
    'Aucune devise n’est indiquée dans le registre\u00a0: les montants sont pris en {currency}, comme demandé.',
  ),
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
