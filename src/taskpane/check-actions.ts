import type { CheckFinding } from '../standard/check/finding';
import { judgeWorkbook } from '../standard/check/judge';
import { migrationsSince } from '../standard/migrations/migrations';
import { STANDARD_VERSION } from '../standard/standard';
import { readForCheck } from '../workbook/check';
import { serialNow } from '../workbook/clock';
import { NewerStandard } from '../workbook/read';
import { repairWorkbook, type Checked } from '../workbook/repair';
import { upgradeWorkbook } from '../workbook/upgrade';
import type { CheckedWorkbook, MendedWorkbook, PlacedFinding } from './actions';

/** Checking, repairing and upgrading the open workbook. Loaded when it is asked for: it is much, and not needed to show the pane. */

export async function checkHere(context: Excel.RequestContext): Promise<CheckedWorkbook> {
  const { contents, result } = await look(context);
  const { version } = contents.identity;
  if (version > STANDARD_VERSION) throw new NewerStandard();
  return {
    findings: result.findings.map(placed),
    score: result.score.score,
    brings: migrationsSince(version).map(({ brings }) => brings),
  };
}

export const repairHere = async (context: Excel.RequestContext): Promise<MendedWorkbook> =>
  mended(await repairWorkbook(context, () => look(context)));

export const upgradeHere = async (context: Excel.RequestContext): Promise<MendedWorkbook> =>
  mended(await upgradeWorkbook(context, () => look(context)));

const look = async (context: Excel.RequestContext): Promise<Checked> => {
  const contents = await readForCheck(context);
  return { contents, result: judgeWorkbook(contents, { now: serialNow() }) };
};

const mended = ({ repairs, left, after }: Awaited<ReturnType<typeof repairWorkbook>>): MendedWorkbook => ({
  repairs,
  now: { findings: left.map(placed), score: after.score.score, brings: [] },
});

/** Each finding with the cell where it stands; what stands on a sheet that is not there leads nowhere. */
const placed = (finding: CheckFinding): PlacedFinding => {
  const { sheet, cell } = finding;
  return { ...finding, place: sheet === null || cell === null ? null : { sheetName: sheet, ...cell } };
};
