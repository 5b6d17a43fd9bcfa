/** Version of the standard that this code writes; a workbook remembers the one that made it. */
export const STANDARD_VERSION = 2;
