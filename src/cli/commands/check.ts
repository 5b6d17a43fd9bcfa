import type { SourceFile } from '../../exchange/consolidate';
import { percentOf, type CheckFinding } from '../../standard/check/finding';
import { RULES, type RuleKey } from '../../standard/check/rules';
import { LISTS } from '../../standard/data/lists';
import { SEVERITIES, type Severity } from '../../standard/model/types';
import { wordOf } from '../../standard/model/words';
import { checkFiles as check, type CheckedFiles } from '../../usecases/check';
import { Refused } from '../../usecases/outcome';
import { CLI_WORDS } from '../../words/cli';
import { inLanguage, type Language, type Text } from '../../words/text';
import { serialNow } from '../../workbook/clock';
import { CannotDo } from '../failure';
import { readSource } from '../files';
import { workbooksIn } from '../folders';
import { withReading } from '../reading/reading';
import { checkInJson, exitCodeOf, inJson, placeOf, printFindings } from '../output';
import { EXIT, type Surroundings } from '../surroundings';

const words = CLI_WORDS.check;

/** Checks workbooks and tells what does not fit, file by file; one that cannot be read is told and stops none of the others. */
export async function checkFiles(paths: readonly string[], statusDate: number | undefined, around: Surroundings): Promise<number> {
  const started = performance.now();
  const { json, language, out } = around;
  const { files, findings: lying } = await workbooksIn(paths, { keepMissing: true });
  const result = await withReading(files.length === 1, (reading) => check(files.map(asSource), { now: serialNow, statusDate }, reading));
  if (json) out(`${JSON.stringify({ ...asJson(result, language, performance.now() - started), folders: inJson(lying, language) })}\n`);
  else {
    print(result, around);
    printFindings(lying, around);
  }
  const { checked, unread } = result;
  if (checked.length === 0) return EXIT.cannot;
  const failed =
    unread.length > 0 || exitCodeOf(lying) !== EXIT.ok || checked.some(({ result: { findings } }) => count(findings, 'error') > 0);
  return failed ? EXIT.exceptions : EXIT.ok;
}

const asSource = (file: string): SourceFile => ({
  name: file,
  bytes: () =>
    readSource(file).catch((error: unknown) => {
      throw error instanceof CannotDo ? new Refused('unreadable', { reason: error.sentence }) : error;
    }),
});

function asJson({ checked, unread, duplicates, score }: CheckedFiles, language: Language, milliseconds: number): object {
  return {
    files: [
      ...checked.map(({ file, result }) => ({
        file,
        score: result.score.score,
        sheets: result.score.bySheet,
        findings: checkInJson(result.findings, language),
      })),
      ...unread.map(({ file, reason }) => ({ file, error: reason[language] })),
    ],
    score,
    duplicates,
    milliseconds: Math.round(milliseconds),
  };
}

function print({ checked, unread, score }: CheckedFiles, { out, language }: Surroundings): void {
  const line = (text: Text, values: Readonly<Record<string, string | number>>, indent = ''): void =>
    out(`${indent}${inLanguage(text, language, values)}\n`);
  for (const { file, result } of checked) {
    const { findings } = result;
    const [errors, warnings, infos] = SEVERITIES.map((severity) => count(findings, severity));
    line(words.file, { file, score: percentOf(result.score, language), errors: errors ?? 0, warnings: warnings ?? 0, infos: infos ?? 0 });
    for (const severity of SEVERITIES)
      for (const [rule, group] of byRule(findings.filter((finding) => finding.severity === severity))) printRule(rule, group);
  }
  for (const { file, reason } of unread) line(words.unread, { file, reason: reason[language] });
  if (checked.length > 1) {
    const all = checked.flatMap(({ result }) => result.findings);
    line(words.all, {
      files: checked.length,
      score: percentOf({ score }, language),
      errors: count(all, 'error'),
      warnings: count(all, 'warning'),
    });
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
