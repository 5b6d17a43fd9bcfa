import type { Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

/** What the sheets say beside the standard's own words. */
export const WORKBOOK_WORDS = {
  field: text('Field', 'Champ'),
  value: text('Value', 'Valeur'),
  projectTitle: text('Project workbook', 'Classeur projet'),
  portfolioTitle: text('Portfolio workbook', 'Classeur portefeuille'),
  legend: text('Legend', 'Légende'),
  legendInput: {
    name: text('You fill in', 'À remplir'),
    meaning: text(
      'Cells with lists, limits and help: select one to see it.',
      'Cellules avec listes, limites et aide\u00a0: sélectionnez-en une.',
    ),
  },
  legendCalculated: {
    name: text('Calculated', 'Calculé'),
    meaning: text(
      'A formula: do not overwrite it; the check restores it.',
      'Une formule\u00a0: ne pas l’écraser\u00a0; le contrôle la rétablit.',
    ),
  },
  legendAutomatic: {
    name: text('Written by the add-in', 'Écrit par le complément'),
    meaning: text('Identifiers and traces: leave them as they are.', 'Identifiants et traces\u00a0: à laisser tels quels.'),
  },
  legendLocked: {
    name: text('Protected page', 'Page protégée'),
    meaning: text(
      'Only calculates or reports; protected without a password, against slips.',
      'Ne fait que calculer ou restituer\u00a0; protégée sans mot de passe, contre les fausses manœuvres.',
    ),
  },
  nextSteps: text('Next steps', 'Prochaines étapes'),
  state: text('State', 'État'),
  sheetsFilled: text('Sheets filled: {filled} of {all}', 'Feuilles remplies\u00a0: {filled} sur {all}'),
  sheetStates: {
    toFill: text('To fill', 'À remplir'),
    filled: text('Filled', 'Remplie'),
    missing: text('{count} required cells blank', '{count} cellules obligatoires vides'),
    fields: text('{count} of {all} fields', '{count} champs sur {all}'),
    calculated: text('Calculated', 'Calculée'),
    reported: text('Written by consolidation', 'Écrite par la consolidation'),
    reference: text('Values to choose from', 'Valeurs à choisir'),
    noStatusDate: text('Status date missing', 'Date d’état manquante'),
    done: text('✓ Done', '✓ Fait'),
    toDo: text('To do', 'À faire'),
  },
  groups: {
    start: text('Start here', 'Pour commencer'),
    reports: text('Reports', 'Rapports'),
    steer: text('Steering', 'Pilotage'),
    plan: text('Planning and resources', 'Planification et ressources'),
    money: text('Money', 'Budget'),
    control: text('Risks, decisions and changes', 'Risques, décisions et changements'),
    deliver: text('Scope, deliverables and benefits', 'Périmètre, livrables et bénéfices'),
    people: text('People and communication', 'Parties prenantes et communication'),
    learn: text('Lessons learned', 'Retours d’expérience'),
    method: text('Method', 'Méthode'),
    reference: text('Reference', 'Référence'),
  },
  sheet: text('Sheet', 'Feuille'),
  purpose: text('What it is for', 'À quoi elle sert'),
  filled: text('Rows', 'Lignes'),
  sections: {
    identity: text('The project', 'Le projet'),
    organisation: text('Who', 'Qui'),
    context: text('Why', 'Pourquoi'),
    scope: text('What', 'Quoi'),
    planning: text('How and when', 'Comment et quand'),
    state: text('Where it stands', 'Où il en est'),
    dates: text('Dates', 'Dates'),
    money: text('Money', 'Budget'),
    approval: text('Approval', 'Approbation'),
    own: text('Own fields', 'Champs propres'),
    trace: text('Trace', 'Trace'),
  },
  steps: {
    project: [
      text(
        'Fill in the Project sheet: the light cells are yours, the grey ones are calculated.',
        'Remplissez la feuille Projet\u00a0: les cellules claires sont à vous, les grises sont calculées.',
      ),
      text(
        'Plan the work on Schedule and the money by month on Budget.',
        'Planifiez le travail dans Planning et l’argent par mois dans Budget.',
      ),
      text(
        'Each month, add one row to Status and bring RAID, Schedule and Budget up to date.',
        'Chaque mois, ajoutez une ligne dans Avancement et mettez à jour RAID, Planning et Budget.',
      ),
      text(
        'Set the status date on Settings, save, and send the file to your project office.',
        'Indiquez la date d’état dans Paramètres, enregistrez, et envoyez le fichier à votre bureau des projets.',
      ),
    ],
    portfolio: [
      text(
        'Register projects on Projects, or adopt an existing register.',
        'Inscrivez les projets dans Projets, ou reprenez un registre existant.',
      ),
      text(
        'Hand out one prefilled workbook to each project manager, and collect them.',
        'Distribuez à chaque chef de projet un classeur prérempli, puis collectez-les.',
      ),
      text(
        'Consolidate: the tables are filled from the project workbooks, nothing is copied by hand.',
        'Consolidez\u00a0: les tableaux se remplissent depuis les classeurs projet, rien n’est recopié à la main.',
      ),
      text('Look at Exceptions first, then present the Dashboard.', 'Regardez d’abord les Anomalies, puis présentez le Tableau de bord.'),
    ],
  },
  notBuiltYet: text(
    'Consolidate or adopt a register: this page is written then.',
    'Consolidez ou reprenez un registre\u00a0: cette page s’écrira alors.',
  ),
  listOther: text('Choose from the list.', 'Choisissez dans la liste.'),
  wrongValue: text('This value does not fit', 'Cette valeur ne convient pas'),
  needNumber: text('Enter a number.', 'Saisissez un nombre.'),
  needWhole: text('Enter a whole number from {minimum} to {maximum}.', 'Saisissez un nombre entier de {minimum} à {maximum}.'),
  needNumberFrom: text('Enter a number that is at least {minimum}.', 'Saisissez un nombre au moins égal à {minimum}.'),
  needPercent: text('Enter a percentage from 0 to 100\u00a0%.', 'Saisissez un pourcentage de 0 à 100\u00a0%.'),
  needDate: text('Enter a date.', 'Saisissez une date.'),
  needDateAfter: text('Enter a date that is not before “{column}”.', 'Saisissez une date qui ne précède pas «\u00a0{column}\u00a0».'),
  calculatedCell: text('Calculated. Its formula is restored by the check.', 'Calculé. Sa formule est rétablie par le contrôle.'),
  footer: text('PMO standard {version}', 'Standard PMO {version}'),
  page: text('Page &P of &N', 'Page &P sur &N'),
} as const;
