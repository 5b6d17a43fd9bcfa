import type { Text } from '../words/text';
import { budgetLine } from './records/budget-line';
import { exception } from './records/exception';
import { project } from './records/project';
import { raidItem } from './records/raid-item';
import { rate } from './records/rate';
import { settings } from './records/settings';
import { statusUpdate } from './records/status-update';
import { task } from './records/task';
import type { RecordKey, RecordType, WorkbookKind } from './types';

/** Version of the standard that this code writes; a workbook remembers the one that made it. */
export const STANDARD_VERSION = 1;

export const RECORDS = { project, budgetLine, task, statusUpdate, raidItem, rate, settings, exception } as const satisfies Readonly<
  Record<RecordKey, RecordType>
>;

/** How a sheet is laid out: rows of a table, one record as a form, the lists side by side, words, or what a report fills. */
export type SheetLayout = 'guide' | 'table' | 'form' | 'lists' | 'report';

export interface SheetDefinition {
  readonly key: string;
  readonly layout: SheetLayout;
  readonly name: Text;
  readonly purpose: Text;
  /** For `table` and `form`. */
  readonly record?: RecordKey;
}

const sheet = (
  key: string,
  layout: SheetLayout,
  en: string,
  fr: string,
  purposeEn: string,
  purposeFr: string,
  record?: RecordKey,
): SheetDefinition => ({
  key,
  layout,
  name: { en, fr },
  purpose: { en: purposeEn, fr: purposeFr },
  ...(record ? { record } : {}),
});

const lists = sheet(
  'lists',
  'lists',
  'Lists',
  'Listes',
  'The values that the lists of this workbook offer. Add your own below the last one.',
  'Les valeurs proposées par les listes de ce classeur. Ajoutez les vôtres sous la dernière.',
);
const settingsSheet = sheet(
  'settings',
  'form',
  'Settings',
  'Paramètres',
  'What applies to the whole workbook.',
  'Ce qui vaut pour tout le classeur.',
  'settings',
);
const rates = sheet(
  'rates',
  'table',
  'Rates',
  'Taux',
  'Exchange rates. A currency without a rate is reported, never taken as 1.',
  'Taux de change. Une devise sans taux est signalée, jamais prise pour 1.',
  'rate',
);

/** The sheets of each kind of workbook, in order. */
export const WORKBOOKS: Readonly<Record<WorkbookKind, readonly SheetDefinition[]>> = {
  project: [
    sheet('guide', 'guide', 'Guide', 'Guide', 'How to use this project workbook.', 'Comment utiliser ce classeur projet.'),
    sheet(
      'project',
      'form',
      'Project',
      'Projet',
      'The project on one page: fill in the light cells.',
      'Le projet sur une page\u00a0: remplissez les cellules claires.',
      'project',
    ),
    sheet(
      'status',
      'table',
      'Status',
      'Avancement',
      'One row for each status report; the latest goes into the portfolio report.',
      'Une ligne par point d’avancement\u00a0; le plus récent alimente le rapport du portefeuille.',
      'statusUpdate',
    ),
    sheet(
      'budget',
      'table',
      'Budget',
      'Budget',
      'Money by month: baseline, committed, actual and forecast.',
      'L’argent par mois\u00a0: référence, engagé, réalisé et prévision.',
      'budgetLine',
    ),
    sheet(
      'tasks',
      'table',
      'Schedule',
      'Planning',
      'Tasks and milestones with their progress.',
      'Tâches et jalons avec leur avancement.',
      'task',
    ),
    sheet(
      'raid',
      'table',
      'RAID',
      'RAID',
      'Risks and opportunities, assumptions, issues, dependencies.',
      'Risques et opportunités, hypothèses, problèmes, dépendances.',
      'raidItem',
    ),
    lists,
    settingsSheet,
  ],
  portfolio: [
    sheet('guide', 'guide', 'Guide', 'Guide', 'How to use this portfolio workbook.', 'Comment utiliser ce classeur portefeuille.'),
    sheet('dashboard', 'report', 'Dashboard', 'Tableau de bord', 'The portfolio at a glance.', 'Le portefeuille en un coup d’œil.'),
    sheet('projectsReport', 'report', 'Projects report', 'Rapport projets', 'Every project on one line.', 'Chaque projet sur une ligne.'),
    sheet(
      'finance',
      'report',
      'Finance',
      'Finances',
      'Budget, forecast and spend by department, category and month.',
      'Budget, prévision et dépense par direction, nature et mois.',
    ),
    sheet(
      'risks',
      'report',
      'Risks',
      'Risques',
      'The risks and opportunities that weigh most.',
      'Les risques et opportunités qui pèsent le plus.',
    ),
    sheet(
      'exceptions',
      'table',
      'Exceptions',
      'Anomalies',
      'What could not be read, and where it stands.',
      'Ce qui n’a pas pu être lu, et où cela se trouve.',
      'exception',
    ),
    sheet(
      'projects',
      'table',
      'Projects',
      'Projets',
      'The register: one row for each project.',
      'Le registre\u00a0: une ligne par projet.',
      'project',
    ),
    sheet(
      'status',
      'table',
      'Status',
      'Avancement',
      'Status reports of all projects.',
      'Points d’avancement de tous les projets.',
      'statusUpdate',
    ),
    sheet('budget', 'table', 'Budget', 'Budget', 'Budget lines of all projects.', 'Lignes budgétaires de tous les projets.', 'budgetLine'),
    sheet(
      'tasks',
      'table',
      'Schedule',
      'Planning',
      'Tasks and milestones of all projects.',
      'Tâches et jalons de tous les projets.',
      'task',
    ),
    sheet('raid', 'table', 'RAID', 'RAID', 'RAID items of all projects.', 'Points RAID de tous les projets.', 'raidItem'),
    rates,
    lists,
    settingsSheet,
  ],
};
