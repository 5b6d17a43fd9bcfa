import { REQUEST_STATUSES } from '../../standard/data/records/project';
import { IN_OTHER_CURRENCIES, REGISTER_TOTAL } from '../../standard/data/measures/portfolio';
import { withParts } from '../../standard/writing/native-formula';
import { entriesIn, hasColumns } from './fill';
import type { ViewPlace } from './view';

/** Stands where a figure is not known, or cannot be told. */
export const UNKNOWN = '–';

/** An array over the register: the rows that hold something. A new table has one that does not. */
export const NAMED = '({column:project.id}&{column:project.name}<>"")';

/** An array over the register: the rows of one of these statuses. */
export const withStatus = (place: ViewPlace, codes: readonly string[]): string => {
  const known = entriesIn(place, 'projectStatus', codes);
  return known.length === 0
    ? '({column:project.status}<>{column:project.status})'
    : `ISNUMBER(MATCH({column:project.status},{${known.map((code) => `"{list:projectStatus.${code}}"`).join(',')}},0))`;
};

/** An array over the register: the projects. Requests stand in the demand until they are decided. */
export const projectsOf = (place: ViewPlace): string => `${NAMED}*(1-${withStatus(place, REQUEST_STATUSES)})`;

const partsOf = (template: string, parts: Readonly<Record<string, string>>): string => withParts(template, (key) => parts[key] ?? key);

/** Of the rows that an array chooses, those with an amount in another currency than the portfolio's. */
export const inOtherCurrencies = (place: ViewPlace, chosen: string, key: string): string =>
  hasColumns(place, 'project', ['currency']) ? partsOf(IN_OTHER_CURRENCIES, { chosen, amount: `{column:project.${key}}` }) : '0';

/** The sum of an amount over the rows that an array chooses: not known without any amount, nor where currencies would be mixed. */
export const totalOf = (place: ViewPlace, chosen: string, key: string): string =>
  partsOf(REGISTER_TOTAL, {
    chosen,
    amount: `{column:project.${key}}`,
    others: inOtherCurrencies(place, chosen, key),
    unknown: `"${UNKNOWN}"`,
  });
