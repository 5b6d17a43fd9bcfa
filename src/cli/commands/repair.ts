import { basename, extname } from 'node:path';
import { readForCheck } from '../../exchange/check-file';
import type { HostSession } from '../../host/session/node';
import { percentOf, type CheckFinding } from '../../standard/check/finding';
import { mendedAs, wantedText } from '../../standard/check/mended';
import { isRuleKey, RULE_KEYS, type RuleKey } from '../../standard/check/rules';
import { usualWriting } from '../../standard/writing/shown';
import { STANDARD_VERSION, type Standard } from '../../standard/standard';
import { CLI_WORDS as words } from '../../words/cli';
import { inLanguage } from '../../words/text';
import { repairWorkbook, type RepairOutcome } from '../../workbook/repair';
import { UpToDate, upgradeWorkbook, type UpgradeOutcome } from '../../workbook/upgrade';
import { withExcel } from '../excel';
import { CannotDo } from '../failure';
import { readingErrors, readSource, refuseExisting, refuseSources, writeWhole } from '../files';
import { lookAt } from '../open-check';
import { checkInJson, describeFinding, exitCodeOf, printFindings } from '../output';
import { EXIT, type Surroundings } from '../surroundings';

export interface RepairFileOptions {
  readonly only?: readonly string[];
  readonly dryRun?: boolean;
  readonly output?: string;
  /** The day of the check; today where none is given. */
  readonly statusDate?: number;
}

/** Mends what can be mended without guessing; the result is another file, the source stays as it is. */
export async function repairFile(
  file: string,
  { only, dryRun = false, output, statusDate }: RepairFileOptions,
  around: Surroundings,
): Promise<number> {
  const rules = only?.map((rule): RuleKey => {
    if (!isRuleKey(rule)) throw new CannotDo(words.errors.badRule, { found: rule, rules: RULE_KEYS.join(', ') });
    return rule;
  });
  const target = output ?? beside(file, 'repaired');
  const { outcome, bytes, standard } = await inWorkbook(file, target, dryRun, around, (session) =>
    session.run((context) => repairWorkbook(context, lookAt(session, file, statusDate), { dryRun, ...(rules ? { only: rules } : {}) })),
  );
  const written = dryRun || outcome.repairs.length === 0 ? null : target;
  if (written !== null) await writeWhole(written, bytes, around.force);
  return tell(outcome, standard, written, dryRun ? words.wouldRepair : words.repaired, around);
}

/** Brings a workbook of an earlier version of the standard to ours, as another file; the original stays beside it. */
export async function upgradeFile(file: string, { output }: { readonly output?: string }, around: Surroundings): Promise<number> {
  const target = output ?? beside(file, `v${STANDARD_VERSION}`);
  try {
    const { outcome, bytes, standard } = await inWorkbook(file, target, false, around, (session) =>
      session.run((context) => upgradeWorkbook(context, lookAt(session, file))),
    );
    await writeWhole(target, bytes, around.force);
    if (!around.json) for (const { brings, to } of outcome.migrations) around.out(`${to}: ${inLanguage(brings, around.language)}\n`);
    return tell(outcome, standard, target, words.upgraded, around);
  } catch (error) {
    if (error instanceof UpToDate) throw new CannotDo(words.errors.upToDate, { file, version: STANDARD_VERSION });
    throw error;
  }
}

const beside = (file: string, word: string): string => {
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}.${word}${ending}`;
};

type Work<T> = (session: HostSession) => Promise<T>;

async function inWorkbook<T>(
  file: string,
  target: string,
  dryRun: boolean,
  { language, force }: Surroundings,
  work: Work<T>,
): Promise<{ outcome: T; bytes: Uint8Array; standard: Standard }> {
  refuseSources([target], [file]);
  if (!dryRun) await refuseExisting([target], force);
  const source = await readSource(file);
  const { identity } = await readingErrors(() => readForCheck(source, basename(file)));
  if (identity.version > STANDARD_VERSION) throw new CannotDo(words.errors.newerStandard, { file });
  return withExcel(language, async (session) => {
    await session.open(source, basename(file));
    const outcome = await work(session);
    return { outcome, bytes: await session.save(), standard: identity.standard };
  });
}

function tell(
  { repairs, left, before, after }: RepairOutcome | UpgradeOutcome,
  standard: Standard,
  output: string | null,
  heading: (typeof words)['repaired'],
  around: Surroundings,
): number {
  const { json, out, language } = around;
  if (json) {
    out(
      `${JSON.stringify({
        output,
        repairs: repairs.map((finding) => ({ ...checkInJson([finding], language)[0], after: wantedText(finding, standard) })),
        left: checkInJson(left, language),
        score: { before: before.score.score, after: after.score.score },
      })}\n`,
    );
  } else {
    out(`${inLanguage(heading, language, { count: repairs.length })}\n`);
    for (const repair of repairs) out(`  ${describeRepair(repair, standard, language)}\n`);
    if (left.length > 0) out(`${inLanguage(words.leftToDo, language, { count: left.length })}\n`);
    printFindings(left, around);
    out(
      `${inLanguage(words.compliance, language, { before: percentOf(before.score, language), after: percentOf(after.score, language) })}\n`,
    );
    if (output !== null) around.tell(words.wrote, { file: output });
  }
  return left.some(({ severity }) => severity === 'error') ? exitCodeOf(left) : EXIT.ok;
}

function describeRepair(finding: CheckFinding, standard: Standard, language: Surroundings['language']): string {
  const after = mendedAs(finding, standard, usualWriting(language));
  return `${describeFinding(finding, language)}${after === null ? '' : ` → ${after}`}`;
}
