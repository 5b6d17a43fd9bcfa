import type { SelfTestCase } from './case';
import { AREAS } from './case';
import { APPLICATION, EVENTS, LIMITS } from './cases/application';
import { CHARTS } from './cases/charts';
import { FORMAT } from './cases/format';
import { FORMULAS } from './cases/formulas';
import { NAMES } from './cases/names';
import { QUESTIONS } from './cases/questions';
import { VALUES_AND_RANGES } from './cases/ranges';
import { CONDITIONAL, VALIDATION } from './cases/rules';
import { NOTES, PAGE, PROTECTION, SHEETS } from './cases/sheets';
import { TABLES } from './cases/tables';

/** The contract between the product and Excel, in the order in which it is run. */
export const SELF_TEST_CASES: readonly SelfTestCase[] = [
  ...QUESTIONS,
  ...APPLICATION,
  ...VALUES_AND_RANGES,
  ...FORMAT,
  ...FORMULAS,
  ...SHEETS,
  ...TABLES,
  ...NAMES,
  ...VALIDATION,
  ...CONDITIONAL,
  ...CHARTS,
  ...PAGE,
  ...PROTECTION,
  ...NOTES,
  ...EVENTS,
  ...LIMITS,
].sort((a, b) => AREAS.indexOf(a.area) - AREAS.indexOf(b.area));
