import { serialNow } from '../workbook/clock';
import { rebuildReport } from '../workbook/portfolio';

export const rebuildReportHere = (): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    await rebuildReport(context, serialNow());
  });
