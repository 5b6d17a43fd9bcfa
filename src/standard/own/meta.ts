import { LANGUAGES, type Language } from '../../words/text';
import { overlaySchema, PACK_KEYS, type Overlay } from '../model/overlay';
import { BASE_STANDARD, resolveStandard, type StandardOf } from './resolve';
import type { Standard } from '../model/standard';
import type { RecordType, WorkbookKind } from '../model/types';

/** The table that says it. */
export const META_TABLE = 'PmoMeta';

/** What a workbook knows of itself: keys and values of a very hidden table that travels with the file. */
export type Meta = Record<string, string | number>;

/** What that table says of the workbook; undefined where it is not one of ours. */
export interface WorkbookIdentity {
  readonly kind: WorkbookKind;
  /** Of the standard that made it. */
  readonly version: number;
  readonly language: Language;
  /** The same for ever, whatever the file is called; null in one that lost it. */
  readonly workbookId: string | null;
  /** By which it is read, judged and written. */
  readonly standard: Standard;
  /** The organisation's overlay cannot be read any more: `standard` is that of the pack alone. */
  readonly overlayLost: boolean;
}

/** Where the highest id ever given of a kind of record is kept. */
export const rememberedAs = (record: RecordType): string => `last.${record.idPrefix}`;

/** Below what a cell takes. */
const PIECE = 30_000;

/** The table's rows for a new workbook. */
export const metaOf = (standard: Standard, kind: WorkbookKind, language: Language, workbookId: string): Meta => {
  const overlay = standard.overlay ? JSON.stringify(standard.overlay) : '';
  const pieces = Array.from({ length: Math.ceil(overlay.length / PIECE) }, (_, index) => overlay.slice(index * PIECE, (index + 1) * PIECE));
  return {
    kind,
    standardVersion: standard.version,
    language,
    workbookId,
    pack: standard.pack,
    ...Object.fromEntries(pieces.map((piece, index) => [`overlay.${index}`, piece])),
    ...Object.fromEntries(
      standard.workbooks[kind].flatMap(({ record, layout }) => {
        const rows = record && layout === 'table' ? (standard.starters[record] ?? []) : [];
        return record && rows.length > 0 ? [[rememberedAs(standard.records[record]), rows.length]] : [];
      }),
    ),
  };
};

/** @param standardOf how packs and overlays come out; absent means over our own ground. */
export function readMeta(meta: Meta, standardOf: StandardOf = ourStandard): WorkbookIdentity | undefined {
  const kind = meta['kind'];
  const version = Number(meta['standardVersion']);
  if ((kind !== 'project' && kind !== 'portfolio') || !Number.isInteger(version) || version < 1) return undefined;
  const overlay = overlayOf(meta);
  const workbookId = meta['workbookId'];
  return {
    kind,
    version,
    language: LANGUAGES.find((language) => language === meta['language']) ?? 'en',
    workbookId: workbookId === undefined || workbookId === '' ? null : String(workbookId),
    standard: standardOf(PACK_KEYS.find((pack) => pack === meta['pack']) ?? 'pmi', overlay === 'lost' ? null : overlay),
    overlayLost: overlay === 'lost',
  };
}

function overlayOf(meta: Meta): Overlay | null | 'lost' {
  let text = '';
  for (let index = 0; meta[`overlay.${index}`] !== undefined; index += 1) text += String(meta[`overlay.${index}`]);
  if (text === '') return null;
  try {
    const parsed = overlaySchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : 'lost';
  } catch {
    return 'lost';
  }
}

/** Workbooks of one organisation share one standard: hundreds are read in a row. */
let latest: { readonly key: string; readonly standard: Standard } | undefined;
export function ourStandard(pack: Standard['pack'], overlay: Overlay | null): Standard {
  if (pack === 'pmi' && overlay === null) return BASE_STANDARD;
  const key = `${pack}\n${JSON.stringify(overlay)}`;
  if (latest?.key !== key) latest = { key, standard: resolveStandard(pack, overlay) };
  return latest.standard;
}
