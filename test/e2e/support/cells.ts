import { RECORDS } from '../../../src/standard/data/records';
import { columnsFor } from '../../../src/standard/model/types';
import { cellAddress } from '../../../src/workbook/cells';

const indexOf = (record: 'project' | 'raidItem' | 'task', key: string): number =>
  columnsFor(RECORDS[record], 'project').findIndex((column) => column.key === key);

/** A cell of a table of a project workbook; the tables begin in row 5. */
export const cellOf = (record: 'raidItem' | 'task', key: string, row: number): string => cellAddress(row - 1, indexOf(record, key));

/** The value of a field of the project, in the form of a project workbook. */
export const field = (key: string): string => `C${5 + indexOf('project', key)}`;
