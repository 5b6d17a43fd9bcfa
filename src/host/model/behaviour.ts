/**
 * Where one Excel differs from another, or where nobody has seen yet what Excel does: each is an option of a session, so that what stands on
 * an answer can be run with the other one.
 */
export interface Behaviour {
  /** What `Office.context.platform` tells: `PC`, `Mac` or `OfficeOnline`. */
  readonly platform: 'windows' | 'mac' | 'web';
  /**
   * The person's AutoCorrect option "Fill formulas in tables to create calculated columns". On: the same formula in every cell of a column makes
   * it a calculated one, and formulas entered into a blank column become the lowest of them in every row (office-js issues 2093 and 6745).
   * Off: neither.
   */
  readonly fillCalculatedColumns: boolean;
  /** How a blank cell reaches a custom function: 0 as on the desktop, null as on the web. */
  readonly blankArgument: 0 | null;
  /** How an omitted optional argument that is a matrix reaches a custom function: `null`, `[[null]]` or `[[0]]`. */
  readonly omittedMatrix: 'null' | 'nullCell' | 'zeroCell';
  /** Whether what is asked of a null object (a method, a part of it) is nothing again; otherwise it fails with ItemNotFound. */
  readonly nullObjectChains: boolean;
  /** What `charts.add` makes of one cell (of one row, for bubbles). */
  readonly oneCellChart: 'oneSeries' | 'noSeries';
  /** Whether a legend that does not show is shown when only its position is set. */
  readonly legendShownByPosition: boolean;
  /** Whether pages to fit to are kept; otherwise setting them changes nothing, as office-js issue 1860 tells of a Page Layout tab not yet open. */
  readonly fitToPages: boolean;
}

/** What is expected of Excel for Windows, as it is delivered. */
export const USUAL: Behaviour = {
  platform: 'windows',
  fillCalculatedColumns: true,
  blankArgument: 0,
  omittedMatrix: 'null',
  nullObjectChains: true,
  oneCellChart: 'oneSeries',
  legendShownByPosition: true,
  fitToPages: true,
};

/** Every open question answered the worse way. */
export const PESSIMISTIC: Behaviour = {
  platform: 'web',
  fillCalculatedColumns: false,
  blankArgument: null,
  omittedMatrix: 'zeroCell',
  nullObjectChains: false,
  oneCellChart: 'noSeries',
  legendShownByPosition: false,
  fitToPages: false,
};
