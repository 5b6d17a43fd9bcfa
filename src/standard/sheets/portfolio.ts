import { lists, settings } from './common';
import { sheet, type SheetDefinition } from './sheet';

/** The sheets of a portfolio workbook, in order; those of some methods only are optional. */
export const PORTFOLIO_SHEETS: readonly SheetDefinition[] = [
  sheet('guide', 'guide', 'start', ['Guide', 'Guide'], ['How to use this portfolio workbook.', 'Comment utiliser ce classeur portefeuille.']),
  sheet(
    'dashboard',
    'report',
    'reports',
    ['Dashboard', 'Tableau de bord'],
    ['The portfolio at a glance.', 'Le portefeuille en un coup d’œil.'],
  ),
  sheet(
    'projectsReport',
    'report',
    'reports',
    ['Projects report', 'Rapport projets'],
    ['Every project on one line.', 'Chaque projet sur une ligne.'],
  ),
  sheet(
    'finance',
    'report',
    'reports',
    ['Finance', 'Finances'],
    [
      'Budget, forecast and spend by department, category and month.',
      'Budget, prévision et dépense par direction, nature et mois.',
    ],
  ),
  sheet(
    'risks',
    'report',
    'reports',
    ['Risks', 'Risques'],
    ['The risks and opportunities that weigh most.', 'Les risques et opportunités qui pèsent le plus.'],
  ),
  sheet(
    'exceptions',
    'table',
    'reports',
    ['Exceptions', 'Anomalies'],
    ['What could not be read, and where it stands.', 'Ce qui n’a pas pu être lu, et où cela se trouve.'],
    'exception',
  ),
  sheet(
    'projects',
    'table',
    'steer',
    ['Projects', 'Projets'],
    ['The register: one row for each project.', 'Le registre\u00a0: une ligne par projet.'],
    'project',
  ),
  sheet(
    'status',
    'table',
    'steer',
    ['Status', 'Avancement'],
    ['Status reports of all projects.', 'Points d’avancement de tous les projets.'],
    'statusUpdate',
  ),
  sheet(
    'budget',
    'table',
    'money',
    ['Budget', 'Budget'],
    ['Budget lines of all projects.', 'Lignes budgétaires de tous les projets.'],
    'budgetLine',
  ),
  sheet(
    'tasks',
    'table',
    'plan',
    ['Schedule', 'Planning'],
    ['Tasks and milestones of all projects.', 'Tâches et jalons de tous les projets.'],
    'task',
  ),
  sheet('raid', 'table', 'control', ['RAID', 'RAID'], ['RAID items of all projects.', 'Points RAID de tous les projets.'], 'raidItem'),
  sheet(
    'rates',
    'table',
    'reference',
    ['Rates', 'Taux'],
    [
      'Exchange rates. A currency without a rate is reported, never taken as 1.',
      'Taux de change. Une devise sans taux est signalée, jamais prise pour 1.',
    ],
    'rate',
  ),
  lists,
  settings,
];
