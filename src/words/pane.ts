import type { Text } from './text';

const text = (en: string, fr: string): Text => ({ en, fr });

export const PANE_WORDS = {
  title: text('PMO Workbook', 'PMO Workbook'),
  reading: text('Looking at this workbook…', 'Examen de ce classeur…'),
  notSetUp: text(
    'This workbook is not set up yet. What should it become?',
    'Ce classeur n’est pas encore préparé. Que doit-il devenir\u00a0?',
  ),
  setUp: {
    project: text('Project workbook', 'Classeur projet'),
    portfolio: text('Portfolio workbook', 'Classeur portefeuille'),
  },
  setUpNote: {
    project: text('Status, budget, schedule and RAID of one project.', 'Avancement, budget, planning et RAID d’un projet.'),
    portfolio: text('Register, consolidation and report of all projects.', 'Registre, consolidation et rapport de tous les projets.'),
  },
  settingUp: text('Setting up…', 'Préparation…'),
  isSetUp: {
    project: text(
      'This is a project workbook. Fill in the sheet Project first; the Guide says what comes next.',
      'Ceci est un classeur projet. Remplissez d’abord la feuille Projet\u00a0; le Guide dit la suite.',
    ),
    portfolio: text(
      'This is a portfolio workbook. Register projects, or consolidate their workbooks with the pmo command.',
      'Ceci est un classeur portefeuille. Inscrivez des projets, ou consolidez leurs classeurs avec la commande pmo.',
    ),
  },
  version: text('Standard version {version}', 'Version {version} du standard'),
  failed: text(
    'Excel could not do it: {reason} Nothing is lost; try again.',
    'Excel n’a pas pu le faire\u00a0: {reason} Rien n’est perdu\u00a0; réessayez.',
  ),
  retry: text('Try again', 'Réessayer'),
  noOffice: text(
    'Excel did not answer. Open this page from the PMO tab in Excel; if you did, a proxy may block appsforoffice.microsoft.com.',
    'Excel n’a pas répondu. Ouvrez cette page depuis l’onglet PMO d’Excel\u00a0; si c’est le cas, un proxy bloque peut-être appsforoffice.microsoft.com.',
  ),
} as const;
