import type { HostSession } from '../host/session/session';
import { samplePortfolio } from '../samples/portfolio';
import { idGiver } from '../standard/model/ids';
import { RECORDS } from '../standard/data/records';
import { gatherRows } from '../standard/data/rows';
import { BASE_STANDARD } from '../standard/own/resolve';
import { rolledUp } from '../standard/model/standard';
import type { AnyRecord, RecordType, WorkbookKind } from '../standard/model/types';
import { valueOf } from '../usecases/outcome';
import { makePortfolio } from '../usecases/portfolio';
import { reachOf } from '../usecases/ports';
import { setUp } from '../usecases/set-up';
import { WORKBENCH_WORDS as words } from '../words/workbench';
import type { Language } from '../words/text';
import { serialNow } from '../workbook/clock';

/** An empty standard workbook. */
export async function newStandardWorkbook(session: HostSession, kind: WorkbookKind, language: Language): Promise<void> {
  session.newWorkbook();
  valueOf(await setUp(reachOf(session), { kind, language }, serialNow));
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
    madeAt: serialNow(),
  };
  session.newWorkbook();
  await session.run((context) => makePortfolio(context, BASE_STANDARD, contents, language));
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
