import type { Text } from './text';

/** Why something cannot be calculated, by the code of the reason. Placeholders are the reason's details. */
export const reasons = {
  notStarted: { en: 'Not started: nothing is earned and nothing is spent yet.', fr: 'Non démarré : rien n’est encore acquis ni dépensé.' },
  nothingPlanned: { en: 'Nothing is planned by this date.', fr: 'Rien n’est planifié à cette date.' },
  earlyStart: {
    en: 'Ahead: value is earned before any is planned.',
    fr: 'En avance : de la valeur est acquise avant toute valeur planifiée.',
  },
  noActuals: {
    en: 'No actuals booked: value is earned but the actual cost is 0.',
    fr: 'Aucun coût réel saisi : de la valeur est acquise mais le coût réel est nul.',
  },
  nothingEarned: {
    en: 'Nothing is earned yet although cost is booked; the method "atypical" gives an estimate.',
    fr: 'Rien n’est encore acquis bien que des coûts soient saisis ; la méthode « atypique » donne une estimation.',
  },
  noBudget: { en: 'The budget is 0.', fr: 'Le budget est nul.' },
  negativeBudget: { en: 'The budget is negative ({bac}).', fr: 'Le budget est négatif ({bac}).' },
  earnedMoreThanBudget: { en: 'Earned more than the budget: {ev} of {bac}.', fr: 'Valeur acquise supérieure au budget : {ev} sur {bac}.' },
  budgetExhausted: {
    en: 'Budget exhausted: {ac} spent of {target}, and work is left.',
    fr: 'Budget épuisé : {ac} dépensés sur {target}, et il reste à faire.',
  },
  estimateExhausted: {
    en: 'Budget exhausted: {ac} spent, the estimate is {target}, and work is left.',
    fr: 'Budget épuisé : {ac} dépensés, le coût final estimé est {target}, et il reste à faire.',
  },
  workComplete: { en: 'The work is complete.', fr: 'Le travail est terminé.' },
  indexNotPositive: {
    en: 'The performance index ({index}) is not above 0: it foretells nothing.',
    fr: 'L’indice de performance ({index}) n’est pas supérieur à 0 : il ne prédit rien.',
  },
  argumentNeeded: { en: 'The method "{method}" needs {argument}.', fr: 'La méthode « {method} » demande {argument}.' },
  progressOutOfRange: {
    en: 'Progress is a fraction from 0 to 1, not {found}.',
    fr: 'L’avancement est une fraction de 0 à 1, pas {found}.',
  },
  negativeWeight: { en: 'A weight is not negative: {found}.', fr: 'Un poids n’est pas négatif : {found}.' },
  noWeight: { en: 'All weights are 0.', fr: 'Tous les poids sont nuls.' },
  finishBeforeStart: { en: 'The finish is before the start.', fr: 'La fin précède le début.' },
  badDate: { en: 'Not a date: {found}.', fr: 'Pas une date : {found}.' },
  noWorkingDay: { en: 'The week has no working day.', fr: 'La semaine n’a aucun jour ouvré.' },
  noRate: { en: 'No exchange rate from {from} to {to} {type}.', fr: 'Aucun taux de change de {from} vers {to} {type}.' },
  badRate: {
    en: 'The exchange rate from {from} to {to} is not above 0: {rate}.',
    fr: 'Le taux de change de {from} vers {to} n’est pas supérieur à 0 : {rate}.',
  },
  severalRateTypes: {
    en: 'Several kinds of rate from {from} to {to}: say which.',
    fr: 'Plusieurs types de taux de {from} vers {to} : précisez lequel.',
  },
  badPredecessor: { en: 'Not a predecessor: {found}.', fr: 'Pas un prédécesseur : {found}.' },
  unknownPredecessor: { en: 'Unknown predecessor: {id}.', fr: 'Prédécesseur inconnu : {id}.' },
  duplicateId: { en: 'The id {id} stands twice.', fr: 'L’identifiant {id} figure deux fois.' },
  missingId: { en: 'A task without an id, in row {row}.', fr: 'Une tâche sans identifiant, ligne {row}.' },
  cycle: { en: 'The predecessors go round in a loop: {loop}.', fr: 'Les prédécesseurs tournent en boucle : {loop}.' },
  passedIn: { en: 'An argument holds the error {error}.', fr: 'Un argument contient l’erreur {error}.' },
  notANumber: {
    en: '{argument}{position}: text where a number belongs ({found}).',
    fr: '{argument}{position} : du texte à la place d’un nombre ({found}).',
  },
  dateAsText: {
    en: '{argument}{position}: a date as text ({found}); enter it as a date.',
    fr: '{argument}{position} : une date sous forme de texte ({found}) ; saisissez-la comme date.',
  },
  notYesOrNo: {
    en: '{argument}{position}: TRUE or FALSE belongs here ({found}).',
    fr: '{argument}{position} : VRAI ou FAUX attendu ({found}).',
  },
  badOption: {
    en: '{argument}{position}: {found} is not one of {options}.',
    fr: '{argument}{position} : {found} ne figure pas parmi {options}.',
  },
  unequalShapes: { en: 'Ranges of unequal shape: {first} and {second}.', fr: 'Plages de formes différentes : {first} et {second}.' },
  unequalLengths: { en: 'Ranges of unequal length: {first} and {second}.', fr: 'Plages de longueurs différentes : {first} et {second}.' },
  oneValueNeeded: {
    en: '{argument}: one value belongs here, not a range of {size}.',
    fr: '{argument} : une seule valeur attendue, pas une plage de {size}.',
  },
  oneColumnNeeded: {
    en: '{argument}: one row or one column belongs here, not a range of {size}.',
    fr: '{argument} : une ligne ou une colonne attendue, pas une plage de {size}.',
  },
  missingArgument: { en: '{argument} is missing.', fr: '{argument} manque.' },
  tooManyArguments: { en: 'Too many arguments: {count}, at most {most}.', fr: 'Trop d’arguments : {count}, au plus {most}.' },
  emptyRange: { en: 'The range is empty.', fr: 'La plage est vide.' },
  notFinite: { en: 'The result is too large for a number.', fr: 'Le résultat est trop grand pour un nombre.' },
  cancelled: { en: 'Cancelled.', fr: 'Annulé.' },
  unknownFunction: { en: 'There is no function {name}.', fr: 'La fonction {name} n’existe pas.' },
  internal: { en: 'Unexpected failure: {found}.', fr: 'Défaillance inattendue : {found}.' },
} as const satisfies Readonly<Record<string, Text>>;

/** Where in a range: appended to the name of an argument. */
export const inRow: Text = { en: ', row {row}', fr: ', ligne {row}' };
export const inRowAndColumn: Text = { en: ', row {row}, column {column}', fr: ', ligne {row}, colonne {column}' };
