import type { DayNumber } from '../../domain/calendar/days';
import { STANDARD_WEEK, workingCalendar, workingDaysBetween, type WorkingCalendar } from '../../domain/calendar/working-days';
import { earnedByMilestones, earnedFraction } from '../../domain/evm/methods';
import { plannedValue } from '../../domain/evm/planned-value';
import { fail, succeed, type Failure, type Result } from '../../domain/result';
import { elementwise, table, type FunctionEntry } from '../entry';
import { choice, date, keepsErrors, matrix, number, optional, text, vector, words, zeroIsBlank } from '../makers';
import { publicHolidays } from '../days-off';
import { oncePer } from '../once-per';
import { cellOf, columnOf, isFailure, type Matrix } from '../values';
import { DAYS_OFF, STATUS_DATE } from './parameters';

const PMI = 'PMI, Practice Standard for Earned Value Management, 2nd ed. (2011)';

const METHOD = choice('method', 'méthode', text('How value is earned', 'Règle d’acquisition de la valeur'), [
  { value: '0/100', words: [], label: text('0/100', '0/100') },
  { value: '50/50', words: [], label: text('50/50', '50/50') },
  { value: '20/80', words: [], label: text('20/80', '20/80') },
  { value: '25/75', words: [], label: text('25/75', '25/75') },
  { value: 'percent', words: ['pourcent', 'pourcentage', '%'], label: text('percent', 'pourcentage') },
  { value: 'milestones', words: ['jalons', 'jalon', 'milestone'], label: text('milestones', 'jalons') },
]);

const PROGRESS = number(
  'progress',
  'avancement',
  text('Progress, 0 to 1; for milestones 1 when done', 'Avancement, de 0 à 1 ; pour les jalons 1 si atteint'),
  'fraction',
);
const WEIGHTS = number(
  'weights',
  'poids',
  text('Weights of the milestones (default: all the same)', 'Poids des jalons (par défaut tous égaux)'),
  'number',
);

const fractionsOf = (
  method: '0/100' | '50/50' | '20/80' | '25/75' | 'percent',
  progress: readonly (readonly (number | Failure)[])[],
): Matrix => progress.map((row) => row.map((value) => (isFailure(value) ? value : cellOf(earnedFraction(method, value)))));

type WeekCells = readonly (number | string | boolean | null)[];

/** A weekday pattern: seven numbers, or a text of seven digits as WORKDAY.INTL knows it but the other way round: 1 is worked. One blank: none given. */
const weekFrom = (cells: WeekCells): readonly number[] | Failure => {
  const [only = null] = cells;
  if (cells.length <= 1 && (only === null || only === '' || only === 0)) return STANDARD_WEEK;
  const days = (cells.length === 1 ? [...digitsOf(only)] : cells).map(Number);
  if (days.length !== 7 || !days.every((day) => day >= 0 && day <= 1)) return fail('badWeek');
  return days.some((day) => day > 0) ? days : fail('noWorkingDay');
};

/** A number has lost its leading zeros; one below 100 is rather a weekend code of Excel (1 to 17), which means something else. */
const digitsOf = (week: WeekCells[number]): string =>
  typeof week === 'number' && week >= 100 ? String(week).padStart(7, '0') : String(week);

const calendarOf = oncePer((week: WeekCells) =>
  oncePer((daysOff: readonly (DayNumber | null)[]): WorkingCalendar | Failure => {
    const pattern = weekFrom(week);
    return isFailure(pattern)
      ? pattern
      : workingCalendar(
          daysOff.filter((day) => day !== null),
          pattern,
        );
  }),
);

const NOT_GIVEN: readonly null[] = [];

/** The calendar of an optional week and optional days off, made once for all elements of a call. */
const givenCalendar = (daysOff: readonly (DayNumber | null)[] | null, week: WeekCells | null): WorkingCalendar | Failure =>
  calendarOf(week ?? NOT_GIVEN)(daysOff ?? NOT_GIVEN);

export const PLANNING: readonly FunctionEntry[] = [
  table({
    id: 'EVPERCENT',
    french: 'PCTACQUIS',
    description: text(
      'Earned fraction of a piece of work by a rule of earning.',
      'Fraction acquise d’un travail selon une règle d’acquisition.',
    ),
    parameters: [METHOD, keepsErrors(matrix(PROGRESS)), optional(vector(WEIGHTS))],
    gives: {
      unit: 'fraction',
      description: text('0 to 1; for milestones one value for all of them', 'De 0 à 1 ; pour les jalons une seule valeur'),
    },
    formula: text(
      '0/100, 50/50, 20/80, 25/75: the first part once started, the rest when done · percent: the progress · milestones: Σ weight of those done / Σ weight',
      '0/100, 50/50, 20/80, 25/75 : la première part dès le début, le reste à la fin · pourcentage : l’avancement · jalons : Σ poids des atteints / Σ poids',
    ),
    source: PMI,
    note: text(
      'A blank progress counts as 0 %: guard it with ISBLANK where "not reported" differs. Progress in per cent points (37 for 37 %) is refused.',
      'Un avancement vide compte pour 0 % : protégez-le par ESTVIDE si « non renseigné » diffère. Un avancement en points (37 pour 37 %) est refusé.',
    ),
    example: { args: ['milestones', [[1], [1], [0]], [[20], [30], [50]]], value: 0.5 },
    whole: ([method, progress, weights]): Result<Matrix> => {
      if (method === null) return fail('missingArgument', { argument: METHOD.name.en });
      if (method !== 'milestones') return succeed(fractionsOf(method, progress));
      const done: number[] = [];
      for (const value of progress.flat()) {
        if (isFailure(value)) return value;
        done.push(value);
      }
      const earned = earnedByMilestones(done, weights ?? undefined);
      return earned.ok ? succeed([[earned.value]]) : earned;
    },
  }),
  elementwise({
    id: 'PLANNEDVALUE',
    french: 'VALEURPLANIFIEE',
    description: text(
      'Planned value at a date: the budget spread over working days.',
      'Valeur planifiée à une date : le budget réparti sur les jours ouvrés.',
    ),
    parameters: [
      date('start', 'début', text('Baseline start', 'Début de référence')),
      date('finish', 'fin', text('Baseline finish, included', 'Fin de référence, incluse')),
      number('budget', 'budget', text('Budget of the work', 'Budget du travail'), 'money'),
      STATUS_DATE,
      DAYS_OFF,
    ],
    gives: { unit: 'money', description: text('0 before the start, the budget from the finish', '0 avant le début, le budget dès la fin') },
    formula: text('budget × working days done / working days', 'budget × jours ouvrés écoulés / jours ouvrés'),
    source: PMI,
    example: { args: [45292, 45303, 1000, 45298], value: 500 },
    each: ([start, finish, budget, statusDate, daysOff]) => {
      const calendar = givenCalendar(daysOff, null);
      return isFailure(calendar) ? calendar : plannedValue(start, finish, budget, statusDate, calendar);
    },
  }),
  elementwise({
    id: 'WORKDAYSBETWEEN',
    french: 'JOURSOUVRES',
    description: text('Working days from start to finish, both included.', 'Jours ouvrés du début à la fin, tous deux inclus.'),
    parameters: [
      date('start', 'début', text('First day', 'Premier jour')),
      date('finish', 'fin', text('Last day, included', 'Dernier jour, inclus')),
      optional(
        vector(zeroIsBlank(date('holidays', 'fériés', text('Days off besides the week pattern', 'Jours chômés outre la semaine type')))),
      ),
      optional(
        vector({
          ...words(
            'week',
            'semaine',
            text(
              'Monday to Sunday: seven numbers (1 worked, 0.5 half, 0 off) or a text such as 1111100 (default)',
              'Du lundi au dimanche : sept nombres (1 ouvré, 0,5 demi, 0 chômé) ou un texte comme 1111100 (par défaut)',
            ),
          ),
          kind: 'any',
        }),
      ),
    ],
    gives: {
      unit: 'days',
      description: text(
        'Days; half days count half; 0 when the finish is before the start',
        'Jours ; une demi-journée compte pour moitié ; 0 si la fin précède le début',
      ),
    },
    formula: text('Σ worked fraction of each day that is not off', 'Σ part ouvrée de chaque jour non chômé'),
    source: text('As Excel’s NETWORKDAYS.INTL, with half days', 'Comme NB.JOURS.OUVRES.INTL d’Excel, avec demi-journées'),
    example: { args: [45292, 45303, [[45292]]], value: 9 },
    each: ([start, finish, daysOff, week]) => {
      const calendar = givenCalendar(daysOff, week);
      return isFailure(calendar) ? calendar : succeed(workingDaysBetween(start, finish, calendar));
    },
  }),
  table({
    id: 'HOLIDAYS',
    french: 'JOURSFERIES',
    description: text(
      'Public holidays of a year in a country or part of it.',
      'Jours fériés d’une année dans un pays ou une partie de pays.',
    ),
    parameters: [
      number('year', 'année', text('Year, 1900 to 2200', 'Année, de 1900 à 2200'), 'count'),
      words(
        'region',
        'région',
        text(
          'FR, FR-57, FR-67, GB (also UK), GB-SCT, US, BE, LU, CH-GE, CA-QC …',
          'FR, FR-57, FR-67, GB (ou UK), GB-SCT, US, BE, LU, CH-GE, CA-QC…',
        ),
      ),
    ],
    gives: {
      unit: 'date',
      description: text('A column of dates, to be formatted as dates', 'Une colonne de dates, à mettre au format date'),
    },
    formula: text('public holidays and their substitute days', 'jours fériés et jours de remplacement'),
    source: text('date-holidays (npm), which follows the laws of each country', 'date-holidays (npm), qui suit la loi de chaque pays'),
    note: text(
      'GB is England, whose days Wales shares: name Scotland (GB-SCT) and Northern Ireland (GB-NIR). Switzerland and Canada differ by canton and province: name it. An unknown region lists the known ones.',
      'GB désigne l’Angleterre, dont le pays de Galles partage les jours : précisez l’Écosse (GB-SCT) ou l’Irlande du Nord (GB-NIR). La Suisse et le Canada diffèrent par canton et province : précisez-les. Une région inconnue donne la liste des régions connues.',
    ),
    example: {
      args: [2026, 'FR'],
      value: [[46023], [46118], [46143], [46150], [46156], [46167], [46217], [46249], [46327], [46337], [46381]],
    },
    whole: async ([year, region]): Promise<Result<Matrix>> => {
      const days = await publicHolidays(year, region ?? '');
      return days.ok ? succeed(columnOf(days.value)) : days;
    },
  }),
];
