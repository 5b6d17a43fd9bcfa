import { SELF_TEST_CASES } from './all-cases';
import type { SelfTestReport } from './report';
import { runSelfTest, WorkbookNotEmpty, type Running } from './run';

export { writeReportSheet } from './report-sheet';

/** Between two looks at what Excel tells later. */
const PAUSE = 50;

/** All cases in the open workbook; null where it is not empty. */
export async function selfTestHere(running: Omit<Running, 'now' | 'pause'>): Promise<SelfTestReport | null> {
  try {
    return await runSelfTest(SELF_TEST_CASES, {
      ...running,
      now: () => performance.now(),
      pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
    });
  } catch (error) {
    if (error instanceof WorkbookNotEmpty) return null;
    throw error;
  }
}
