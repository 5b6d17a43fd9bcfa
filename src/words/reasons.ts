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
    en: 'Nothing is earned yet although cost is booked.',
    fr: 'Rien n’est encore acquis bien que des coûts soient saisis.',
  },
  noTypicalEstimate: {
    en: 'Nothing is earned yet although cost is booked; the method "atypical" gives an estimate.',
    fr: 'Rien n’est encore acquis bien que des coûts soient saisis ; la méthode «\u00a0atypique » donne une estimation.',
  },
  noTimeEarned: {
    en: 'Nothing is earned yet: SPI(t) is 0 and foretells no finish.',
    fr: 'Rien n’est encore acquis : l’IPD(t) est nul et n’annonce aucune fin.',
  },
  noBudget: { en: 'The budget is 0.', fr: 'Le budget est nul.' },
  negativeBudget: { en: 'The budget is negative ({bac}).', fr: 'Le budget est négatif ({bac}).' },
  earnedMoreThanBudget: { en: 'Earned more than the budget: {ev} of {bac}.', fr: 'Valeur acquise supérieure au budget : {ev} sur {bac}.' },
  budgetExhausted: {
    en: 'Budget exhausted: {ac} spent of {target}, and work is left.',
    fr: 'Budget épuisé : {ac} dépensés sur {target}, et il reste du travail à faire.',
  },
  estimateExhausted: {
    en: 'Budget exhausted: {ac} spent, the estimate is {target}, and work is left.',
    fr: 'Budget épuisé : {ac} dépensés, le coût final estimé est {target}, et il reste du travail à faire.',
  },
  workComplete: { en: 'The work is complete.', fr: 'Le travail est terminé.' },
  indexNotPositive: {
    en: 'The performance index ({index}) is not above 0: it foretells nothing.',
    fr: 'L’indice de performance ({index}) n’est pas supérieur à 0 : il ne prédit rien.',
  },
  argumentNeeded: { en: 'The method "{method}" needs {argument}.', fr: 'La méthode «\u00a0{method} » demande {argument}.' },
  progressOutOfRange: {
    en: 'Progress is a fraction from 0 to 1, not {found}{position}.',
    fr: 'L’avancement est une fraction de 0 à 1, pas {found}{position}.',
  },
  negativeWeight: { en: 'A weight is not negative: {found}.', fr: 'Un poids n’est pas négatif : {found}.' },
  noWeight: { en: 'All weights are 0.', fr: 'Tous les poids sont nuls.' },
  notCumulative: {
    en: 'Cumulative values never fall: look at period {period}.',
    fr: 'Des valeurs cumulées ne baissent jamais : voir la période {period}.',
  },
  noTime: { en: 'No time has passed since the start.', fr: 'Aucun temps ne s’est écoulé depuis le début.' },
  noDuration: { en: 'The planned duration is 0.', fr: 'La durée planifiée est nulle.' },
  negativeTime: { en: 'A time is not negative: {found}.', fr: 'Une durée n’est pas négative : {found}.' },
  beyondDuration: {
    en: 'The earned schedule ({es}) is beyond the planned duration ({pd}).',
    fr: 'Le délai acquis ({es}) dépasse la durée planifiée ({pd}).',
  },
  lateAlready: {
    en: 'Late already: the time is used up and work is left.',
    fr: 'Déjà en retard : le temps est épuisé et il reste du travail à faire.',
  },
  forecastTooFar: {
    en: 'The forecast finish is {periods} periods away: too far to draw.',
    fr: 'La fin prévue est à {periods} périodes : trop loin pour un tracé.',
  },
  notYet: { en: 'No value for this period.', fr: 'Aucune valeur pour cette période.' },
  estimatesOutOfOrder: {
    en: 'The estimates are out of order: {optimistic} ≤ {likely} ≤ {pessimistic}{position}.',
    fr: 'Les estimations ne sont pas dans l’ordre : {optimistic} ≤ {likely} ≤ {pessimistic}{position}.',
  },
  percentilesOutOfOrder: {
    en: 'The percentiles are out of order: {p50} ≤ {p80}.',
    fr: 'Les centiles ne sont pas dans l’ordre : {p50} ≤ {p80}.',
  },
  negativeDuration: { en: 'A duration is not negative: {found}{position}.', fr: 'Une durée n’est pas négative : {found}{position}.' },
  negativeDeviation: { en: 'A standard deviation is not negative: {found}.', fr: 'Un écart type n’est pas négatif : {found}.' },
  outOfScale: {
    en: 'Probability and impact are whole numbers from 1 to 5, not {found}.',
    fr: 'Probabilité et impact sont des entiers de 1 à 5, pas {found}.',
  },
  badRiskMatrix: {
    en: 'The matrix has 5 rows (probability) and 5 columns (impact) of Low, Medium, High, Critical.',
    fr: 'La matrice a 5 lignes (probabilité) et 5 colonnes (impact) de Faible, Moyen, Élevé, Critique.',
  },
  probabilityOutOfRange: {
    en: 'A probability is a fraction from 0 to 1, not {found}.',
    fr: 'Une probabilité est une fraction de 0 à 1, pas {found}.',
  },
  discountTooLow: { en: 'A discount rate is above -100\u00a0%: {found}.', fr: 'Un taux d’actualisation est supérieur à -100 % : {found}.' },
  noSignChange: {
    en: 'No internal rate of return: the flows never change sign.',
    fr: 'Aucun taux de rendement interne : les flux ne changent jamais de signe.',
  },
  severalSignChanges: {
    en: 'Several internal rates of return: the flows change sign {changes} times; use PROJECTMIRR.',
    fr: 'Plusieurs taux de rendement internes : les flux changent {changes} fois de signe ; utilisez TRIMPROJET.',
  },
  noConvergence: { en: 'No rate was found.', fr: 'Aucun taux n’a été trouvé.' },
  neverPaysBack: { en: 'The flows never pay the investment back.', fr: 'Les flux ne remboursent jamais l’investissement.' },
  nothingToPayBack: {
    en: 'Nothing to pay back: the balance of the flows is never below 0.',
    fr: 'Rien à récupérer : le solde des flux n’est jamais négatif.',
  },
  noCosts: { en: 'The costs are 0.', fr: 'Les coûts sont nuls.' },
  unknownRating: {
    en: 'Not a rating: {found}{position}. The ratings are Green, Amber, Red, No data.',
    fr: 'Météo inconnue : {found}{position}. Les valeurs sont vert, orange, rouge et non renseigné.',
  },
  nothingDue: { en: 'No milestone is due by this date.', fr: 'Aucun jalon n’est échu à cette date.' },
  nothingFinished: { en: 'Nothing is finished yet.', fr: 'Rien n’est encore terminé.' },
  datesOutOfOrder: {
    en: 'The report dates are out of order, in row {row}.',
    fr: 'Les dates de rapport ne sont pas dans l’ordre, ligne {row}.',
  },
  notReported: { en: 'Not reported.', fr: 'Non renseigné.' },
  badCount: { en: 'A whole number from 1 to {most} belongs here, not {found}.', fr: 'Un entier de 1 à {most} attendu, pas {found}.' },
  noBurn: { en: 'Nothing is spent: the money lasts for ever.', fr: 'Rien n’est dépensé : le budget dure indéfiniment.' },
  noCapacity: { en: 'There is no capacity.', fr: 'Aucune capacité.' },
  actualIsZero: { en: 'The actual value is 0.', fr: 'La valeur réelle est nulle.' },
  missingScore: { en: 'A score is missing: number {position}.', fr: 'Une note manque : numéro {position}.' },
  scoreOutOfRange: { en: 'The score {found} is not from 0 to {maximum}.', fr: 'La note {found} n’est pas comprise entre 0 et {maximum}.' },
  finishBeforeStart: { en: 'The finish is before the start.', fr: 'La fin précède le début.' },
  badDate: { en: 'Not a date: {found}{position}.', fr: 'Ce n’est pas une date : {found}{position}.' },
  noDate: { en: '{argument}{position}: no date is given.', fr: '{argument}{position} : aucune date n’est indiquée.' },
  noWorkingDay: { en: 'The week has no working day.', fr: 'La semaine n’a aucun jour ouvré.' },
  noCurrency: { en: '{argument}: no currency is given.', fr: '{argument} : aucune devise n’est indiquée.' },
  noRate: { en: 'No exchange rate from {from} to {to}{type}.', fr: 'Aucun taux de change de {from} vers {to}{type}.' },
  badRate: {
    en: 'The exchange rate from {from} to {to} is not above 0: {rate}.',
    fr: 'Le taux de change de {from} vers {to} n’est pas supérieur à 0 : {rate}.',
  },
  severalRateTypes: {
    en: 'Several kinds of rate from {from} to {to}: say which.',
    fr: 'Plusieurs types de taux de {from} vers {to} : précisez lequel.',
  },
  badPredecessor: { en: 'Not a predecessor: {found}.', fr: '{found} n’est pas un prédécesseur.' },
  unknownPredecessor: { en: 'Unknown predecessor: {id}.', fr: 'Prédécesseur inconnu : {id}.' },
  duplicateId: { en: 'The id {id} stands twice.', fr: 'L’identifiant {id} figure deux fois.' },
  missingId: { en: 'A task without an id, in row {row}.', fr: 'Une tâche sans identifiant, ligne {row}.' },
  cycle: { en: 'The predecessors go round in a loop: {loop}.', fr: 'Les prédécesseurs tournent en boucle : {loop}.' },
  elapsedLag: {
    en: 'A lag in elapsed time needs a calendar, and days are counted without one here: {found}. Give working days.',
    fr: 'Un décalage en temps écoulé demande un calendrier, et les jours sont comptés sans calendrier ici : {found}. Donnez des jours ouvrés.',
  },
  badIterations: {
    en: 'Iterations are a whole number from 1 to {most}, not {found}.',
    fr: 'Le nombre d’itérations est un entier de 1 à {most}, pas {found}.',
  },
  negativeCost: { en: 'A cost is not negative: {found}{position}.', fr: 'Un coût n’est pas négatif : {found}{position}.' },
  infeasible: {
    en: 'No choice fits: the mandatory projects break the budget or each other’s conditions.',
    fr: 'Aucun choix possible : les projets imposés dépassent le budget ou se contredisent.',
  },
  badRequirement: {
    en: 'A requirement is the number of a row from 1 to {most}, not {found}{position}.',
    fr: 'Un prérequis est un numéro de ligne de 1 à {most}, pas {found}{position}.',
  },
  solverFailed: { en: 'No choice was found in the time allowed: {found}.', fr: 'Aucun choix trouvé dans le temps imparti : {found}.' },
  unknownRegion: { en: 'Unknown region {found}. Known: {known}.', fr: 'Région inconnue {found}. Connues : {known}.' },
  badYear: { en: 'A year from 1900 to 2200 belongs here, not {found}.', fr: 'Une année de 1900 à 2200 attendue, pas {found}.' },
  badWeek: {
    en: 'A week is seven numbers from 0 to 1, Monday first, or a text such as 1111100.',
    fr: 'Une semaine se compose de sept nombres de 0 à 1, lundi en premier, ou d’un texte comme 1111100.',
  },
  passedIn: { en: 'An argument holds the error {error}.', fr: 'Un argument contient l’erreur {error}.' },
  notANumber: {
    en: '{argument}{position}: text where a number belongs ({found}).',
    fr: '{argument}{position} : du texte à la place d’un nombre ({found}).',
  },
  truthForNumber: {
    en: '{argument}{position}: {found} where a number belongs.',
    fr: '{argument}{position} : {found} à la place d’un nombre.',
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
  fiveColumnsNeeded: {
    en: '{argument}: five columns belong here (from, to, date, type, rate), not a range of {size}.',
    fr: '{argument} : cinq colonnes attendues (de, vers, date, type, taux), pas une plage de {size}.',
  },
  missingArgument: { en: '{argument} is missing.', fr: 'Il manque l’argument {argument}.' },
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
