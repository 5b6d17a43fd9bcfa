import { valueOf } from '../usecases/outcome';
import { report } from '../usecases/report';
import { serialNow } from '../workbook/clock';
import { openWorkbook } from '../workbook/open-workbook';

export const rebuildReportHere = async (): Promise<void> => {
  valueOf(await report(openWorkbook, serialNow));
};
