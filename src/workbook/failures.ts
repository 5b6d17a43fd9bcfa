/** What keeps work in the open workbook from being done, and can be foreseen. */

/** This workbook was not set up by the product, or its identity was removed. */
export class NotStandard extends Error {}

/** This workbook was made with a newer version of the standard than this code knows. */
export class NewerStandard extends Error {}

/** What was asked needs a portfolio workbook, and this is a project's. */
export class NotPortfolio extends Error {}

/** The workbook is set up already, or holds a table with one of our names: that one. */
export class AlreadySetUp extends Error {
  constructor(readonly table: string) {
    super(table);
  }
}

/** The workbook has our version of the standard already. */
export class UpToDate extends Error {}
