import type { Text } from '../../words/text';
import type { Severity } from '../model/types';

/** One thing that the check looks at. */
export interface Rule {
  /** Of its findings, unless the column says otherwise: what is misread in a text leaves no figure out. */
  readonly severity: Severity;
  /** What is wrong, in a few words. */
  readonly name: Text;
  readonly why: Text;
  readonly fix: Text;
  /** `pmo repair` mends such findings without guessing. */
  readonly repairable: boolean;
}

type Words = readonly [en: string, fr: string];

const rule = (severity: Severity, repairable: boolean, name: Words, why: Words, fix: Words): Rule => {
  const text = ([en, fr]: Words): Text => ({ en, fr });
  return { severity, repairable, name: text(name), why: text(why), fix: text(fix) };
};

const MENDED: Words = ['Let the repair do it.', 'Laisser faire la réparation.'];
const orMended = ([en, fr]: Words): Words => [`${en} The repair does it too.`, `${fr} La réparation le fait aussi.`];

/** Every rule of the check by its key, which is permanent: `pmo repair --only` names it. */
export const RULES = {
  // The workbook as a whole.
  newerStandard: rule(
    'error',
    false,
    ['Newer standard', 'Standard plus récent'],
    [
      'What a newer version means by its columns is unknown here, so nothing else was checked.',
      'Le sens des colonnes d’une version plus récente est inconnu ici\u00a0; rien d’autre n’a donc été contrôlé.',
    ],
    ['Update the add-in or the command line, then check again.', 'Mettre à jour le complément ou la ligne de commande, puis recontrôler.'],
  ),
  olderStandard: rule(
    'warning',
    false,
    ['Older standard', 'Standard plus ancien'],
    [
      'Sheets, columns and formulas that came since are missing, and figures made from them with them.',
      'Les feuilles, colonnes et formules apparues depuis manquent, ainsi que les chiffres qui en viennent.',
    ],
    ['Upgrade the workbook; the original is kept.', 'Mettre le classeur à niveau\u00a0; l’original est conservé.'],
  ),
  laterColumns: rule(
    'info',
    false,
    ['Columns of a later version', 'Colonnes d’une version ultérieure'],
    [
      'The standard has gained columns or fields that this workbook does not have yet; nothing of it is lost.',
      'Le standard a gagné des colonnes ou des champs que ce classeur n’a pas encore\u00a0; rien n’y est perdu.',
    ],
    ['Upgrade the workbook; the original is kept.', 'Mettre le classeur à niveau\u00a0; l’original est conservé.'],
  ),
  overlayLost: rule(
    'warning',
    false,
    ['Organisation’s standard lost', 'Standard de l’organisation perdu'],
    [
      'The workbook is judged by the pack alone: own columns, lists and thresholds do not count.',
      'Le classeur est jugé d’après le modèle de méthode seul\u00a0: colonnes, listes et seuils propres ne comptent pas.',
    ],
    ['Restore the workbook from an earlier copy, or make it anew.', 'Repartir d’une copie antérieure, ou recréer le classeur.'],
  ),
  externalLink: rule(
    'warning',
    false,
    ['Link to another file', 'Liaison vers un autre fichier'],
    [
      'The figures change, or become errors, when that file is moved or not there.',
      'Les chiffres changent, ou deviennent des erreurs, quand ce fichier est déplacé ou absent.',
    ],
    [
      'Replace the link by its values (Data, Edit Links, Break Link).',
      'Remplacer la liaison par ses valeurs (Données, Modifier les liens, Rompre la liaison).',
    ],
  ),
  hiddenData: rule(
    'warning',
    false,
    ['Hidden sheet with data', 'Feuille masquée avec des données'],
    [
      'Nobody who reads the workbook sees what stands there, and it goes wherever the file goes.',
      'Qui lit le classeur ne voit pas ce qui s’y trouve, et le contenu suit le fichier partout.',
    ],
    ['Unhide the sheet, or delete it.', 'Afficher la feuille, ou la supprimer.'],
  ),
  macros: rule(
    'warning',
    false,
    ['Macros', 'Macros'],
    [
      'The standard needs none: mail filters hold such files back, and what the macros do is unknown.',
      'Le standard n’en a pas besoin\u00a0: les messageries bloquent ces fichiers, et l’effet des macros est inconnu.',
    ],
    ['Save the workbook as .xlsx.', 'Enregistrer le classeur au format .xlsx.'],
  ),
  sameProject: rule(
    'error',
    false,
    ['Same project in two files', 'Même projet dans deux fichiers'],
    [
      'Consolidation takes the first file and leaves the other out.',
      'La consolidation prend le premier fichier et laisse l’autre de côté.',
    ],
    [
      'Keep the file that is up to date; a new project begins in a new workbook.',
      'Garder le fichier à jour\u00a0; un nouveau projet commence dans un nouveau classeur.',
    ],
  ),

  // Sheets, tables, columns and names.
  missingTable: rule(
    'error',
    true,
    ['Missing sheet or table', 'Feuille ou tableau absent'],
    [
      'What stood there is missing from the figures and from the consolidation.',
      'Ce qui s’y trouvait manque aux chiffres et à la consolidation.',
    ],
    [
      'Bring the sheet back from an earlier copy. The repair only draws a new one, without what stood there.',
      'Reprendre la feuille d’une copie antérieure. La réparation n’en dessine qu’une neuve, sans ce qui s’y trouvait.',
    ],
  ),
  missingSheet: rule(
    'warning',
    true,
    ['Missing sheet', 'Feuille absente'],
    [
      'Readers look for it; what it calculates or explains is not there.',
      'Les lecteurs la cherchent\u00a0; ce qu’elle calcule ou explique n’y est pas.',
    ],
    MENDED,
  ),
  renamedSheet: rule(
    'info',
    false,
    ['Renamed sheet', 'Feuille renommée'],
    [
      'It is found nevertheless, by its table or its title; people may not find it.',
      'Elle est trouvée malgré tout, par son tableau ou son titre\u00a0; les lecteurs peut-être pas.',
    ],
    ['Give the sheet its name back if that was not meant.', 'Redonner son nom à la feuille si ce n’était pas voulu.'],
  ),
  missingColumn: rule(
    'error',
    true,
    ['Missing column or field', 'Colonne ou champ absent'],
    ['What belongs there cannot be entered, read or counted.', 'Ce qui doit s’y trouver ne peut être ni saisi, ni lu, ni compté.'],
    [
      'Give this name back to what holds its values; else insert it. The repair inserts it empty, unless another could be it.',
      'Redonner ce nom à ce qui contient ses valeurs\u00a0; à défaut, l’insérer. La réparation l’insère vide, sauf si un autre peut être le bon.',
    ],
  ),
  renamedColumn: rule(
    'error',
    true,
    ['Renamed column or field', 'Colonne ou champ renommé'],
    [
      'Columns are found by their headers, fields by their labels: what stands in this one is not read.',
      'Une colonne est trouvée par son en-tête, un champ par son libellé\u00a0: ce que contient celui-ci n’est pas lu.',
    ],
    [
      'Give it its name back. The repair does it too, unless a unit stands there.',
      'Lui redonner son nom. La réparation le fait aussi, sauf si une unité y est indiquée.',
    ],
  ),
  putBackEmpty: rule(
    'warning',
    false,
    ['Put back, still empty', 'Remis en place, encore vide'],
    [
      'What stood there before is missing from the figures and from the consolidation.',
      'Ce qui s’y trouvait manque aux chiffres et à la consolidation.',
    ],
    [
      'Bring it back from an earlier copy, or enter it anew; the first value ends this finding.',
      'Le reprendre d’une copie antérieure, ou le ressaisir\u00a0; la première valeur met fin à ce constat.',
    ],
  ),
  rowsBelowTable: rule(
    'warning',
    true,
    ['Rows below the table', 'Lignes sous le tableau'],
    ['Formulas and views of the workbook do not count them.', 'Les formules et les vues du classeur ne les comptent pas.'],
    orMended(['Drag the corner of the table over them.', 'Étirer le coin du tableau jusqu’à elles.']),
  ),
  rowsApart: rule(
    'warning',
    false,
    ['Rows apart from the table', 'Lignes à l’écart du tableau'],
    [
      'Nobody reads what stands there: it is in no figure and in no consolidation.',
      'Personne ne lit ce qui s’y trouve : ce n’est ni dans les chiffres ni dans la consolidation.',
    ],
    [
      'Move the rows up to the table, or to another sheet where they do not belong to it.',
      'Remonter les lignes jusqu’au tableau, ou les mettre sur une autre feuille si elles n’en font pas partie.',
    ],
  ),
  brokenName: rule(
    'error',
    true,
    ['Broken name', 'Nom défini rompu'],
    [
      'Formulas and choices refer to this name; without it they show errors or nothing.',
      'Formules et listes de choix se servent de ce nom\u00a0; sans lui elles affichent des erreurs, ou rien.',
    ],
    MENDED,
  ),
  missingList: rule(
    'warning',
    true,
    ['Missing list', 'Liste absente'],
    ['Cells that choose from it offer nothing and take anything.', 'Les cellules qui y puisent ne proposent rien et acceptent tout.'],
    MENDED,
  ),
  missingWord: rule(
    'warning',
    true,
    ['Word missing from a list', 'Mot absent d’une liste'],
    [
      'It cannot be chosen any more, while formulas and reports go by it.',
      'On ne peut plus le choisir, alors que formules et rapports s’appuient sur lui.',
    ],
    orMended(['Put the word back at the end of the list.', 'Remettre le mot en fin de liste.']),
  ),
  validationLost: rule(
    'warning',
    true,
    ['Entry rule lost', 'Règle de saisie perdue'],
    [
      'The column takes anything; what does not fit is found too late.',
      'La colonne accepte tout\u00a0; ce qui ne convient pas est découvert trop tard.',
    ],
    MENDED,
  ),
  formatLost: rule(
    'info',
    true,
    ['Number format lost', 'Format de nombre perdu'],
    [
      'The value counts but is hard to read: a date looks like a number, a share like an amount.',
      'La valeur compte mais se lit mal\u00a0: une date ressemble à un nombre, une part à un montant.',
    ],
    MENDED,
  ),

  // Formulas.
  columnNotCalculated: rule(
    'warning',
    true,
    ['Calculated column lost', 'Colonne calculée perdue'],
    [
      'None of its cells calculates: what it shows does not follow what is entered.',
      'Aucune de ses cellules ne calcule\u00a0: ce qu’elle montre ne suit pas la saisie.',
    ],
    MENDED,
  ),
  typedOverFormula: rule(
    'warning',
    true,
    ['Value typed over a formula', 'Valeur saisie sur une formule'],
    ['It stays as it is when what it is made from changes.', 'Elle reste telle quelle quand ses données changent.'],
    orMended(['Put the column’s formula back.', 'Rétablir la formule de la colonne.']),
  ),
  missingFormula: rule(
    'warning',
    true,
    ['Formula missing', 'Formule absente'],
    ['The row has no value here, and totals leave it out.', 'La ligne n’a pas de valeur ici, et les totaux l’écartent.'],
    orMended(['Put the column’s formula back.', 'Rétablir la formule de la colonne.']),
  ),
  changedFormula: rule(
    'warning',
    true,
    ['Other formula', 'Autre formule'],
    [
      'The cell calculates something else than the standard says, unlike its column.',
      'La cellule calcule autre chose que ce que dit le standard, à la différence de sa colonne.',
    ],
    orMended(['Put the column’s formula back.', 'Rétablir la formule de la colonne.']),
  ),
  brokenFormula: rule(
    'error',
    true,
    ['Broken formula', 'Formule rompue'],
    [
      'It refers to something that was deleted, and what uses it fails too.',
      'Elle renvoie à ce qui a été supprimé, et ce qui s’en sert échoue aussi.',
    ],
    orMended(['Put the column’s formula back.', 'Rétablir la formule de la colonne.']),
  ),
  formulaAsText: rule(
    'warning',
    false,
    ['Formula kept as text', 'Formule restée texte'],
    ['It does not calculate: the cell shows the formula itself.', 'Elle ne calcule pas\u00a0: la cellule affiche la formule elle-même.'],
    ['Write the value, or a text that does not begin with =.', 'Écrire la valeur, ou un texte qui ne commence pas par =.'],
  ),

  // Values.
  wrongType: rule(
    'error',
    false,
    ['Value of the wrong type', 'Valeur du mauvais type'],
    ['The value cannot be read and is left out.', 'La valeur est illisible et n’est pas prise en compte.'],
    ['Enter a value of the kind that the column’s help asks for.', 'Saisir une valeur du type indiqué par l’aide de la colonne.'],
  ),
  errorValue: rule(
    'error',
    false,
    ['Error in a cell', 'Erreur dans une cellule'],
    ['Every formula that uses the cell fails too.', 'Toute formule qui utilise la cellule échoue aussi.'],
    ['Enter the value, or mend the formula.', 'Saisir la valeur, ou corriger la formule.'],
  ),
  notInList: rule(
    'error',
    false,
    ['Not in the list', 'Hors liste'],
    [
      'Reports count and filter by the words of the list; this row is left out there.',
      'Les rapports comptent et filtrent par les mots de la liste\u00a0; cette ligne y manque.',
    ],
    ['Choose a word from the cell’s list.', 'Choisir un mot dans la liste de la cellule.'],
  ),
  outOfRange: rule(
    'error',
    false,
    ['Out of range', 'Hors limites'],
    ['The value cannot be right and is left out.', 'La valeur ne peut pas être juste et n’est pas prise en compte.'],
    ['Enter a value within the limits.', 'Saisir une valeur dans les limites.'],
  ),
  required: rule(
    'warning',
    false,
    ['Required value missing', 'Valeur obligatoire absente'],
    ['Without it the row cannot be understood or counted.', 'Sans elle, la ligne ne peut être comprise ni comptée.'],
    ['Fill in the cell, or delete the row.', 'Remplir la cellule, ou supprimer la ligne.'],
  ),
  datesOutOfOrder: rule(
    'warning',
    false,
    ['Dates out of order', 'Dates dans le désordre'],
    [
      'Durations, delays and planned values that use them are wrong.',
      'Les durées, retards et valeurs planifiées qui en dépendent sont faux.',
    ],
    ['Correct one of the two dates.', 'Corriger l’une des deux dates.'],
  ),
  numberAsText: rule(
    'error',
    true,
    ['Number kept as text', 'Nombre enregistré comme texte'],
    [
      'Excel does not add up text: totals and calculated columns leave it out.',
      'Excel n’additionne pas du texte\u00a0: totaux et colonnes calculées l’écartent.',
    ],
    orMended(['Enter it again as a number.', 'Le ressaisir comme nombre.']),
  ),
  dateAsText: rule(
    'error',
    true,
    ['Date kept as text', 'Date enregistrée comme texte'],
    [
      'Excel cannot compare or count days in text: plans and delays leave it out.',
      'Excel ne compare ni ne compte des jours dans du texte\u00a0: plannings et retards l’écartent.',
    ],
    orMended(['Enter it again as a date.', 'La ressaisir comme date.']),
  ),
  textAsNumber: rule(
    'warning',
    true,
    ['Identifier kept as a number', 'Identifiant enregistré comme nombre'],
    [
      'Excel drops its zeros, so that 1.10 becomes 1.1, and text is not found by it.',
      'Excel en retire les zéros, 1.10 devient 1.1, et la recherche d’un texte ne le trouve pas.',
    ],
    orMended([
      'Enter it again in a cell of text format, and look at its zeros.',
      'Le ressaisir dans une cellule au format texte, et vérifier ses zéros.',
    ]),
  ),
  actualInFuture: rule(
    'warning',
    false,
    ['Actual in the future', 'Réalisé dans le futur'],
    [
      'What has not happened yet is a forecast: actual figures would run ahead.',
      'Ce qui n’a pas encore eu lieu est une prévision\u00a0: le réalisé serait en avance.',
    ],
    [
      'Enter it as forecast, correct the date, or bring the status date up to date.',
      'Le saisir en prévision, corriger la date, ou mettre à jour la date d’état.',
    ],
  ),

  // Identifiers and references.
  duplicateId: rule(
    'error',
    true,
    ['Same ID twice', 'Même ID deux fois'],
    ['Updates and consolidation cannot tell the two rows apart.', 'Mises à jour et consolidation ne distinguent pas les deux lignes.'],
    orMended(['Clear the ID of the row that was copied; it gets its own.', 'Effacer l’ID de la ligne copiée\u00a0; elle en recevra un.']),
  ),
  blankId: rule(
    'info',
    true,
    ['No ID yet', 'Pas encore d’ID'],
    [
      'A row typed by hand gets its ID from the add-in; until then a provisional one stands in.',
      'Une ligne saisie à la main reçoit son ID du complément\u00a0; d’ici là, un ID provisoire en tient lieu.',
    ],
    MENDED,
  ),
  idByHand: rule(
    'info',
    true,
    ['ID given by hand', 'ID donné à la main'],
    ['It may have belonged to a deleted row, or be given again.', 'Il a pu appartenir à une ligne supprimée, ou être redonné.'],
    [
      'Leave IDs to the add-in. The repair takes note of this one.',
      'Laisser le complément donner les ID. La réparation prend note de celui-ci.',
    ],
  ),
  unknownReference: rule(
    'error',
    false,
    ['Refers to nothing', 'Ne renvoie à rien'],
    ['The row belongs to nothing, and reports leave it out.', 'La ligne ne se rattache à rien, et les rapports l’écartent.'],
    ['Choose one that exists, or add it.', 'Choisir une valeur existante, ou l’ajouter.'],
  ),

  // What records must be together.
  duplicateWbs: rule(
    'error',
    false,
    ['Same WBS twice', 'Même WBS deux fois'],
    [
      'Predecessors and subtotals go by the WBS: they take the wrong task.',
      'Prédécesseurs et sous-totaux passent par le WBS\u00a0: ils prennent la mauvaise tâche.',
    ],
    ['Give one of the tasks its own WBS.', 'Donner à l’une des tâches son propre WBS.'],
  ),
  badPredecessor: rule(
    'warning',
    false,
    ['Unknown predecessor', 'Prédécesseur inconnu'],
    ['The link is left out of the critical path.', 'La liaison est écartée du chemin critique.'],
    ['Write the WBS of a task, such as 1.2 or 1.2SS+5.', 'Écrire le WBS d’une tâche, par exemple 1.2 ou 1.2DD+5.'],
  ),
  cycle: rule(
    'error',
    false,
    ['Predecessors in a loop', 'Prédécesseurs en boucle'],
    [
      'Each task waits for the other: no schedule can be calculated.',
      'Chaque tâche attend l’autre\u00a0: aucun planning n’est calculable.',
    ],
    ['Take one link out of the loop.', 'Retirer une liaison de la boucle.'],
  ),
  completeWithoutFinish: rule(
    'warning',
    false,
    ['Complete without an actual finish', 'Terminé sans fin réelle'],
    ['Delays and forecasts go by the actual finish.', 'Les retards et les prévisions reposent sur la fin réelle.'],
    ['Enter the day on which the task was finished.', 'Saisir le jour où la tâche s’est terminée.'],
  ),
  finishedIncomplete: rule(
    'warning',
    false,
    ['Finished but not complete', 'Fini mais pas achevé'],
    [
      'Earned value counts the progress, the schedule the finish: they contradict each other.',
      'La valeur acquise compte l’avancement, le planning la fin\u00a0: ils se contredisent.',
    ],
    ['Set the progress to 100\u00a0%, or clear the actual finish.', 'Porter l’avancement à 100\u00a0%, ou effacer la fin réelle.'],
  ),
  earnedAboveBudget: rule(
    'error',
    false,
    ['Earned value above the budget', 'Valeur acquise supérieure au budget'],
    [
      'No more can be earned than the budget at completion: CPI and estimates are too good.',
      'On ne peut acquérir plus que le budget à l’achèvement\u00a0: CPI et estimations sont trop favorables.',
    ],
    [
      'Make the budgets of the tasks add up to the baseline of the budget.',
      'Faire correspondre la somme des budgets des tâches et la référence du budget.',
    ],
  ),
  budgetDiffers: rule(
    'warning',
    false,
    ['Budget lines do not add up', 'Le budget ne s’additionne pas'],
    [
      'Two answers to one question: reports show one or the other.',
      'Deux réponses à une question\u00a0: les rapports montrent l’une ou l’autre.',
    ],
    [
      'Bring the baseline by month and the approved budget together, or record the change.',
      'Accorder la référence mensuelle et le budget approuvé, ou tracer le changement.',
    ],
  ),
  changeNotRebaselined: rule(
    'warning',
    false,
    ['Approved change not in the baseline', 'Changement approuvé absent de la référence'],
    ['Variances are measured against a baseline that no longer holds.', 'Les écarts sont mesurés contre une référence qui n’a plus cours.'],
    [
      'Change the baselines and enter the day; or say that the change leaves them alone.',
      'Modifier la référence et saisir le jour\u00a0; ou indiquer que le changement ne la touche pas.',
    ],
  ),
  noStatus: rule(
    'warning',
    false,
    ['No status', 'Aucun point d’avancement'],
    [
      'A running project without a status shows as no data, which is never green.',
      'Un projet en cours sans point d’avancement figure comme non renseigné, ce qui n’est jamais vert.',
    ],
    ['Add a row on the status sheet.', 'Ajouter une ligne dans la feuille d’avancement.'],
  ),
  staleStatus: rule(
    'warning',
    false,
    ['Stale status', 'Point d’avancement périmé'],
    ['Decisions would rest on how things were.', 'Les décisions reposeraient sur un état dépassé.'],
    ['Add a row for the latest status date.', 'Ajouter une ligne à la dernière date d’état.'],
  ),
  overrideWithoutReason: rule(
    'warning',
    false,
    ['Rating overridden without a reason', 'Météo forcée sans motif'],
    ['Nobody can tell a judgement from a retouch.', 'Rien ne distingue un jugement d’une retouche.'],
    ['Say why, or clear the override.', 'Dire pourquoi, ou retirer le forçage.'],
  ),
  redWithoutAction: rule(
    'warning',
    false,
    ['Red without a way out', 'Rouge sans suite'],
    [
      'A red rating asks the committee for something: what, is not said.',
      'Une météo rouge appelle le comité\u00a0: à quoi, ce n’est pas dit.',
    ],
    ['Write the decision needed or the next steps.', 'Écrire la décision attendue ou les prochaines étapes.'],
  ),
  riskWithoutOwner: rule(
    'warning',
    false,
    ['Open item without an owner', 'Point ouvert sans responsable'],
    ['What nobody answers for is not dealt with.', 'Ce dont personne ne répond n’est pas traité.'],
    ['Enter who answers for it.', 'Saisir qui en répond.'],
  ),
  riskPastDue: rule(
    'warning',
    false,
    ['Open item past its due date', 'Point ouvert en retard'],
    [
      'Either it was done and not said, or it still weighs on the project.',
      'Soit c’est fait et non dit, soit le point pèse encore sur le projet.',
    ],
    ['Close it, or agree a new date.', 'Le clore, ou convenir d’une nouvelle date.'],
  ),
  riskWithoutResponse: rule(
    'warning',
    false,
    ['High risk without a response', 'Risque élevé sans réponse'],
    ['The committee expects to read what is done about it.', 'Le comité attend de lire ce qui est fait.'],
    ['Choose a response, or write the action.', 'Choisir une réponse, ou écrire l’action.'],
  ),
  actionWithoutOwner: rule(
    'warning',
    false,
    ['Open action without an owner', 'Action ouverte sans responsable'],
    ['What nobody answers for is not done.', 'Ce dont personne ne répond n’est pas fait.'],
    ['Enter who does it.', 'Saisir qui la réalise.'],
  ),
  actionPastDue: rule(
    'warning',
    false,
    ['Open action past its due date', 'Action ouverte en retard'],
    ['Either it was done and not said, or somebody waits for it.', 'Soit elle est faite et non dite, soit quelqu’un l’attend.'],
    ['Close it, or agree a new date.', 'La clore, ou convenir d’une nouvelle date.'],
  ),
  decisionPastDue: rule(
    'warning',
    false,
    ['Decision overdue', 'Décision en retard'],
    ['Work that waits for it stands still.', 'Le travail qui l’attend est à l’arrêt.'],
    ['Record the decision, or the new date by which it is needed.', 'Consigner la décision, ou la nouvelle date à laquelle il la faut.'],
  ),
  decidedWithoutDate: rule(
    'warning',
    false,
    ['Decided without a date', 'Décidé sans date'],
    ['Without its day a decision cannot be found in the minutes.', 'Sans son jour, une décision est introuvable dans les comptes rendus.'],
    ['Enter the day of the decision.', 'Saisir le jour de la décision.'],
  ),
  noAccountable: rule(
    'warning',
    false,
    ['Nobody accountable', 'Personne ne rend compte'],
    ['One role, and only one, answers for each activity.', 'Un rôle, et un seul, rend compte de chaque activité.'],
    ['Name the accountable role.', 'Nommer le rôle qui rend compte (A).'],
  ),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleKey = keyof typeof RULES;

export const RULE_KEYS = Object.keys(RULES) as readonly RuleKey[];

export const isRuleKey = (word: string): word is RuleKey => Object.hasOwn(RULES, word);
