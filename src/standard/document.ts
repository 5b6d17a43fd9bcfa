import { STANDARD_DOCUMENT_WORDS as WORDS } from '../words/standard-document';
import { inLanguage, type Language, type Text } from '../words/text';
import { renderFormula, sameRowReference } from './writing/formula';
import { PMO_FUNCTIONS } from './data/functions-served';
import { formatId } from './model/ids';
import { KINDS } from './own/in-use';
import { PACK_KEYS, type PackKey } from './model/overlay';
import { PACKS } from './data/packs/packs';
import type { SheetDefinition } from './model/sheet';
import { packedStandard, resolveStandard } from './own/resolve';
import { rolledUp, type Standard } from './model/standard';
import { columnsFor, type Column, type RecordKey, type WorkbookKind } from './model/types';
import { wordOf } from './model/words';

/** Ours, with the sheets that packs show only. */
const everySheet = (): Standard => ({ ...resolveStandard('pmi'), workbooks: packedStandard('pmi').workbooks });

/**
 * The whole standard in one language, as Markdown: every sheet, list and threshold. Without a standard it is ours, with its packs and the
 * functions of a PMO that it serves.
 */
export function standardDocument(language: Language, given?: Standard): string {
  const page: Page = { language, standard: given ?? everySheet(), whole: given === undefined };
  const say = (text: Text): string => text[language];
  return `${[
    '<!-- prettier-ignore-start -->',
    `# ${say(WORDS.title)}${given?.overlay?.identity?.organisation === undefined ? '' : ` · ${given.overlay.identity.organisation}`}`,
    ...(page.whole ? WORDS.introduction.map(say) : [PACKS[page.standard.pack].purpose[language]]),
    contents(page),
    ...(page.whole ? [functionsSection(page)] : []),
    `## ${anchor('columns')}${say(WORDS.everyTable)}`,
    say(WORDS.everyTableSays),
    columnTable(page, 'raidItem', columnsOfEvery(page), 'portfolio'),
    ...KINDS.flatMap((kind) => [
      `## ${anchor(kind)}${say(WORDS.kinds[kind])}`,
      ...page.standard.workbooks[kind].map((sheet) => sheetSection(page, kind, sheet)),
    ]),
    listsSection(page),
    thresholdsSection(page),
    ...(page.whole ? [packsSection(page), `## ${anchor('own')}${say(WORDS.own)}`, ...WORDS.ownSays.map(say)] : []),
    '<!-- prettier-ignore-end -->',
  ].join('\n\n')}\n`;
}

interface Page {
  readonly language: Language;
  readonly standard: Standard;
  /** Ours, with all that it can become. */
  readonly whole: boolean;
}

const anchor = (id: string): string => `<a id="${id}"></a>`;
const link = (text: string, id: string): string => `[${text}](#${id})`;
const bar = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const code = (text: string): string => `\`${text}\``;
const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, headers.map(() => '---'), ...rows].map((cells) => `| ${cells.map(bar).join(' | ')} |`).join('\n');
const fact = (name: Text, value: string, language: Language): string =>
  `- ${name[language]}${language === 'fr' ? '\u00a0:' : ':'} ${value}`;

const sheetId = (kind: WorkbookKind, key: string): string => `${kind}-${key}`;
const listId = (key: string): string => `list-${key}`;

function contents({ language, standard, whole }: Page): string {
  return [
    `## ${WORDS.contents[language]}`,
    [
      ...(whole ? [`- ${link(WORDS.functions[language], 'functions')}`] : []),
      `- ${link(WORDS.everyTable[language], 'columns')}`,
      ...KINDS.map(
        (kind) =>
          `- **${link(WORDS.kinds[kind][language], kind)}** · ${standard.workbooks[kind]
            .map(({ key, name }) => link(name[language], sheetId(kind, key)))
            .join(' · ')}`,
      ),
      `- ${link(WORDS.lists[language], 'lists')}`,
      `- ${link(WORDS.thresholds[language], 'thresholds')}`,
      ...(whole
        ? [
            `- **${link(WORDS.packs[language], 'packs')}** · ${PACK_KEYS.map((pack) => link(PACKS[pack].name[language], `pack-${pack}`)).join(' · ')}`,
            `- ${link(WORDS.own[language], 'own')}`,
          ]
        : []),
    ].join('\n'),
  ].join('\n\n');
}

function functionsSection({ language, standard }: Page): string {
  const links = (kind: WorkbookKind, keys: readonly string[]): string =>
    keys
      .map((key) => link(standard.workbooks[kind].find((sheet) => sheet.key === key)?.name[language] ?? key, sheetId(kind, key)))
      .join(' · ');
  return [
    `## ${anchor('functions')}${WORDS.functions[language]}`,
    table(
      ['', WORDS.function[language], ...KINDS.map((kind) => WORDS.kinds[kind][language])],
      PMO_FUNCTIONS.map(({ name, sheets }, index) => [
        String(index + 1),
        name[language],
        ...KINDS.map((kind) => links(kind, sheets[kind])),
      ]),
    ),
  ].join('\n\n');
}

/* Sheets */

function sheetSection(page: Page, kind: WorkbookKind, sheet: SheetDefinition): string {
  const { language } = page;
  return [
    `### ${anchor(sheetId(kind, sheet.key))}${sheet.name[language]} (${code(sheet.key)})`,
    sheet.purpose[language],
    sheetFacts(page, kind, sheet).join('\n'),
    ...(sheet.record ? recordParts(page, kind, sheet, sheet.record) : []),
  ].join('\n\n');
}

function sheetFacts(
  { language, standard }: Page,
  kind: WorkbookKind,
  { key, layout, record: recordKey, optional }: SheetDefinition,
): string[] {
  const record = recordKey && standard.records[recordKey];
  const rows = (recordKey && layout === 'table' && standard.starters[recordKey]?.length) || 0;
  const showing = PACK_KEYS.filter((pack) => PACKS[pack].overlay.sheets?.[kind]?.[key]?.show);
  const otherKind = kind === 'project' ? 'portfolio' : 'project';
  const shared = recordKey && recordKey !== 'settings' && (rolledUp(standard) as readonly RecordKey[]).includes(recordKey);
  const other = shared ? standard.workbooks[otherKind].find((sheet) => sheet.record === recordKey) : undefined;
  return [
    fact(WORDS.layout, WORDS.layouts[layout][language], language),
    ...(record && layout === 'table'
      ? [
          fact(WORDS.table, `${code(record.table)} (${code(record.key)})`, language),
          fact(WORDS.ids, inLanguage(WORDS.idsLike, language, { id: code(formatId(record, 7)) }), language),
        ]
      : []),
    ...(record && layout === 'form' ? [fact(WORDS.key, code(record.key), language)] : []),
    ...(rows > 0 ? [fact(WORDS.rows, String(rows), language)] : []),
    ...(other
      ? [
          fact(
            kind === 'project' ? WORDS.consolidated : WORDS.consolidatedFrom,
            link(other.name[language], sheetId(otherKind, other.key)),
            language,
          ),
        ]
      : []),
    ...(optional ? [fact(WORDS.onlyIn, showing.map((pack) => PACKS[pack].name[language]).join(', '), language)] : []),
  ];
}

const isCommon = ({ key, section }: Column): boolean => key === 'id' || section === 'trace';

/** The columns that stand in every table, each once. */
const columnsOfEvery = ({ standard }: Page): readonly Column[] => standard.records.raidItem.columns.filter(isCommon);

function recordParts(page: Page, kind: WorkbookKind, { layout }: SheetDefinition, record: RecordKey): string[] {
  const { language, standard } = page;
  const columns = columnsFor(standard.records[record], kind).filter((column) => layout !== 'table' || !isCommon(column));
  const told = kind === 'portfolio' && standard.workbooks.project.find((sheet) => sheet.record === record);
  if (!told) return [columnTable(page, record, columns, kind), ...formulas(page, record, columns, kind, layout)];
  const inProject = columnsFor(standard.records[record], 'project');
  const more = columns.filter((column) => !inProject.includes(column) && column.key !== 'projectId');
  const reference = link(told.name[language], sheetId('project', told.key));
  const names = more.map(({ name }) => name[language]).join(', ');
  return [
    `${inLanguage(WORDS.sameColumns, language, { more: more.length > 0 ? inLanguage(WORDS.alsoHere, language, { columns: names }) : '' })} → ${reference}`,
    ...(more.length > 0 ? [columnTable(page, record, more, kind)] : []),
  ];
}

function columnTable(page: Page, record: RecordKey, columns: readonly Column[], kind: WorkbookKind): string {
  const { language } = page;
  return table(
    [WORDS.column, WORDS.key, WORDS.holds, WORDS.filled, WORDS.help].map((text) => text[language]),
    columns.map((column) => [
      column.name[language],
      code(column.key),
      holds(page, record, column),
      filled(page, column, kind),
      column.help[language],
    ]),
  );
}

function holds({ language, standard }: Page, record: RecordKey, column: Column): string {
  const { type, list, minimum, maximum, refersTo, notBefore, past } = column;
  const known = list === undefined ? undefined : standard.lists[list];
  const number = (value: number): string => (type === 'percent' ? `${value * 100}${language === 'fr' ? '\u00a0' : ''}%` : String(value));
  const range =
    minimum !== undefined && maximum !== undefined
      ? inLanguage(WORDS.between, language, { minimum: number(minimum), maximum: number(maximum) })
      : minimum !== undefined
        ? inLanguage(WORDS.from, language, { minimum: number(minimum) })
        : maximum !== undefined
          ? inLanguage(WORDS.upTo, language, { maximum: number(maximum) })
          : undefined;
  const earlier = standard.records[record].columns.find(({ key }) => key === notBefore);
  return [
    WORDS.types[type][language] + (known ? ` ${link(known.name[language], listId(known.key))}` : ''),
    range,
    refersTo && inLanguage(WORDS.refersTo, language, { record: standard.records[refersTo.record].name[language] }),
    earlier && inLanguage(WORDS.notBefore, language, { column: earlier.name[language] }),
    past && WORDS.past[language],
  ]
    .filter((part) => part !== undefined && part !== false)
    .join(', ');
}

function filled({ language, standard }: Page, column: Column, kind: WorkbookKind): string {
  const { formula, automatic, required, kinds, default: value, list } = column;
  const how = formula === undefined ? (automatic ? WORDS.automatic : required ? WORDS.required : WORDS.optional) : WORDS.calculated;
  const known = list === undefined ? undefined : standard.lists[list];
  const word = typeof value === 'string' && known ? wordOf(known, value, language) : value;
  return [
    how[language],
    value !== undefined && value !== null && inLanguage(WORDS.byDefault, language, { value: String(word) }),
    kind === 'portfolio' &&
      kinds?.length === 1 &&
      isCommon(column) &&
      inLanguage(WORDS.onlyKind, language, { kind: WORDS.kinds[kinds[0] ?? kind][language].toLowerCase() }),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** Above this a formula is for its cell only. */
const LONGEST_FORMULA = 700;

function formulas(
  { language, standard }: Page,
  record: RecordKey,
  columns: readonly Column[],
  kind: WorkbookKind,
  layout: SheetDefinition['layout'],
): string[] {
  const all = columnsFor(standard.records[record], kind);
  const inTable = sameRowReference(all, language);
  // A form has no rows: its fields are named by their own words.
  const referenceTo =
    layout === 'table' ? inTable : (key: string): string => all.find((column) => column.key === key)?.name[language] ?? key;
  const lines = columns.flatMap(({ name, formula }) => {
    if (formula === undefined) return [];
    const rendered = renderFormula(standard, formula, language, referenceTo);
    return [`- ${name[language]}: ${rendered.length > LONGEST_FORMULA ? `*${WORDS.tooLong[language]}*` : code(rendered)}`];
  });
  if (lines.length === 0) return [];
  return [`<details><summary>${WORDS.formulas[language]}</summary>\n\n${lines.join('\n')}\n\n</details>`];
}

/* Lists, thresholds */

function listsSection({ language, standard }: Page): string {
  return [
    `## ${anchor('lists')}${WORDS.lists[language]}`,
    WORDS.listsSay[language],
    table(
      [WORDS.list[language], WORDS.key[language], '', WORDS.entries[language]],
      Object.values(standard.lists).map((list) => [
        anchor(listId(list.key)) + list.name[language],
        code(list.key),
        (list.open ? WORDS.open : WORDS.closed)[language],
        list.entries.map((entry) => `${entry.name[language]} ${code(entry.code)}`).join(' · '),
      ]),
    ),
  ].join('\n\n');
}

function thresholdsSection({ language, standard }: Page): string {
  const number = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB');
  const { index, variance, staleDays, risk } = standard.thresholds;
  const values = {
    index: [index.green, index.amber],
    variance: [variance.green, variance.amber],
    staleDays: [staleDays],
    risk: [risk.medium, risk.high, risk.critical],
  };
  return [
    `## ${anchor('thresholds')}${WORDS.thresholds[language]}`,
    table(
      [WORDS.threshold[language], WORDS.key[language], WORDS.value[language]],
      (['index', 'variance', 'staleDays', 'risk'] as const).map((key) => [
        WORDS.thresholdNames[key][language],
        code(key),
        values[key].map((value) => number.format(value)).join(' · '),
      ]),
    ),
  ].join('\n\n');
}

/* Packs */

function packsSection(page: Page): string {
  const { language } = page;
  return [`## ${anchor('packs')}${WORDS.packs[language]}`, ...PACK_KEYS.flatMap((pack) => packParts(page, pack))].join('\n\n');
}

function packParts({ language, standard: base }: Page, pack: PackKey): string[] {
  const { name, purpose, overlay } = PACKS[pack];
  const packed = packedStandard(pack);
  const sheets = KINDS.flatMap((kind) =>
    base.workbooks[kind].flatMap((before): string[][] => {
      const after = packed.workbooks[kind].find(({ key }) => key === before.key);
      if (!after) return [];
      const shown = Boolean(before.optional) === Boolean(after.optional) ? [] : [(after.optional ? WORDS.leftOut : WORDS.shown)[language]];
      const renamed = before.name[language] === after.name[language] ? [] : [after.name[language]];
      return shown.length + renamed.length === 0
        ? []
        : [
            [
              `${WORDS.kinds[kind][language]} › ${link(before.name[language], sheetId(kind, before.key))}`,
              [...renamed, ...shown].join(', '),
            ],
          ];
    }),
  );
  const columns = Object.values(packed.records).flatMap((record) =>
    record.columns.flatMap((after): string[][] => {
      const before = base.records[record.key].columns.find(({ key }) => key === after.key);
      const place = base.records[record.key].name[language];
      if (!before) return [[`${place} › ${code(after.key)}`, `${after.name[language]} (${WORDS.added[language]})`]];
      return before.name[language] === after.name[language] ? [] : [[`${place} › ${before.name[language]}`, after.name[language]]];
    }),
  );
  const lists = Object.keys(overlay.lists ?? {}).flatMap((key): string[][] => {
    const after = packed.lists[key];
    return after
      ? [
          [
            base.lists[key] ? link(base.lists[key].name[language], listId(key)) : code(key),
            after.entries.map((entry) => entry.name[language]).join(' · '),
          ],
        ]
      : [];
  });
  const rows = Object.entries(overlay.records ?? {}).flatMap(([key, { rows: inPlace, addRows }]): string[][] => [
    ...(inPlace
      ? [[base.records[key as RecordKey].plural[language], inLanguage(WORDS.rowsInPlace, language, { count: inPlace.length })]]
      : []),
    ...(addRows
      ? [[base.records[key as RecordKey].plural[language], inLanguage(WORDS.rowsBehind, language, { count: addRows.length })]]
      : []),
  ]);
  const part = (title: Text, cells: readonly (readonly string[])[]): string[] =>
    cells.length === 0 ? [] : [`**${title[language]}**`, table([WORDS.before[language], WORDS.after[language]], cells)];
  const parts = [
    ...part(WORDS.sheetsChanged, sheets),
    ...part(WORDS.columnsChanged, columns),
    ...part(WORDS.listsChanged, lists),
    ...part(WORDS.rowsChanged, rows),
  ];
  return [
    `### ${anchor(`pack-${pack}`)}${name[language]} (${code(pack)})`,
    purpose[language],
    ...(parts.length === 0 ? [WORDS.nothingChanged[language]] : [inLanguage(WORDS.packsSay, language, { pack }), ...parts]),
  ];
}
