// What an Excel answered to the self-test, made useful: node scripts/self-test-report.mjs FILE
// Its differences become tests that fail until the embedded host answers as that Excel did, and a line in docs/excel-support.md.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(import.meta.dirname ?? '.', '..');

/** Where reports and the document are kept. */
export const placesIn = (root) => ({
  fixtures: join(root, 'test/fixtures/self-test'),
  document: join(root, 'docs/excel-support.md'),
});

const PLATFORMS = { PC: 'Excel for Windows', Mac: 'Excel for Mac', OfficeOnline: 'Excel on the web' };

/** What is kept of a report: which Excel it was, how many cases went how, and each difference. */
export function digest(report) {
  if (report?.kind !== 'pmo-self-test' || !Array.isArray(report.cases)) throw new Error('This is no report of the self-test.');
  const { addIn, platform, excelVersion, displayLanguage, culture, requirementSets, complete, milliseconds, cases } = report;
  const count = (outcome) => cases.filter((each) => each.outcome === outcome).length;
  return {
    addIn,
    platform,
    excelVersion,
    displayLanguage,
    culture,
    requirementSets,
    complete,
    milliseconds,
    same: count('same'),
    leftOut: count('leftOut'),
    differences: cases.filter(({ outcome }) => outcome === 'different').map(({ id, expected, got }) => ({ id, expected, got })),
  };
}

const fileName = ({ platform, excelVersion, displayLanguage }) =>
  `${[platform, excelVersion, displayLanguage].join('-').replace(/[^\w.-]+/g, '')}.json`;

/** The digests that are kept, by file name. */
export const keptIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    : [];

const BEGIN = '<!-- What was seen: written by scripts/self-test-report.mjs. -->';
const END = '<!-- End of what was seen. -->';

/** The document with what was seen where; what nobody has seen is said to be so. */
export function documentWith(document, kept) {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error('docs/excel-support.md has lost the marks of its table.');
  const lines = Object.entries(PLATFORMS).flatMap(([platform, name]) => {
    const seen = kept.filter((each) => each.platform === platform);
    return seen.length === 0 ? [[name, 'not yet seen', '', '', '', '', '']] : seen.map((each) => rowOf(name, each));
  });
  const header = ['Excel', 'version', 'language, culture', 'add-in', 'as expected', 'different', 'left out'];
  const table = [header, header.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const differences = kept
    .filter((each) => each.differences.length > 0)
    .map(
      (each) =>
        `\n### ${PLATFORMS[each.platform] ?? each.platform} ${each.excelVersion}, ${each.displayLanguage}\n\n${each.differences
          .map(({ id, expected, got }) => `- \`${id}\`: expected \`${JSON.stringify(expected)}\`, got \`${JSON.stringify(got)}\``)
          .join('\n')}\n`,
    )
    .join('');
  return `${before}${BEGIN}\n\n${table}\n${differences}\n${END}${after}`;
}

const rowOf = (name, { excelVersion, displayLanguage, culture, addIn, complete, same, differences, leftOut }) => [
  name,
  excelVersion || '–',
  `${displayLanguage}, ${culture}`,
  addIn,
  `${same}${complete ? '' : ' (cancelled)'}`,
  String(differences.length),
  String(leftOut),
];

/** Keeps a report and brings the document up to date; answers the digest and where it is kept. */
export function keepReport(report, { fixtures, document }) {
  const kept = digest(report);
  mkdirSync(fixtures, { recursive: true });
  const file = join(fixtures, fileName(kept));
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(document, documentWith(readFileSync(document, 'utf8'), keptIn(fixtures)));
  return { kept, file };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [given] = process.argv.slice(2);
  if (!given) {
    console.error('node scripts/self-test-report.mjs FILE');
    process.exit(2);
  }
  const report = JSON.parse(readFileSync(given, 'utf8'));
  const { kept, file } = keepReport(report, placesIn(ROOT));
  for (const { id } of kept.differences) {
    const { title, standsOn } = report.cases.find((each) => each.id === id);
    console.log(`${id}: ${title.en}\n    concerns: ${standsOn.en}`);
  }
  console.log(`As expected: ${kept.same}, different: ${kept.differences.length}, left out: ${kept.leftOut}.`);
  console.log(`Kept as ${file}. Now: npx prettier --write docs/excel-support.md && npx jest test/self-test/seen-in-excel`);
}
