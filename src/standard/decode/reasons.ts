import type { Text } from '../../words/text';

const reason = (en: string, fr: string): Text => ({ en, fr });

/** Why a value does not fit: one sentence for each case, in both languages. */
export const REASONS = {
  notANumber: reason('This is not a number.', 'Ce n’est pas un nombre.'),
  notWhole: reason('This is not a whole number.', 'Ce n’est pas un nombre entier.'),
  dateForNumber: reason('A date stands where a number belongs.', 'Une date se trouve là où il faut un nombre.'),
  truthForNumber: reason('A yes-or-no value stands where a number belongs.', 'Une valeur oui ou non se trouve là où il faut un nombre.'),
  notADate: reason('This is not a date.', 'Ce n’est pas une date.'),
  impossibleDate: reason('There is no such day in the calendar.', 'Ce jour n’existe pas dans le calendrier.'),
  ambiguousDate: reason(
    'Day and month cannot be told apart; write the date as YYYY-MM-DD or state the order in the map.',
    'Le jour et le mois ne se distinguent pas\u00a0; écrire la date AAAA-MM-JJ ou indiquer l’ordre dans la correspondance.',
  ),
  monthWithoutDay: reason('A month stands where a day is needed.', 'Un mois se trouve là où il faut un jour.'),
  yearAlone: reason('A year alone stands where a date belongs.', 'Une année seule se trouve là où il faut une date.'),
  dateOutOfRange: reason('Excel has dates from 1900 to 9999 only.', 'Excel ne connaît que les dates de 1900 à 9999.'),
  notYesOrNo: reason('This is neither yes nor no.', 'Ce n’est ni oui ni non.'),
  textTooLong: reason(
    'The text is longer than the 32,767 characters that a cell can hold.',
    'Le texte dépasse les 32\u00a0767 caractères qu’une cellule peut contenir.',
  ),
  tooLarge: reason('The number is too large to be added exactly.', 'Le nombre est trop grand pour être additionné exactement.'),
  required: reason('A value is required here.', 'Une valeur est obligatoire ici.'),
  typedOverFormula: reason('A typed value stands where the formula was.', 'Une valeur saisie remplace la formule.'),
  notCalculated: reason(
    'The formula was stored without being calculated; open the workbook in Excel and save it.',
    'La formule a été enregistrée sans être calculée\u00a0; ouvrir le classeur dans Excel et l’enregistrer.',
  ),
  error: (error: string): Text => reason(`The cell holds the error ${error}.`, `La cellule contient l’erreur ${error}.`),
  notInList: (list: Text): Text =>
    reason(`This is not a word of the list “${list.en}”.`, `Ce mot n’est pas dans la liste «\u00a0${list.fr}\u00a0».`),
  below: (least: number): Text => reason(`The least value allowed is ${least}.`, `La plus petite valeur admise est ${least}.`),
  above: (most: number): Text => reason(`The greatest value allowed is ${most}.`, `La plus grande valeur admise est ${most}.`),
  before: (column: Text): Text => reason(`This date lies before “${column.en}”.`, `Cette date précède «\u00a0${column.fr}\u00a0».`),
  duplicateId: (row: number): Text =>
    reason(
      `The same ID stands in row ${row}; this row gets a provisional one.`,
      `Le même ID figure à la ligne ${row}\u00a0; cette ligne en reçoit un provisoire.`,
    ),
  otherCurrency: (found: string, expected: string): Text =>
    reason(`The amount is in ${found}, the row in ${expected}.`, `Le montant est en ${found}, la ligne en ${expected}.`),
} as const;
