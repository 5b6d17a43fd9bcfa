import type { Language } from '../words/text';
import type { Bench, Plain, SelfTestCase } from './case';
import { alike, requirementSets, type CaseReport, type SelfTestReport } from './report';

/** The self-test writes and deletes sheets: it runs in a workbook without anything in it. */
export class WorkbookNotEmpty extends Error {}

export interface Running {
  /** Of Excel's interface. */
  readonly language: Language;
  /** Of the add-in. */
  readonly version: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { readonly done: number; readonly count: number; readonly differences: number }) => void;
  /** Milliseconds of a clock that only goes on. */
  readonly now: () => number;
  /** Resolves a little later, when Excel has had its turn. */
  readonly pause: () => Promise<void>;
}

/** Longest wait for Excel's answer to a case, for custom functions, and for what it tells of itself. */
const PATIENCE = { answer: 60_000, functions: 15_000, events: 5_000 } as const;

/** What was in the workbook before, which stays. */
interface Before {
  readonly sheets: ReadonlySet<string>;
  readonly active: string;
}

/**
 * Runs the cases one after another, each on a sheet of its own, and leaves the workbook as it was, also after a failure or when it is
 * cancelled. A case that fails is a difference; what Excel lacks by its requirement sets is left out.
 */
export async function runSelfTest(cases: readonly SelfTestCase[], running: Running): Promise<SelfTestReport> {
  const { signal, onProgress, now } = running;
  const before = await Excel.run({ delayForCellEdit: true }, lookAround);
  const began = now();
  const shared = new Map<string, Promise<unknown>>();
  const reports: CaseReport[] = [];
  let differences = 0;
  try {
    for (const each of cases) {
      if (signal.aborted) break;
      const { report, finished } = await runCase(each, running, shared);
      if (report.outcome === 'different') differences += 1;
      // Whatever it left behind must not meet the next one.
      if (report.outcome === 'different' || !finished) await Excel.run((context) => tidy(context, before));
      reports.push(report);
      onProgress({ done: reports.length, count: cases.length, differences });
    }
  } finally {
    await Excel.run((context) => tidy(context, before));
  }
  const { platform, excelVersion, locale, culture } = await surroundings();
  return {
    kind: 'pmo-self-test',
    addIn: running.version,
    platform,
    excelVersion,
    displayLanguage: locale,
    culture,
    requirementSets: requirementSets(),
    complete: reports.length === cases.length,
    milliseconds: Math.round(now() - began),
    cases: reports,
  };
}

interface Ran {
  readonly report: CaseReport;
  /** False where an error ended it, so that its sheet is still there. */
  readonly finished: boolean;
}

async function runCase(each: SelfTestCase, running: Running, shared: Map<string, Promise<unknown>>): Promise<Ran> {
  const { id, area, title, standsOn, needs } = each;
  const expected = running.language === 'fr' && each.french !== undefined ? each.french : each.expected;
  const told = { id, area, title, standsOn, ...(needs ? { needs } : {}), expected };
  if (needs && !Office.context.requirements.isSetSupported(needs.name, needs.version))
    return { report: { ...told, outcome: 'leftOut', got: null, milliseconds: 0 }, finished: true };
  const began = running.now();
  const { got, finished } = await answered(each, running, shared);
  const outcome = alike(got, expected) ? 'same' : 'different';
  return { report: { ...told, outcome, got, milliseconds: Math.round(running.now() - began) }, finished };
}

/** What the case saw. An answer that never comes ends its waiting, not the whole. */
async function answered(
  each: SelfTestCase,
  running: Running,
  shared: Map<string, Promise<unknown>>,
): Promise<{ readonly got: Plain; readonly finished: boolean }> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(), { code: 'NoAnswer' })), PATIENCE.answer);
  });
  try {
    const got = await Promise.race([Excel.run((context) => onSheetOfItsOwn(context, each, running, shared)), tooLong]);
    return { got, finished: true };
  } catch (error) {
    return { got: errorOf(error), finished: false };
  } finally {
    clearTimeout(timer);
  }
}

async function onSheetOfItsOwn(
  context: Excel.RequestContext,
  each: SelfTestCase,
  running: Running,
  shared: Map<string, Promise<unknown>>,
): Promise<Plain> {
  const sheet = context.workbook.worksheets.add(CASE_SHEET);
  const got = await each.run(benchOf(context, sheet, running, shared));
  sheet.delete();
  await context.sync();
  return got;
}

const CASE_SHEET = 'PMO test';

function benchOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { language, now, pause }: Running,
  shared: Map<string, Promise<unknown>>,
): Bench {
  const comes = async (there: () => boolean | Promise<boolean>, patience: number): Promise<boolean> => {
    for (const end = now() + patience; now() < end; await pause()) if (await there()) return true;
    return there();
  };
  return {
    context,
    sheet,
    cell: sheet.getRange('A1'),
    language,
    calculated: async (range) => {
      await comes(async () => {
        range.load('values');
        await context.sync();
        return !(range.values as unknown[][]).some((row) => row.some((value) => value === '#BUSY!' || value === '#GETTING_DATA'));
      }, PATIENCE.functions);
      return range.values as unknown[][];
    },
    comes: (there) => comes(there, PATIENCE.events),
    once: <T>(key: string, work: () => Promise<T>): Promise<T> => {
      const known = (shared.get(key) as Promise<T> | undefined) ?? work();
      shared.set(key, known);
      return known;
    },
  };
}

/** As a case's answer: Excel's code, or what else went wrong. */
function errorOf(error: unknown): Plain {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return { error: typeof code === 'string' && code !== '' ? code : String(message) };
}

/** The sheets of a workbook without anything in it. */
async function lookAround(context: Excel.RequestContext): Promise<Before> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id');
  const names = workbook.names.load('items/name');
  const tables = workbook.tables.load('items/name');
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  await context.sync();
  const parts = sheets.items.map((sheet) => ({
    used: sheet.getUsedRangeOrNullObject(true).load('address'),
    charts: sheet.charts.load('items/name'),
  }));
  await context.sync();
  const empty = parts.every(({ used, charts }) => used.isNullObject && charts.items.length === 0);
  if (!empty || names.items.length > 0 || tables.items.length > 0) throw new WorkbookNotEmpty();
  return { sheets: new Set(sheets.items.map(({ id }) => id)), active: active.id };
}

/** Takes away whatever was not there before, and shows the sheet that was in front. */
async function tidy(context: Excel.RequestContext, before: Before): Promise<void> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id');
  const names = workbook.names.load('items/name');
  await context.sync();
  for (const sheet of sheets.items) {
    if (before.sheets.has(sheet.id)) {
      if (sheet.id === before.active) sheet.activate();
      continue;
    }
    // Excel deletes no sheet that is very hidden.
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  for (const name of names.items) name.delete();
  await context.sync();
}

interface Surroundings {
  readonly platform: string;
  readonly excelVersion: string;
  readonly locale: string;
  readonly culture: string;
}

async function surroundings(): Promise<Surroundings> {
  const { diagnostics, platform, displayLanguage } = Office.context;
  const culture = await Excel.run(async (context) => {
    const found = context.application.cultureInfo.load('name');
    await context.sync();
    return found.name;
  });
  return {
    platform: String(diagnostics?.platform ?? platform),
    excelVersion: diagnostics?.version ?? '',
    locale: displayLanguage,
    culture,
  };
}
