import type { RateTable } from '../domain/money/convert';
import { fold } from '../standard/decode/fold';
import { idGiver } from '../standard/model/ids';
import { areSimilar } from '../standard/decode/similar-names';
import type { Project } from '../standard/data/records/project';
import { exchangeRates, type Rate } from '../standard/data/records/rate';
import { reasonText } from '../standard/writing/reason-text';
import { RECORDS } from '../standard/data/records';
import { gatherRows, type PortfolioRows, type ProjectRows } from '../standard/data/rows';
import { type RowKey, columnsFor, type AnyRecord, type FieldValue, type Finding, type Severity } from '../standard/model/types';
import { BASE_STANDARD, type StandardOf } from '../standard/own/resolve';
import { rolledUp, type Standard } from '../standard/model/standard';
import type { Language, Text } from '../words/text';
import { isNamedAsCopy } from './copy-name';
import { missingRate } from './missing-rate';
import { mostCommon } from './most-common';
import { ReadError } from './read-error';
import { readStandardWorkbook, type StandardWorkbook } from './standard-workbook';

/** A file to consolidate: its bytes, or how to get them when its turn comes, so that one file at a time is in memory. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array | (() => Promise<Uint8Array> | Uint8Array);
}

export interface ConsolidateOptions {
  /** Of the portfolio. Absent means that of the workbooks: of the first one that has an organisation's, else of the first. */
  readonly standard?: Standard;
  /** How packs and overlays of the workbooks come out; absent means over our own ground. */
  readonly standardOf?: StandardOf;
  /** How a workbook is read; absent means here. */
  readonly read?: (bytes: Uint8Array, name: string) => Promise<StandardWorkbook>;
  /** The day on which exchange rates hold; else any day. */
  readonly statusDate?: number | null;
  readonly rates?: readonly Pick<Rate, 'from' | 'to' | 'date' | 'type' | 'rate'>[];
  /** A currency that has no rate to it is told as an error. Absent means the one that most projects are kept in; null means none. */
  readonly reportingCurrency?: string | null;
  /** The clock: when this consolidation takes place, as an Excel serial. */
  readonly now?: number | null;
  /**
   * Projects of the register: a file without an ID keeps the one that it was given before, no other gets it, and a file does not take the
   * place of another project that somebody entered under the same ID.
   */
  readonly known?: readonly Pick<Project, 'id' | 'name' | 'sourceFile'>[];
  readonly onProgress?: (progress: { readonly done: number; readonly name: string }) => void;
  readonly signal?: AbortSignal;
}

/** What became of a file. */
export interface ConsolidatedSource {
  readonly file: string;
  readonly version: string | null;
  readonly projectId: string | null;
  readonly taken: boolean;
}

export interface Consolidation {
  readonly rows: PortfolioRows;
  /** Of the portfolio that they belong to. */
  readonly standard: Standard;
  readonly findings: Finding[];
  readonly sources: ConsolidatedSource[];
  /** The one given, else the one that most projects are kept in. */
  readonly reportingCurrency: string | null;
  /** The one that most workbooks name in their settings. */
  readonly organisation: string | null;
  /** How often each confidence rating stands in the files as found, and as normalised; what is blank or does not fit is `noData`. */
  readonly ratings: { readonly found: Record<string, number>; readonly normalised: Record<string, number> };
}

/**
 * Project workbooks → the rows of a portfolio. One bad file never stops the others; a project that stands in two files is taken from the
 * one whose name is not that of a copy, else from the first, and the other file is left out whole, with an error that names both.
 *
 * @throws what `signal` was aborted with.
 */
export const consolidate = async (
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  options: ConsolidateOptions = {},
): Promise<Consolidation> => {
  const gathering = new Gathering(options);
  let done = 0;
  for await (const file of files) {
    options.signal?.throwIfAborted();
    // Excel's own lock files lie beside open workbooks.
    if (!/(^|[/\\])~\$/.test(file.name)) await gathering.take(file);
    options.onProgress?.({ done: ++done, name: file.name });
  }
  return gathering.finish();
};

interface TakenProject {
  readonly project: AnyRecord;
  readonly rows: ProjectRows;
  readonly workbook: StandardWorkbook;
  readonly file: string;
  readonly language: Language;
  readonly place: { readonly sheet: string | null; readonly row: number | null };
  readonly linePlaces: { readonly sheet: string | null; readonly rows: readonly number[] };
  /** The confidence rating as it stands in the file. */
  readonly ratingFound: string | null;
  readonly findings: readonly Finding[];
}

const duplicateProject = (id: string, taken: string): Text => ({
  en: `The project ${id} was taken from “${taken}”; this file holds it, too, and is left out. Was it saved under a new name?`,
  fr: `Le projet ${id} a été repris de «\u00a0${taken}\u00a0»\u00a0; ce fichier le contient aussi et est laissé de côté. A-t-il été enregistré sous un autre nom\u00a0?`,
});
const savedAgain = (called: string, taken: string, id: string): Text => ({
  en: `This is a copy of the workbook “${taken}”, with the same project under another ID (${called} for ${id}); it is left out. Give it another name if it is another project.`,
  fr: `C’est une copie du classeur «\u00a0${taken}\u00a0», avec le même projet sous un autre ID (${called} au lieu de ${id})\u00a0; elle est laissée de côté. Lui donner un autre nom s’il s’agit d’un autre projet.`,
});
const sameContent = (taken: string): Text => ({
  en: `This file is the same as “${taken}”, byte for byte; it is left out.`,
  fr: `Ce fichier est identique à «\u00a0${taken}\u00a0», octet par octet\u00a0; il est laissé de côté.`,
});
const otherProject = (id: string, name: string): Text => ({
  en: `The register holds another project under ${id}: “${name}”. This file is left out; give one of them another ID, or the same name if it is the same project.`,
  fr: `Le registre contient un autre projet sous ${id}\u00a0: «\u00a0${name}\u00a0». Ce fichier est laissé de côté\u00a0; donnez à l’un des deux un autre ID, ou le même nom s’il s’agit du même projet.`,
});
const NO_PROJECT: Text = {
  en: 'The workbook holds no project; it is left out.',
  fr: 'Le classeur ne contient aucun projet\u00a0; il est laissé de côté.',
};
const PORTFOLIO: Text = {
  en: 'This is a portfolio workbook, not a project’s; it is left out.',
  fr: 'C’est un classeur portefeuille, pas celui d’un projet\u00a0; il est laissé de côté.',
};
const UNREADABLE: Text = { en: 'The file cannot be read.', fr: 'Le fichier ne peut pas être lu.' };
const NO_CURRENCY: Text = {
  en: 'Neither the project nor the settings name a currency.',
  fr: 'Ni le projet ni les paramètres n’indiquent de devise.',
};
const ownColumnLeftOut = (name: string): Text => ({
  en: `The portfolio’s standard has no column “${name}”; what stands there stays in this file.`,
  fr: `Le standard du portefeuille n’a pas de colonne «\u00a0${name}\u00a0»\u00a0; son contenu reste dans ce fichier.`,
});
const SHEET_LEFT_OUT: Text = {
  en: 'The portfolio’s standard does not have this sheet; its rows stay in this file.',
  fr: 'Le standard du portefeuille n’a pas cette feuille\u00a0; ses lignes restent dans ce fichier.',
};
const provisional = (id: string): Text => ({
  en: `The project has no ID; it is called ${id} here.`,
  fr: `Le projet n’a pas d’ID\u00a0; il est appelé ${id} ici.`,
});

class Gathering {
  readonly #options: ConsolidateOptions;
  readonly #rates: RateTable;
  readonly #taken = new Map<string, TakenProject>();
  readonly #projectIds = new Set<string>();
  /** Workbook and project's name → what it was taken as. */
  readonly #workbooks = new Map<string, string>();
  #findings: Finding[] = [];
  /** Findings of files whose project stands in another file, too; which one is taken is known in the end. */
  readonly #duplicates = new Map<Finding, string>();
  readonly #sources: ConsolidatedSource[] = [];

  constructor(options: ConsolidateOptions) {
    this.#options = options;
    this.#rates = exchangeRates(options.rates ?? []);
  }

  async take(file: SourceFile): Promise<void> {
    try {
      const bytes = typeof file.bytes === 'function' ? await file.bytes() : file.bytes;
      const { read, standardOf } = this.#options;
      this.#takeWorkbook(await (read ? read(bytes, file.name) : readStandardWorkbook(bytes, file.name, standardOf)), bytes);
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      this.#leaveOut(
        file.name,
        null,
        error instanceof ReadError ? error.reason : UNREADABLE,
        'error',
        error instanceof ReadError ? null : error instanceof Error ? error.message : String(error),
      );
    }
  }

  #takeWorkbook(workbook: StandardWorkbook, bytes: Uint8Array): void {
    const { fileName, records } = workbook;
    if (workbook.kind !== 'project') return this.#leaveOut(fileName, workbook, PORTFOLIO, 'warning');
    const project = records.project?.[0];
    // A workbook whose project sheet is missing has told so; an empty one has not.
    if (!project || isEmpty(project)) {
      this.#findings.push(...workbook.findings.filter(({ row }) => row === null));
      return this.#leaveOut(fileName, workbook, NO_PROJECT, 'error');
    }
    const id = typeof project.id === 'string' ? project.id : null;
    const called = id ?? String(project.name ?? '');
    const key = id === null ? keyWithoutId(workbook, called, bytes) : fold(id);
    const first = this.#taken.get(key);
    if (first && !(isNamedAsCopy(first.file, [fileName]) && !isNamedAsCopy(fileName, [first.file]))) {
      this.#tellDuplicate(fileName, key, called);
      return this.#notTaken(fileName, workbook);
    }
    const other = id === null ? undefined : this.#enteredUnder(id, String(project.name ?? ''));
    if (id !== null && other !== undefined) return this.#leaveOut(fileName, workbook, otherProject(id, other), 'error', id);
    const twin = this.#twinOf(workbook, project, key);
    if (twin) return this.#leaveOut(fileName, workbook, savedAgain(called, twin.file, String(twin.project.id ?? '')), 'error', id);
    if (id !== null) this.#projectIds.add(fold(id));
    if (first) {
      this.#takeBack(first);
      this.#tellDuplicate(first.file, key, called);
    }

    this.#findings.push(...workbook.findings);
    this.#sources.push({ file: fileName, version: String(workbook.standardVersion), projectId: id, taken: true });
    this.#taken.delete(key);
    this.#taken.set(key, this.#gather(workbook, project));
  }

  /** The same project of the same workbook that was taken under another ID: a copy in which somebody changed it. */
  #twinOf({ workbookId }: StandardWorkbook, { name }: AnyRecord, key: string): TakenProject | undefined {
    if (workbookId === null || typeof name !== 'string') return undefined;
    const same = `${workbookId}\n${fold(name)}`;
    const known = this.#workbooks.get(same);
    if (known === undefined || known === key) this.#workbooks.set(same, key);
    return known === key ? undefined : this.#taken.get(known ?? '');
  }

  #tellDuplicate(source: string, key: string, called: string): void {
    const finding: Finding = { source, sheet: null, row: null, column: null, value: called, reason: UNREADABLE, severity: 'error' };
    this.#findings.push(finding);
    this.#duplicates.set(finding, key);
  }

  /** A file that was taken gives way to another. */
  #takeBack({ file, findings }: TakenProject): void {
    const told = new Set(findings);
    this.#findings = this.#findings.filter((finding) => !told.has(finding));
    const at = this.#sources.findIndex((source) => source.file === file && source.taken);
    const source = this.#sources[at];
    if (source) this.#sources[at] = { ...source, taken: false };
  }

  /** The name of another project that a person entered under this ID. One that came from a file may have been renamed since. */
  #enteredUnder(id: string, name: string): string | undefined {
    const entered = this.#options.known?.find((known) => known.id !== null && fold(known.id) === fold(id) && !known.sourceFile);
    return entered?.name && name !== '' && !areSimilar(entered.name, name) ? entered.name : undefined;
  }

  #gather(workbook: StandardWorkbook, project: AnyRecord): TakenProject {
    const settings = workbook.records.settings?.[0];
    const trace = { sourceFile: workbook.fileName, sourceVersion: String(workbook.standardVersion), sourceTime: this.#options.now ?? null };
    const place = { sheet: workbook.sheetNames.project ?? null, row: workbook.rowNumbers.project?.[0] ?? null };
    Object.assign(project, trace, { currency: project.currency ?? settings?.currency ?? null });
    const rowsOf = (key: RowKey): AnyRecord[] => {
      const rows = workbook.records[key] ?? [];
      const ids = idGiver(
        RECORDS[key],
        rows.flatMap(({ id }) => (typeof id === 'string' ? [id.toUpperCase()] : [])),
      );
      return rows.map((row) => Object.assign(row, trace, { id: row.id ?? ids.next(), projectId: project.id ?? null }));
    };
    const rows = gatherRows(rolledUp(workbook.standard), rowsOf);
    for (const line of rows.budgetLine) line.currency ??= typeof project.currency === 'string' ? project.currency : null;
    return {
      project,
      rows,
      workbook,
      file: workbook.fileName,
      language: workbook.language,
      place,
      linePlaces: { sheet: workbook.sheetNames.budgetLine ?? null, rows: workbook.rowNumbers.budgetLine ?? [] },
      ratingFound: workbook.ratingFound,
      findings: workbook.findings,
    };
  }

  #leaveOut(file: string, workbook: StandardWorkbook | null, reason: Text, severity: Severity, value: string | null = null): void {
    this.#findings.push({ source: file, sheet: null, row: null, column: null, value, reason, severity });
    this.#notTaken(file, workbook);
  }

  #notTaken(file: string, workbook: StandardWorkbook | null): void {
    const id = workbook?.records.project?.[0]?.id;
    this.#sources.push({
      file,
      version: workbook ? String(workbook.standardVersion) : null,
      projectId: typeof id === 'string' ? id : null,
      taken: false,
    });
  }

  finish(): Consolidation {
    this.#findings = this.#findings.map((finding) => {
      const taken = this.#taken.get(this.#duplicates.get(finding) ?? '');
      if (!taken) return finding;
      return { ...finding, reason: finding.value === '' ? sameContent(taken.file) : duplicateProject(finding.value ?? '', taken.file) };
    });
    this.#giveProjectIds();
    const projects = [...this.#taken.values()];
    const reportingCurrency =
      this.#options.reportingCurrency === undefined
        ? (mostCommon(projects.map(({ project }) => textIn(project.currency))) ?? null)
        : this.#options.reportingCurrency;
    for (const taken of projects) this.#checkCurrencies(taken, reportingCurrency);
    const standard = this.#options.standard ?? this.#standardOfFiles();
    for (const taken of projects) this.#checkStandard(taken, standard);
    const all = (key: RowKey): AnyRecord[] => projects.flatMap(({ rows }) => rows[key] ?? []);
    return {
      rows: { ...gatherRows(rolledUp(standard), all), project: projects.map(({ project }) => project as Project) },
      standard,
      findings: this.#findings,
      sources: this.#sources,
      reportingCurrency,
      organisation: mostCommon(projects.map(({ workbook }) => textIn(workbook.records.settings?.[0]?.organisation))) ?? null,
      ratings: {
        found: countsOf(projects.flatMap(({ ratingFound }) => ratingFound ?? [])),
        normalised: countsOf(projects.map(({ project }) => String(project.confidence ?? 'noData'))),
      },
    };
  }

  /** Projects without an id get one that none has, once all are known. */
  #giveProjectIds(): void {
    const known = (this.#options.known ?? []).flatMap(({ id, sourceFile }) => (id === null ? [] : [{ id, sourceFile }]));
    const ids = idGiver(
      RECORDS.project,
      [...this.#projectIds, ...known.map(({ id }) => id)].map((id) => id.toUpperCase()),
    );
    for (const { project, rows, file, place } of this.#taken.values()) {
      if (project.id !== null) continue;
      const earlier = known.find(({ id, sourceFile }) => sourceFile === file && !this.#projectIds.has(fold(id)));
      const id = earlier?.id ?? ids.next();
      project.id = id;
      for (const own of Object.values(rows)) for (const row of own) row.projectId = id;
      this.#findings.push({ source: file, ...place, column: 'ID', value: null, reason: provisional(id), severity: 'warning' });
    }
  }

  /** The currency of a project must have a rate to the reporting currency; that of a line of its own to both, each told where it stands. */
  #checkCurrencies({ project, rows, file, language, place, linePlaces }: TakenProject, reportingCurrency: string | null): void {
    const own = project.currency;
    const tell = (record: 'project' | 'budgetLine', at: TakenProject['place'], value: string | null, reason: Text): void => {
      const column = RECORDS[record].columns.find(({ key }) => key === 'currency')?.name[language] ?? null;
      this.#findings.push({ source: file, ...at, column, value, reason, severity: 'error' });
    };
    if (typeof own !== 'string') {
      if (hasAmounts(project, rows)) tell('project', place, null, NO_CURRENCY);
      return;
    }
    const missing = this.#missingRate(own, [reportingCurrency]);
    if (missing) tell('project', place, own, missing);
    rows.budgetLine.forEach(({ currency }, index) => {
      if (typeof currency !== 'string' || currency === own) return;
      const reason = this.#missingRate(currency, [own, reportingCurrency]);
      if (reason) tell('budgetLine', { sheet: linePlaces.sheet, row: linePlaces.rows[index] ?? null }, currency, reason);
    });
  }

  #missingRate(from: string, targets: readonly (string | null)[]): Text | undefined {
    const missing = missingRate(from, targets, this.#rates, this.#options.statusDate ?? null);
    return missing && reasonText(missing);
  }

  #standardOfFiles(): Standard {
    const standards = [...this.#taken.values()].map(({ workbook }) => workbook.standard);
    return standards.find(({ overlay }) => overlay !== null) ?? standards[0] ?? BASE_STANDARD;
  }

  /** What a workbook holds and the portfolio has no place for stays in its file, and is told. */
  #checkStandard({ workbook, file }: TakenProject, standard: Standard): void {
    if (workbook.standard === standard) return;
    for (const key of ['project', ...rolledUp(workbook.standard)] as const) {
      const records = workbook.records[key] ?? [];
      const place = { sheet: workbook.sheetNames[key] ?? null, row: null, value: null };
      const known = new Set(columnsFor(standard.records[key], 'portfolio').map((column) => column.key));
      for (const column of columnsFor(workbook.standard.records[key], 'project'))
        if (column.own && !known.has(column.key) && records.some((record) => (record[column.key] ?? null) !== null)) {
          const name = column.name[workbook.language];
          this.#findings.push({ source: file, ...place, column: name, reason: ownColumnLeftOut(name), severity: 'warning' });
        }
      if (key !== 'project' && records.length > 0 && !rolledUp(standard).includes(key))
        this.#findings.push({ source: file, ...place, column: null, reason: SHEET_LEFT_OUT, severity: 'warning' });
    }
  }
}

/** Without an ID a project is known by its workbook, which a copy shares, and its name, which a template that was filled in anew does not. */
const keyWithoutId = ({ workbookId }: StandardWorkbook, name: string, bytes: Uint8Array): string =>
  `\n${name === '' ? contentKey(bytes) : (workbookId ?? contentKey(bytes))}\n${fold(name)}`;

/** The same for the same bytes (FNV-1a, and how many they are). */
const contentKey = (bytes: Uint8Array): string =>
  `${bytes.length} ${bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5)}`;

const countsOf = (words: readonly string[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
};

/** What a field says; null where it is blank. */
const textIn = (value: FieldValue | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);

const isEmpty = (record: AnyRecord): boolean => Object.values(record).every((value) => value === null);

const hasAmounts = (project: AnyRecord, { budgetLine, task }: TakenProject['rows']): boolean =>
  budgetLine.length > 0 ||
  task.some(({ budget }) => budget !== null) ||
  RECORDS.project.columns.some(({ key, type }) => type === 'money' && typeof project[key] === 'number');
