import { basename, extname } from 'node:path';
import type { HostSession } from '../../host/session/node';
import { percentOf, type CheckFinding } from '../../standard/check/finding';
import { mendedAs, wantedText } from '../../standard/check/mended';
import { isRuleKey, RULE_KEYS, type RuleKey } from '../../standard/check/rules';
import { usualWriting } from '../../standard/writing/shown';
import { STANDARD_VERSION } from '../../standard/data/version';
import type { Standard } from '../../standard/model/standard';
import type { Outcome } from '../../usecases/outcome';
import { repairFile as repairFileIn, type FileToMend, type MendedFile } from '../../usecases/repair';
import { upgradeFile as upgradeFileIn } from '../../usecases/upgrade';
import { CLI_WORDS as words } from '../../words/cli';
import { inLanguage } from '../../words/text';
import { serialNow } from '../../workbook/clock';
import { withExcel } from '../excel';
import { CannotDo } from '../failure';
import { readSource, refuseExisting, refuseSources, writeWhole } from '../files';
import { done } from '../outcome';
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
  const options = { now: serialNow, statusDate, only: rules, dryRun };
  const mended = await inWorkbook(file, target, dryRun, around, (session, source) => repairFileIn(session, source, options));
  const written = dryRun || mended.outcome.repairs.length === 0 ? null : target;
  if (written !== null) await writeWhole(written, mended.bytes, around.force);
  return tell(mended, written, dryRun ? words.wouldRepair : words.repaired, around);
}

/** Brings a workbook of an earlier version of the standard to ours, as another file; the original stays beside it. */
export async function upgradeFile(file: string, { output }: { readonly output?: string }, around: Surroundings): Promise<number> {
  const target = output ?? beside(file, `v${STANDARD_VERSION}`);
  const mended = await inWorkbook(file, target, false, around, (session, source) => upgradeFileIn(session, source, { now: serialNow }));
  await writeWhole(target, mended.bytes, around.force);
  if (!around.json) for (const { brings, to } of mended.outcome.migrations) around.out(`${to}: ${inLanguage(brings, around.language)}\n`);
  return tell(mended, target, words.upgraded, around);
}

const beside = (file: string, word: string): string => {
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}.${word}${ending}`;
};

async function inWorkbook<T>(
  file: string,
  target: string,
  dryRun: boolean,
  { language, force }: Surroundings,
  mend: (session: HostSession, source: FileToMend) => Promise<Outcome<T>>,
): Promise<T> {
  refuseSources([target], [file]);
  if (!dryRun) await refuseExisting([target], force);
  const source = { name: basename(file), bytes: await readSource(file) };
  return withExcel(language, async (session) => done(await mend(session, source), file));
}

function tell(
  { outcome: { repairs, left, before, after }, standard }: MendedFile,
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
