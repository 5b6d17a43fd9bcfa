import type { Measure } from '../../model/measure';
import { EARNED_VALUE } from './earned-value';
import { GROUP_MEASURES } from './groups';
import { PORTFOLIO_MEASURES } from './portfolio';
import { ROW_MEASURES } from './rows';

/** What is said of a measure, whatever its function takes. */
export type StatedMeasure = Omit<Measure<never>, 'compute'>;

/** Every measure that workbooks and reports state, by where it stands: of one project, of a row, of several rows, of the portfolio. */
export const MEASURES: Readonly<Record<'earnedValue' | 'rows' | 'groups' | 'portfolio', readonly StatedMeasure[]>> = {
  earnedValue: Object.values(EARNED_VALUE),
  rows: Object.values(ROW_MEASURES),
  groups: Object.values(GROUP_MEASURES),
  portfolio: Object.values(PORTFOLIO_MEASURES),
};
