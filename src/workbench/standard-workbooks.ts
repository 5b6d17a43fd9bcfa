import { lastMonthEnd } from '../domain/calendar/days';
import type { HostSession } from '../host/session/session';
import { samplePortfolio } from '../samples/portfolio';
import { localSerialOf } from '../standard/decode/date-text';
import { idGiver } from '../standard/model/ids';
import { RECORDS } from '../standard/data/records';
import { gatherRows } from '../standard/data/rows';
import { BASE_STANDARD, rolledUp } from '../standard/standard';
import type { AnyRecord, RecordType, WorkbookKind } from '../standard/model/types';
import { WORKBENCH_WORDS as words } from '../words/workbench';
import type { Language } from '../words/text';
import { fillPortfolio, wordsOfTheirOwn } from '../workbook/portfolio';
import { readWorkbook } from '../workbook/read';
import { setUpWorkbook } from '../workbook/set-up';

/** An empty standard workbook. */
export async function newStandardWorkbook(session: HostSession, kind: WorkbookKind, language: Language): Promise<void> {
  session.newWorkbook();
  await session.run((context) =>
    setUpWorkbook(context, {
      kind,
      language,
      workbookId: crypto.randomUUID(),
      settings: { statusDate: lastMonthEnd(Math.floor(localSerialOf(new Date()))) },
    }),
  );
  session.book.name = words.names[kind][language];
}

/** The portfolio of the invented company with its report. */
export async function sampleWorkbook(session: HostSession, language: Language): Promise<void> {
  const { organisation, currency, statusDate, projects, requests, portfolioRows } = samplePortfolio({ language });
  const contents = {
    rows: {
      ...gatherRows(rolledUp(BASE_STANDARD), (key) =>
        projects.flatMap(({ project, rows }) => ofProject(RECORDS[key], rows[key] ?? [], project.id)),
      ),
      ...portfolioRows,
      project: [...projects.map(({ project }) => project), ...requests],
    },
    rates: [],
    findings: [],
    organisation,
    currency,
    statusDate,
    madeAt: localSerialOf(new Date()),
  };
  session.newWorkbook();
  await session.run(async (context) => {
    await setUpWorkbook(context, {
      kind: 'portfolio',
      language,
      workbookId: crypto.randomUUID(),
      settings: { organisation, currency, statusDate },
      listWords: wordsOfTheirOwn(BASE_STANDARD, contents.rows),
    });
    await fillPortfolio(context, await readWorkbook(context), contents);
  });
  session.book.name = words.names.sample[language];
}

/** Rows of a project's own workbook as a portfolio holds them: with an id each, and the project's. */
function ofProject(record: RecordType, rows: readonly AnyRecord[], projectId: string | null): AnyRecord[] {
  const ids = idGiver(
    record,
    rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
  );
  return rows.map((row) => ({ ...row, id: row['id'] ?? ids.next(), projectId }));
}
