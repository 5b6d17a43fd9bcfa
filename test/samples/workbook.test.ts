import { ProjectWorkbooks } from '../../src/usecases/project-workbooks';
import { readForCheck } from '../../src/exchange/check-file';
import { startSession } from '../../src/host/session/node';
import { samplePortfolio } from '../../src/samples/portfolio';
import { judgeWorkbook } from '../../src/standard/check/judge';
import { BASE_STANDARD } from '../../src/standard/own/resolve';
import { LANGUAGES } from '../../src/words/text';

describe('A sample project’s workbook', () => {
  test.each(LANGUAGES)(
    'in %s is small, fills its forms, and the check finds only the risks that are meant to be late',
    async (language) => {
      const sample = samplePortfolio({ language });
      const session = await startSession();
      const workbooks = new ProjectWorkbooks(session, BASE_STANDARD, sample, language);
      // In trouble, suspended, to come, closed.
      for (const position of [0, 9, 5, 7]) {
        const contents = sample.projects[position] ?? sample.projects[0]!;
        const bytes = await workbooks.make(contents);
        expect(bytes.length).toBeLessThan(400_000);
        const read = await readForCheck(bytes, 'sample.xlsx');
        const { findings } = judgeWorkbook(read, { now: sample.statusDate + 0.5 });
        expect(findings.filter(({ rule }) => rule !== 'riskPastDue')).toEqual([]);
        expect(findings).toHaveLength(
          contents.rows.raidItem.filter(({ state, due }) => state !== 'closed' && (due ?? 0) < sample.statusDate).length,
        );
        const charter = read.tables.find(({ name }) => name === 'PmoCharter')?.rows.flat();
        expect(charter).toContain(contents.rows.charter?.[0]?.['context']);
      }
      session.close();
    },
  );
});
