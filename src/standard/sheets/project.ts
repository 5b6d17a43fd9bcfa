import { lists, settings } from './common';
import { sheet, type SheetDefinition } from './sheet';

/** The sheets of a project workbook, in order; those of some methods only are optional. */
export const PROJECT_SHEETS: readonly SheetDefinition[] = [
  sheet(
    'guide',
    'guide',
    'start',
    ['Guide', 'Guide'],
    [
      'How to use this project workbook, and what is still to be filled in.',
      'Comment utiliser ce classeur projet, et ce qui reste à remplir.',
    ],
  ),
  sheet(
    'project',
    'form',
    'start',
    ['Project', 'Projet'],
    ['The project on one page: fill in the light cells.', 'Le projet sur une page\u00a0: remplissez les cellules claires.'],
    'project',
  ),
  sheet(
    'status',
    'table',
    'steer',
    ['Status', 'Avancement'],
    [
      'One row for each status report; the latest goes into the portfolio report.',
      'Une ligne par point d’avancement\u00a0; le plus récent alimente le rapport du portefeuille.',
    ],
    'statusUpdate',
  ),
  sheet(
    'tasks',
    'table',
    'plan',
    ['Schedule', 'Planning'],
    ['Tasks and milestones with their progress.', 'Tâches et jalons avec leur avancement.'],
    'task',
  ),
  sheet(
    'budget',
    'table',
    'money',
    ['Budget', 'Budget'],
    ['Money by month: baseline, committed, actual and forecast.', 'L’argent par mois\u00a0: référence, engagé, réalisé et prévision.'],
    'budgetLine',
  ),
  sheet(
    'raid',
    'table',
    'control',
    ['RAID', 'RAID'],
    ['Risks and opportunities, assumptions, issues, dependencies.', 'Risques et opportunités, hypothèses, problèmes, dépendances.'],
    'raidItem',
  ),
  lists,
  settings,
];
