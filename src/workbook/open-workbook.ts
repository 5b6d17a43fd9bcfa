/** The workbook that is open in Excel: writing waits until the person has left the cell that they are typing in. */
export const openWorkbook = {
  read: <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run(work),
  write: <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => Excel.run({ delayForCellEdit: true }, work),
};
