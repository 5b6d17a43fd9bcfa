import { basename, extname } from 'node:path';
import { lastMonthEnd } from '../../domain/calendar/days';
import { totalsRate } from '../../domain/money/convert';
import { adoptRegister } from '../../exchange/adopt';
import { parseMap, problemText, type ColumnMap } from '../../exchange/map';
import { mostCommon } from '../../exchange/most-common';
import { readRegister, type RawRegister } from '../../exchange/register';
import { suggestMap } from '../../exchange/suggest-map';
import { CLI_WORDS as words } from '../../words/cli';
import type { Project } from '../../standard/data/records/project';
import { exchangeRates, type Rate } from '../../standard/data/records/rate';
import { NO_ROWS } from '../../standard/data/rows';
import { BASE_STANDARD, type Standard } from '../../standard/standard';
import type { Finding, Severity } from '../../standard/model/types';
import { inLanguage, type Text } from '../../words/text';
import { serialNow, serialToday } from '../clock';
import { withExcel } from '../excel';
import { CannotDo } from '../failure';
import { readingErrors, readSource, refuseExisting, refuseOtherFormats, refuseSources, writeWhole } from '../files';
import { countConfidence, printOutcome } from '../output';
import { makePortfolio, organisationOf } from '../portfolio-file';
import { readRates } from '../rates';
import { EXIT, type GivenSettings, type Surroundings } from '../surroundings';

export interface AdoptOptions extends GivenSettings {
  readonly map?: string;
  readonly suggestMap?: boolean;
  readonly output?: string;
  readonly rates?: string;
}

/** A foreign register becomes a portfolio workbook with its report. */
export async function adopt(source: string, options: AdoptOptions, around: Surroundings): Promise<number> {
  const { language, force, tell } = around;
  const started = performance.now();
  const bytes = await readSource(source);
  const output = options.output ?? `${basename(source, extname(source))}.portfolio.xlsx`;
  const mapFile = `${output.slice(0, output.length - extname(output).length)}.map.json`;
  refuseSources([output, mapFile], [source, options.map, options.rates]);
  if (!options.suggestMap) await refuseExisting(options.map === undefined ? [output, mapFile] : [output], force);
  refuseOtherFormats(output);

  const register = await readingErrors(() => readRegister(bytes, basename(source)));
  const { standard = BASE_STANDARD } = options;
  const { map, hints } =
    options.map === undefined ? suggestMap(register, standard) : { map: await givenMap(options.map, standard), hints: [] };
  for (const hint of hints) tell(hint);
  if (options.suggestMap) {
    around.out(`${JSON.stringify(map, null, 2)}\n`);
    return EXIT.ok;
  }

  const adopted = adoptRegister(register, map, standard);
  if (adopted.projects.length === 0) throw new CannotDo(words.errors.noProjects, { file: source });
  const { rates, findings: rateFindings } = await readRates(options.rates);
  const now = serialNow();
  const statusDate = options.statusDate ?? lastMonthEnd(serialToday());
  const currency = options.currency ?? mostCommon(adopted.projects.map((project) => project.currency)) ?? 'EUR';
  const trace = { author: around.author, writtenAt: now, sourceFile: basename(source), sourceVersion: null, sourceTime: now };
  const contents = {
    rows: { ...NO_ROWS, project: adopted.projects.map((project) => ({ ...project, ...trace })) },
    rates,
    findings: [
      ...register.findings,
      ...adopted.findings,
      ...rateFindings,
      ...otherSheets(register, map),
      ...currencyFindings(adopted.projects, basename(source), currency, rates, statusDate),
    ],
    organisation: options.organisation ?? organisationOf(standard) ?? '',
    currency,
    statusDate,
    madeAt: now,
  };
  tell(words.writing, { file: output });
  const { portfolio, host } = await withExcel(language, async (session) => ({
    portfolio: await makePortfolio(session, standard, contents, language),
    host: { ...session.counts },
  }));
  await writeWhole(output, portfolio.bytes, force);
  if (options.map === undefined) {
    await writeWhole(mapFile, `${JSON.stringify(map, null, 2)}\n`, force);
    tell(words.suggested, { file: mapFile });
  }
  if (adopted.unmapped.length > 0) tell(words.unmapped, { columns: adopted.unmapped.join(', ') });
  return printOutcome(
    {
      output,
      report: portfolio.report,
      findings: contents.findings,
      ratings: { found: adopted.ratings.found, normalised: countConfidence(adopted.projects.map((project) => project.confidence)) },
      host,
      started,
      extra: { map, unmapped: adopted.unmapped },
    },
    around,
  );
}

async function givenMap(file: string, standard: Standard): Promise<ColumnMap> {
  const check = parseMap(new TextDecoder().decode(await readSource(file)), standard);
  if (check.ok) return check.map;
  const problems = check.problems.map(problemText);
  const text = (language: keyof Text): string => problems.map((problem) => problem[language]).join(' ');
  throw new CannotDo(
    { en: words.errors.badMap.en.replace('{reason}', () => text('en')), fr: words.errors.badMap.fr.replace('{reason}', () => text('fr')) },
    { file },
  );
}

/** Amounts without a currency are taken for the portfolio's, and those without a rate to it left out of its totals: both are told. */
function currencyFindings(
  projects: readonly Project[],
  source: string,
  currency: string,
  rates: readonly Rate[],
  statusDate: number,
): Finding[] {
  const table = exchangeRates(rates);
  const finding = (value: string | null, text: Text, values: Readonly<Record<string, string>>, severity: Severity): Finding => ({
    source,
    sheet: null,
    row: null,
    column: null,
    value,
    reason: { en: inLanguage(text, 'en', values), fr: inLanguage(text, 'fr', values) },
    severity,
  });
  const found = new Set(projects.map((project) => project.currency));
  return [...found].flatMap((from) => {
    if (from === null) return [finding(null, words.noCurrency, { currency }, 'warning')];
    return totalsRate(from, currency, table, statusDate).ok ? [] : [finding(from, words.noRate, { from, to: currency }, 'error')];
  });
}

/** Sheets of the register beside the one that was adopted. */
function otherSheets(register: RawRegister, map: ColumnMap): Finding[] {
  const adopted = map.sheet ?? register.sheets[0]?.name;
  return register.sheets
    .filter(({ name, table, rows }) => name !== adopted && table !== adopted && rows.length > 0)
    .map(({ name }) => ({
      source: register.fileName,
      sheet: name,
      row: null,
      column: null,
      value: null,
      reason: words.otherSheet,
      severity: 'info',
    }));
}
