/** Names of Office.js and the words of the file that mean the same. */

const inverse = (words: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(words).map(([key, value]) => [value, key]));

const SHARED_OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
};

/** Excel.DataValidationOperator. */
export const VALIDATION_OPERATORS: Readonly<Record<string, string>> = {
  ...SHARED_OPERATORS,
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
export const VALIDATION_OPERATOR_NAMES = inverse(VALIDATION_OPERATORS);

/** Excel.ConditionalCellValueOperator. */
export const CONDITION_OPERATORS: Readonly<Record<string, string>> = {
  ...SHARED_OPERATORS,
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};
export const CONDITION_OPERATOR_NAMES = inverse(CONDITION_OPERATORS);

/** Excel.IconSet; the last three exist only in the extension of Excel 2010. */
export const ICON_SETS: Readonly<Record<string, string>> = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FiveBoxes: '5Boxes',
};
export const ICON_SET_NAMES = inverse(ICON_SETS);
export const NEWER_ICON_SETS = new Set(['3Stars', '3Triangles', '5Boxes']);

/** Excel.ConditionalFormatPresetCriterion of a period, and ST_TimePeriod. */
export const PERIODS: Readonly<Record<string, string>> = {
  Yesterday: 'yesterday',
  Today: 'today',
  Tomorrow: 'tomorrow',
  LastSevenDays: 'last7Days',
  LastWeek: 'lastWeek',
  ThisWeek: 'thisWeek',
  NextWeek: 'nextWeek',
  LastMonth: 'lastMonth',
  ThisMonth: 'thisMonth',
  NextMonth: 'nextMonth',
};
export const PERIOD_NAMES = inverse(PERIODS);
