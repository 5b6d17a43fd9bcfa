import { dayFromIso } from '../../domain/calendar/days';
import { OVERLAY_WORDS } from '../../words/overlay';
import { LANGUAGES, type Language, type Text } from '../../words/text';
import { contrast, READABLE_CONTRAST } from './contrast';
import { fold } from '../decode/fold';
import { isEntryInUse, KINDS, sheetReading, userOf } from './in-use';
import { applyOverlay } from './apply-overlay';
import { OWN_KEY, type Overlay, type OwnColumn, type PackKey, type Words } from '../model/overlay';
import { didYouMean, pathText, sentence, type OverlayProblem, type Path, type Report } from './overlay-problem';
import { judgeShape } from './overlay-shape';
import { circleOf } from '../model/placed';
import { packedStandard } from './resolve';
import type { Standard } from '../model/standard';
import {
  columnsFor,
  type Column,
  type FieldValue,
  type ListDefinition,
  type RecordKey,
  type RecordType,
  type WorkbookKind,
} from '../model/types';

const words = OVERLAY_WORDS;

export type OverlayJudgement =
  | { readonly ok: true; readonly overlay: Overlay; readonly warnings: readonly OverlayProblem[] }
  | { readonly ok: false; readonly problems: readonly OverlayProblem[] };

/** What travels in every workbook. */
const MOST_BYTES = 200_000;
const MOST = { header: 32, help: 255, sheet: 31, purpose: 255, title: 60, word: 100, rows: 500 } as const;

/**
 * Judges what an organisation wants to change of a pack: its shape and whether what it names exists, fits and stays readable. Everything
 * is told at once. A pack given here wins over the one that the overlay names.
 */
export function judgeOverlay(value: unknown, pack?: PackKey): OverlayJudgement {
  const problems: OverlayProblem[] = [];
  const reporter =
    (severity: OverlayProblem['severity'], place: (path: Path) => Path = (path) => path): Report =>
    (path, template, values) =>
      void problems.push({ path: pathText(place(path)), message: sentence(template, values), severity });

  const bytes = new TextEncoder().encode(JSON.stringify(value) ?? '').length;
  if (bytes > MOST_BYTES) reporter('error')([], words.tooMuch, { size: Math.ceil(bytes / 1000), most: MOST_BYTES / 1000 });
  const sound = judgeShape(value, reporter('error'));
  if (sound) {
    const base = packedStandard(pack ?? sound.overlay.pack ?? 'pmi');
    judgeMeaning({
      overlay: sound.overlay,
      base,
      result: applyOverlay(base, sound.overlay),
      report: reporter('error', sound.originalPath),
      warn: reporter('warning', sound.originalPath),
    });
  }
  return sound && !problems.some(({ severity }) => severity === 'error')
    ? { ok: true, overlay: sound.overlay, warnings: problems }
    : { ok: false, problems };
}

interface Case {
  readonly overlay: Overlay;
  /** What the overlay is laid over, and what comes out. */
  readonly base: Standard;
  readonly result: Standard;
  readonly report: Report;
  readonly warn: Report;
}

function judgeMeaning(matter: Case): void {
  judgeIdentity(matter);
  judgeThresholds(matter);
  for (const kind of KINDS) judgeSheets(matter, kind);
  judgeRecords(matter);
  judgeLists(matter);
}

/* Identity and thresholds */

const FONT = /^[\p{L}\p{N} ._-]{1,31}$/u;
const FILLS_OF = { onBrand: ['brand'], ink: ['input', 'calculated', 'automatic', 'highlight'] } as const;

function judgeIdentity({ overlay: { identity }, result, report, warn }: Case): void {
  if (!identity) return;
  const { organisation, logoText, font, colors } = identity;
  if (organisation !== undefined) judgeText(['identity', 'organisation'], organisation, MOST.word, report);
  if (logoText) judgeText(['identity', 'logoText'], logoText, 40, report);
  if (font !== undefined && !FONT.test(font)) report(['identity', 'font'], words.identity.font);
  for (const text of ['onBrand', 'ink'] as const)
    for (const fill of FILLS_OF[text]) {
      const said = [text, fill].find((key) => colors?.[key as typeof text | typeof fill] !== undefined);
      const ratio = contrast(result.identity.colors[text], result.identity.colors[fill]);
      if (said !== undefined && ratio < READABLE_CONTRAST)
        warn(['identity', 'colors', said], words.identity.contrast, { text, fill, ratio: decimal(ratio) });
    }
}

const decimal = (value: number): Text => {
  const written = value.toFixed(1);
  return { en: written, fr: written.replace('.', ',') };
};

function judgeThresholds({ overlay: { thresholds }, report }: Case): void {
  if (!thresholds) return;
  for (const key of ['index', 'variance'] as const) {
    const range = thresholds[key];
    if (!range) continue;
    for (const color of ['green', 'amber'] as const) if (range[color] <= 0) report(['thresholds', key, color], words.thresholds.positive);
    if (key === 'index' && range.green <= range.amber) report(['thresholds', key], words.thresholds.falling, range);
    if (key === 'variance' && range.green >= range.amber) report(['thresholds', key], words.thresholds.rising, range);
  }
  const { risk } = thresholds;
  if (!risk) return;
  for (const key of ['medium', 'high', 'critical'] as const)
    if (risk[key] < 1 || risk[key] > 25) report(['thresholds', 'risk', key], words.thresholds.riskRange);
  if (risk.medium >= risk.high || risk.high >= risk.critical) report(['thresholds', 'risk'], words.thresholds.risk, risk);
}

/* Words */

const CONTROL = /\p{Cc}/u;

function judgeText(path: Path, text: string, most: number, report: Report): void {
  if (text.trim() === '') report(path, words.shape.empty);
  else if (text.trim() !== text) report(path, words.words.spaces);
  if (CONTROL.test(text)) report(path, words.words.lines);
  if (text.length > most) report(path, words.shape.tooLong, { length: text.length, most });
}

/** Every text that is said, with its place. */
const textsOf = (path: Path, said: Words | undefined): readonly (readonly [Path, string, Language | undefined])[] => {
  if (said === undefined) return [];
  if (typeof said === 'string') return [[path, said, undefined]];
  return LANGUAGES.flatMap((language) => (said[language] === undefined ? [] : [[[...path, language], said[language], language] as const]));
};

function judgeWords(path: Path, said: Words | undefined, most: number, report: Report): void {
  for (const [place, text] of textsOf(path, said)) judgeText(place, text, most, report);
}

/** A word that cells and formulas hold: a header, a sheet's name, an entry of a list. */
function judgeName(path: Path, said: Words | undefined, most: number, report: Report): void {
  judgeWords(path, said, most, report);
  for (const [place, text] of textsOf(path, said)) {
    const [first = ''] = text;
    if ('=+-@'.includes(first) && first !== '') report(place, words.words.formula, { found: first });
  }
}

const sameIn = (one: Text, other: Text): string | undefined => {
  const known = new Set(LANGUAGES.map((language) => fold(other[language])));
  return LANGUAGES.map((language) => one[language]).find((word) => known.has(fold(word)));
};

/* Sheets */

/** Sheets that every workbook of the kind needs, whatever else is left out. */
const FIXED_SHEETS: Readonly<Record<WorkbookKind, readonly string[]>> = {
  project: ['guide', 'project', 'lists', 'settings'],
  portfolio: ['guide', 'dashboard', 'exceptions', 'projects', 'rates', 'lists', 'settings'],
};

/** What Excel and this product call sheets of their own. */
const RESERVED_SHEETS = new Set(['history', '_pmo']);
const NO_SHEET_NAME = /[\\/?*[\]:]|^'|'$/;

function judgeSheets({ overlay, base, result, report }: Case, kind: WorkbookKind): void {
  const changes = overlay.sheets?.[kind];
  if (!changes) return;
  const known = new Map(base.workbooks[kind].map((sheet) => [sheet.key, sheet]));
  const other = kind === 'project' ? 'portfolio' : 'project';
  const behind = new Map(Object.entries(changes).flatMap(([key, { after }]) => (after === undefined ? [] : [[key, after] as const])));

  const judgeKey = (path: Path, key: string): boolean => {
    if (known.has(key)) return true;
    if (base.workbooks[other].some((sheet) => sheet.key === key)) report(path, words.sheets.otherKind, { kind: words.kinds[other] });
    else report(path, words.sheets.unknown, { kind: words.kinds[kind], near: didYouMean(key, known.keys()) });
    return false;
  };

  for (const [key, change] of Object.entries(changes)) {
    const path: Path = ['sheets', kind, key];
    if (change.after !== undefined) {
      if (change.after === key) report([...path, 'after'], words.sheets.itself);
      else judgeKey([...path, 'after'], change.after);
      const circle = circleOf(key, behind);
      if (circle.length > 1) report([...path, 'after'], words.sheets.circle, { keys: circle.join(' → ') });
    }
    if (!judgeKey(path, key)) continue;
    judgeName([...path, 'name'], change.name, MOST.sheet, report);
    judgeWords([...path, 'purpose'], change.purpose, MOST.purpose, report);
    for (const [place, text] of textsOf([...path, 'name'], change.name)) {
      if (NO_SHEET_NAME.test(text)) report(place, words.sheets.characters);
      if (RESERVED_SHEETS.has(text.toLowerCase())) report(place, words.sheets.reserved);
    }
    if (change.show === false) judgeLeavingOut(result, kind, key, [...path, 'show'], report);
    judgeSheetClash(result, kind, key, change.name === undefined ? path : [...path, 'name'], report);
  }
}

function judgeLeavingOut(result: Standard, kind: WorkbookKind, key: string, path: Path, report: Report): void {
  if (FIXED_SHEETS[kind].includes(key)) return report(path, words.sheets.fixed);
  const record = result.workbooks[kind].find((sheet) => sheet.key === key)?.record;
  const user = record && sheetReading(result, kind, record);
  if (user !== undefined) report(path, words.sheets.used, { user });
}

/** A sheet that is shown by this overlay, or named by it, has a name of its own among those that are shown. */
function judgeSheetClash({ workbooks }: Standard, kind: WorkbookKind, key: string, path: Path, report: Report): void {
  const shown = workbooks[kind].filter(({ optional }) => !optional);
  const sheet = shown.find((candidate) => candidate.key === key);
  const twin = sheet && shown.find((candidate) => candidate !== sheet && sameInOne(candidate.name, sheet.name));
  if (twin) report(path, words.sheets.clash, { key: twin.key });
}

/** Excel compares the names of sheets without regard to case; each workbook is in one language. */
const sameInOne = (one: Text, other: Text): boolean =>
  LANGUAGES.some((language) => one[language].toLowerCase() === other[language].toLowerCase());

/* Records */

function judgeRecords(matter: Case): void {
  const { overlay, base, report } = matter;
  for (const [key, change] of Object.entries(overlay.records ?? {})) {
    const path: Path = ['records', key];
    if (!Object.hasOwn(base.records, key)) {
      report(path, words.records.unknown, { near: didYouMean(key, Object.keys(base.records)) });
      continue;
    }
    judgeName([...path, 'name'], change.name, MOST.title, report);
    judgeName([...path, 'plural'], change.plural, MOST.title, report);
    judgeColumns(matter, key as RecordKey);
    judgeOwnColumns(matter, key as RecordKey);
    judgeHeaders(matter, key as RecordKey);
    judgeRows(matter, key as RecordKey);
  }
}

const isFilled = ({ formula, automatic }: Column): boolean => formula === undefined && !automatic;

function judgeColumns({ overlay, base, result, report }: Case, recordKey: RecordKey): void {
  const record = base.records[recordKey];
  for (const [key, change] of Object.entries(overlay.records?.[recordKey]?.columns ?? {})) {
    const path: Path = ['records', recordKey, 'columns', key];
    const column = record.columns.find((candidate) => candidate.key === key);
    if (!column) {
      const known = record.columns.map((candidate) => candidate.key);
      report(path, words.records.unknownColumn, { near: didYouMean(key, known) });
      continue;
    }
    judgeName([...path, 'name'], change.name, MOST.header, report);
    judgeWords([...path, 'help'], change.help, MOST.help, report);
    change.synonyms?.forEach((word, index) => judgeText([...path, 'synonyms', index], word, MOST.word, report));
    if (change.required !== undefined && !isFilled(column)) report([...path, 'required'], words.records.notFilled);
    if (change.default !== undefined) {
      if (isFilled(column)) judgeValue([...path, 'default'], change.default, column, result.lists, report);
      else report([...path, 'default'], words.records.notFilled);
    }
    if (change.leaveOut) judgeColumnLeftOut(result, recordKey, column, [...path, 'leaveOut'], report);
  }
}

function judgeColumnLeftOut(result: Standard, record: RecordKey, column: Column, path: Path, report: Report): void {
  if (column.key === 'id' || column.automatic || record === 'settings') return report(path, words.records.fixed);
  if (column.required) return report(path, words.records.required);
  const user = userOf(result, { record, key: column.key });
  if (user) report(path, words.records.used, { user: `${user.record}.${user.key}` });
}

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'number', 'percent', 'money']);

function judgeOwnColumns(matter: Case, recordKey: RecordKey): void {
  const { overlay, base, result, report } = matter;
  const record = base.records[recordKey];
  const own = overlay.records?.[recordKey]?.add ?? [];
  const path: Path = ['records', recordKey, 'add'];
  if (own.length > 0 && record.columns.every(({ automatic }) => automatic)) return report(path, words.records.automatic);
  const behind = new Map(own.flatMap(({ key, after }) => (after === undefined ? [] : [[key, after] as const])));
  own.forEach((column, index) => {
    const place: Path = [...path, index];
    const earlier = own.slice(0, index).some(({ key }) => key === column.key);
    if (earlier || record.columns.some(({ key }) => key === column.key)) report([...place, 'key'], words.records.taken);
    judgeName([...place, 'name'], column.name, MOST.header, report);
    judgeWords([...place, 'help'], column.help, MOST.help, report);
    judgeKinds(result, recordKey, column, place, report);
    judgeListOf(column, result, place, report);
    judgeRange(column, place, report);
    if (column.default !== undefined) judgeValue([...place, 'default'], column.default, column as Column, result.lists, report);
    const { after } = column;
    if (after === undefined) return;
    const known = [...record.columns, ...own].map(({ key }) => key);
    if (after === column.key) report([...place, 'after'], words.records.itself);
    else if (!known.includes(after)) report([...place, 'after'], words.records.unknownColumn, { near: didYouMean(after, known) });
    const circle = circleOf(column.key, behind);
    if (circle.length > 1) report([...place, 'after'], words.sheets.circle, { keys: circle.join(' → ') });
  });
}

function judgeKinds({ workbooks }: Standard, record: RecordKey, { kinds }: OwnColumn, path: Path, report: Report): void {
  kinds?.forEach((kind, index) => {
    if (!workbooks[kind].some((sheet) => sheet.record === record))
      report([...path, 'kinds', index], words.records.noSheet, { kind: words.kinds[kind] });
  });
}

function judgeListOf({ type, list }: OwnColumn, { lists }: Standard, path: Path, report: Report): void {
  if (list === undefined) {
    if (type === 'list') report([...path, 'list'], words.records.needsList);
  } else if (type !== 'list') report([...path, 'list'], words.records.noList);
  else if (!Object.hasOwn(lists, list))
    report([...path, 'list'], words.lists.unknownReference, { near: didYouMean(list, Object.keys(lists)) });
}

function judgeRange({ type, minimum, maximum }: OwnColumn, path: Path, report: Report): void {
  if (!NUMBERS.has(type)) {
    for (const [member, value] of Object.entries({ minimum, maximum }))
      if (value !== undefined) report([...path, member], words.records.noRange);
  } else if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    report([...path, 'minimum'], words.records.range, { minimum, maximum });
}

/** Headers are read in either language: one that two columns have, in whichever, could mean both. */
function judgeHeaders({ overlay, base, result, report, warn }: Case, recordKey: RecordKey): void {
  const change = overlay.records?.[recordKey];
  const named = [
    ...Object.entries(change?.columns ?? {}).flatMap(([key, { name }]) =>
      name === undefined ? [] : [{ key, path: ['columns', key, 'name'] }],
    ),
    ...(change?.add ?? []).map(({ key }, index) => ({ key, path: ['add', index, 'name'] })),
  ];
  for (const { key, path } of named) {
    const column = result.records[recordKey].columns.find((candidate) => candidate.key === key);
    if (!column) continue;
    const place: Path = ['records', recordKey, ...path];
    const beside = KINDS.flatMap((kind) => {
      const columns = columnsFor(result.records[recordKey], kind);
      return columns.includes(column) ? columns : [];
    });
    const twin = beside.find((candidate) => candidate.key !== key && sameIn(column.name, candidate.name) !== undefined);
    if (twin) report(place, words.records.clash, { key: twin.key });
    else
      for (const former of base.records[recordKey].columns) {
        const word = former.key === key ? undefined : sameIn(column.name, former.name);
        if (word !== undefined) warn(place, words.records.oldHeader, { word, key: former.key });
      }
  }
}

function judgeRows({ overlay, result, report }: Case, recordKey: RecordKey): void {
  for (const member of ['rows', 'addRows'] as const) {
    const rows = overlay.records?.[recordKey]?.[member];
    if (rows) judgeRowsOf(rows, result, recordKey, ['records', recordKey, member], report);
  }
}

function judgeRowsOf(rows: readonly Row[], result: Standard, recordKey: RecordKey, path: Path, report: Report): void {
  const record = result.records[recordKey];
  if (record.columns.every(({ automatic }) => automatic)) return report(path, words.records.automaticRows);
  const sheets = KINDS.flatMap((kind) => result.workbooks[kind].filter((sheet) => sheet.record === recordKey));
  if (sheets.length > 0 && sheets.every(({ layout }) => layout === 'form')) return report(path, words.records.noRows);
  if (rows.length > MOST.rows) report(path, words.records.tooManyRows, { count: rows.length, most: MOST.rows });
  rows.forEach((row, index) => judgeRow(record, row, [...path, index], result.lists, report));
}

type Row = Readonly<Record<string, FieldValue | Words>>;

function judgeRow(record: RecordType, row: Row, path: Path, lists: Standard['lists'], report: Report): void {
  const known = record.columns.filter(({ kinds }) => kinds?.length !== 0);
  for (const [key, value] of Object.entries(row)) {
    const column = known.find((candidate) => candidate.key === key);
    if (!column)
      report([...path, key], words.records.unknownColumn, {
        near: didYouMean(
          key,
          known.map((candidate) => candidate.key),
        ),
      });
    else if (!isFilled(column)) report([...path, key], words.records.notFilled);
    else judgeValue([...path, key], value, column, lists, report);
  }
  for (const column of known)
    if (column.required && isFilled(column) && column.default === undefined && (row[column.key] ?? '') === '')
      report(path, words.records.rowLacks, { column: column.key });
}

type Valued = Pick<Column, 'type' | 'list' | 'minimum' | 'maximum'>;

/** A value that a row begins with. Blank is always possible. */
function judgeValue(path: Path, value: FieldValue | Words, column: Valued, lists: Standard['lists'], report: Report): void {
  const { type } = column;
  if (value === null) return;
  if (type === 'text' || type === 'longText' || type === 'id') {
    if (typeof value !== 'string' && typeof value !== 'object') report(path, words.records.value.text);
  } else if (type === 'flag') {
    if (typeof value !== 'boolean') report(path, words.records.value.flag);
  } else if (type === 'list') judgeCode(path, value, column.list === undefined ? undefined : lists[column.list], report);
  else if (NUMBERS.has(type)) judgeNumber(path, value, column, report);
  else if (typeof value !== 'string' || !dayFromIso(value).ok) report(path, words.records.value.date);
}

function judgeCode(path: Path, value: FieldValue | Words, list: ListDefinition | undefined, report: Report): void {
  // A list that is not there is told at its own place.
  if (!list) return;
  const codes = list.entries.map(({ code }) => code);
  const known = typeof value === 'string' && (codes.includes(value) || list.open === true);
  if (!known)
    report(path, words.records.value.code, {
      list: list.key,
      near: nearOrAll(typeof value === 'string' ? value : '', codes),
    });
}

function judgeNumber(path: Path, value: FieldValue | Words, { type, minimum, maximum }: Valued, report: Report): void {
  if (typeof value !== 'number') return report(path, words.records.value.number);
  if (type === 'integer' && !Number.isInteger(value)) return report(path, words.records.value.integer);
  if (minimum !== undefined && value < minimum) report(path, words.records.belowMinimum, { minimum });
  if (maximum !== undefined && value > maximum) report(path, words.records.aboveMaximum, { maximum });
}

/* Lists */

/** Lists whose every entry the product's own calculations know. */
const FIXED_LISTS: ReadonlySet<string> = new Set(['rag', 'confidence', 'severity', 'rateType', 'language', 'yesNo']);

type ListChange = NonNullable<Overlay['lists']>[string];

function judgeLists(matter: Case): void {
  const { overlay, base, report } = matter;
  for (const [key, change] of Object.entries(overlay.lists ?? {})) {
    const path: Path = ['lists', key];
    const known = Object.hasOwn(base.lists, key) ? base.lists[key] : undefined;
    if (!known && !OWN_KEY.test(key)) {
      report(path, words.lists.unknown, { near: didYouMean(key, Object.keys(base.lists)) });
      continue;
    }
    if (!known) judgeNewList(matter, key, change);
    judgeName([...path, 'name'], change.name, MOST.title, report);
    judgeEntries(matter, key, change, known);
    judgeMeanings(matter, key, change, known);
  }
}

function judgeNewList({ result, report, warn }: Case, key: string, change: ListChange): void {
  const path: Path = ['lists', key];
  if (change.name === undefined) report([...path, 'name'], words.lists.needsName);
  if (!change.add?.length) report([...path, 'add'], words.lists.needsEntries);
  if (!Object.values(result.records).some(({ columns }) => columns.some(({ list }) => list === key))) warn(path, words.lists.unused);
}

/** What was likely meant, else what there is. */
function nearOrAll(code: string, codes: readonly string[]): Text {
  const near = didYouMean(code, codes);
  return near.en === '' && codes.length > 0 ? sentence(words.lists.codes, { codes: codes.join(', ') }) : near;
}

function judgeEntries({ result, report }: Case, key: string, change: ListChange, known: ListDefinition | undefined): void {
  const path: Path = ['lists', key];
  const codes = known?.entries.map(({ code }) => code) ?? [];
  const fixed = FIXED_LISTS.has(key);
  if (fixed) for (const member of ['add', 'open'] as const) if (change[member] !== undefined) report([...path, member], words.lists.fixed);
  for (const [code, said] of Object.entries(change.entries ?? {})) {
    const place: Path = [...path, 'entries', code];
    if (!codes.includes(code)) {
      report(place, words.lists.unknownEntry, { near: nearOrAll(code, codes) });
      continue;
    }
    judgeName([...place, 'name'], said.name, MOST.word, report);
    if (said.leaveOut && fixed) report([...place, 'leaveOut'], words.lists.fixed);
    else if (said.leaveOut && isEntryInUse(result, key, code)) report([...place, 'leaveOut'], words.lists.usedEntry);
  }
  change.add?.forEach(({ code, name }, index) => {
    const place: Path = [...path, 'add', index];
    const earlier = change.add?.slice(0, index).some((other) => other.code === code);
    if (codes.includes(code) || earlier) report([...place, 'code'], words.lists.takenCode);
    judgeName([...place, 'name'], name, MOST.word, report);
  });
  const entries = result.lists[key]?.entries ?? [];
  if (known && entries.length === 0) report(path, words.lists.needsEntries);
  change.order?.forEach((code, index) => {
    const place: Path = [...path, 'order', index];
    if (!entries.some((entry) => entry.code === code))
      report(place, words.lists.unknownEntry, {
        near: nearOrAll(
          code,
          entries.map((entry) => entry.code),
        ),
      });
    else if (change.order?.indexOf(code) !== index) report(place, words.lists.twice);
  });
}

/** A word that is read from a file must mean one entry only. */
function judgeMeanings({ result, report, warn }: Case, key: string, change: ListChange, known: ListDefinition | undefined): void {
  const entries = result.lists[key]?.entries ?? [];
  const spoken = (code: string): readonly (readonly [Path, string])[] => {
    const at = change.add?.findIndex((entry) => entry.code === code) ?? -1;
    const said = change.entries?.[code] ?? change.add?.[at];
    const place: Path = ['lists', key, ...(change.entries?.[code] ? ['entries', code] : ['add', at])];
    return [
      ...textsOf([...place, 'name'], said?.name).map(([path, word]) => [path, word] as const),
      ...(said?.synonyms ?? []).map((word, index) => [[...place, 'synonyms', index], word] as const),
    ];
  };
  for (const { code } of entries)
    for (const [path, word] of spoken(code)) {
      const means = (words: readonly string[]): boolean => words.some((other) => fold(other) === fold(word));
      const twin = entries.find(
        (other) => other.code !== code && means([other.code, other.name.en, other.name.fr, ...(other.synonyms ?? [])]),
      );
      const former = known?.entries.find((other) => other.code !== code && means([other.name.en, other.name.fr]));
      if (twin) report(path, words.lists.clash, { word, code: twin.code });
      else if (former) warn(path, words.lists.oldWord, { word, code: former.code });
    }
}
