import { readForCheck } from '../../exchange/check-file';
import { isNamedAsCopy } from '../../exchange/copy-name';
import { ReadError } from '../../exchange/read-error';
import { sameProjects, subjectOf, withOtherFiles, type CheckedSubject, type SameProject } from '../../standard/check/files';
import { percentOf, type CheckFinding, type CheckResult } from '../../standard/check/finding';
import { judgeWorkbook } from '../../standard/check/judge';
import { RULES, type RuleKey } from '../../standard/check/rules';
import { LISTS } from '../../standard/data/lists';
import { SEVERITIES, type Severity } from '../../standard/model/types';
import { wordOf } from '../../standard/model/words';
import { CLI_WORDS } from '../../words/cli';
import { inLanguage, type Language, type Text } from '../../words/text';
import { serialNow } from '../clock';
import { CannotDo } from '../failure';
import { readSource, workbooksIn } from '../files';
import { checkInJson, placeOf } from '../output';
import { EXIT, type Surroundings } from '../surroundings';

const words = CLI_WORDS.check;

interface Checked {
  readonly file: string;
  readonly subject: CheckedSubject;
  readonly result: CheckResult;
}

/** A file that could not be checked, and why. */
interface Unread {
  readonly file: string;
  readonly reason: Text;
}

/** Checks workbooks and tells what does not fit, file by file; one that cannot be read is told and stops none of the others. */
export async function checkFiles(paths: readonly string[], statusDate: number | undefined, around: Surroundings): Promise<number> {
  const started = performance.now();
  const { json, language, out } = around;
  const checked: Checked[] = [];
  const unread: Unread[] = [];
  for (const file of await workbooksIn(paths, { keepMissing: true })) {
    const outcome = await checkFile(file, statusDate);
    if ('result' in outcome) checked.push(outcome);
    else unread.push(outcome);
  }
  const same = sameProjects(
    checked.map(({ subject }) => subject),
    isNamedAsCopy,
  );
  const results = checked.map(({ file, result }) => ({ file, result: withOtherFiles(result, file, same) }));
  if (json) out(`${JSON.stringify(asJson(results, unread, same, language, performance.now() - started))}\n`);
  else print(results, unread, around);
  if (checked.length === 0) return EXIT.cannot;
  const failed = unread.length > 0 || results.some(({ result }) => count(result.findings, 'error') > 0);
  return failed ? EXIT.exceptions : EXIT.ok;
}

async function checkFile(file: string, statusDate: number | undefined): Promise<Checked | Unread> {
  try {
    const contents = await readForCheck(await readSource(file), file);
    const result = judgeWorkbook(contents, { now: serialNow(), statusDate: statusDate ?? null });
    return { file, subject: subjectOf(contents), result };
  } catch (error) {
    if (error instanceof ReadError) return { file, reason: error.reason };
    if (error instanceof CannotDo) return { file, reason: { en: error.textIn('en'), fr: error.textIn('fr') } };
    throw error;
  }
}

type Result = Pick<Checked, 'file' | 'result'>;

function asJson(
  results: readonly Result[],
  unread: readonly Unread[],
  same: readonly SameProject[],
  language: Language,
  milliseconds: number,
): object {
  return {
    files: [
      ...results.map(({ file, result }) => ({
        file,
        score: result.score.score,
        sheets: result.score.bySheet,
        findings: checkInJson(result.findings, language),
      })),
      ...unread.map(({ file, reason }) => ({ file, error: reason[language] })),
    ],
    score: overall(results),
    duplicates: same,
    milliseconds: Math.round(milliseconds),
  };
}

function print(results: readonly Result[], unread: readonly Unread[], { out, language }: Surroundings): void {
  const line = (text: Text, values: Readonly<Record<string, string | number>>, indent = ''): void =>
    out(`${indent}${inLanguage(text, language, values)}\n`);
  for (const { file, result } of results) {
    const { findings } = result;
    const [errors, warnings, infos] = SEVERITIES.map((severity) => count(findings, severity));
    line(words.file, { file, score: percentOf(result.score, language), errors: errors ?? 0, warnings: warnings ?? 0, infos: infos ?? 0 });
    for (const severity of SEVERITIES)
      for (const [rule, group] of byRule(findings.filter((finding) => finding.severity === severity))) printRule(rule, group);
  }
  for (const { file, reason } of unread) line(words.unread, { file, reason: reason[language] });
  if (results.length > 1) {
    const all = results.flatMap(({ result }) => result.findings);
    const score = percentOf({ score: overall(results) }, language);
    line(words.all, { files: results.length, score, errors: count(all, 'error'), warnings: count(all, 'warning') });
  }

  /** What is wrong once, with why and what to do; then where. */
  function printRule(key: RuleKey, group: readonly CheckFinding[]): void {
    const [first] = group;
    if (!first) return;
    const { name } = RULES[key];
    line(words.rule, { severity: wordOf(LISTS.severity, first.severity, language), rule: name[language], count: group.length }, '  ');
    out(`    ${first.why[language]}\n`);
    line(words.mend, { fix: first.fix[language] }, '    ');
    for (const finding of group.slice(0, MOST_PLACES)) {
      const place = placeOf({ ...finding, source: '' }, language).trim();
      const reason = finding.reason[language] === `${name[language]}.` ? '' : finding.reason[language];
      const colon = place !== '' && reason !== '' ? (language === 'fr' ? '\u00a0: ' : ': ') : '';
      if (place !== '' || reason !== '') out(`    - ${place}${colon}${reason}\n`);
    }
    if (group.length > MOST_PLACES) line(CLI_WORDS.moreExceptions, { count: group.length - MOST_PLACES }, '    ');
  }
}

/** Of one rule in one file. */
const MOST_PLACES = 10;

const byRule = (findings: readonly CheckFinding[]): ReadonlyMap<RuleKey, readonly CheckFinding[]> => {
  const groups = new Map<RuleKey, CheckFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  return groups;
};

const count = (findings: readonly CheckFinding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** Over all files, as over the sheets of one. */
const overall = (results: readonly Result[]): number | null => {
  const scores = results.map(({ result }) => result.score);
  const checks = scores.reduce((sum, score) => sum + score.checks, 0);
  return checks > 0 ? scores.reduce((sum, score) => sum + (score.score ?? 0) * score.checks, 0) / checks : null;
};
