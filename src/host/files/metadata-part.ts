/**
 * Cell metadata: which array formulas are dynamic (XLDAPR), and errors such as #SPILL! that files hold as rich values ([MS-XLSX] 2.6.207,
 * 2.3.6). Rich values of other kinds (pictures in cells, data types) pass through.
 */
import type { ErrorCode } from '../../ooxml/error-codes';
import { kindOf, type PackageReader, type PackageWriter } from '../../ooxml/package';
import { attributes, child, childrenNamed, descendants, parseXml, XML_DECLARATION, type XmlNode } from '../../ooxml/xml';
import type { Book } from '../book/book';
import { keep, kept, keepPart } from './unknown';

const TYPE_WORDS =
  ' minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"';
const DYNAMIC_TYPE = `<metadataType name="XLDAPR"${TYPE_WORDS} cellMeta="1"/>`;
const XDA = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const XLRD = 'http://schemas.microsoft.com/office/spreadsheetml/2017/richdata';
const DYNAMIC_FUTURE = `<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${XDA}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RICH_RELATION = 'http://schemas.microsoft.com/office/2017/06/relationships/';

/** `errorType` of an `_error` value. */
const ERROR_TYPES: readonly [ErrorCode, number][] = [
  ['#SPILL!', 8],
  ['#CALC!', 13],
];

export interface MetadataRead {
  isDynamic: (cm: number) => boolean;
  richError: (vm: number) => ErrorCode | undefined;
  /** Workbook relationships that need not be kept: they lead to rich values which are all errors. */
  understood: boolean;
}

export const isRichRelation = (type: string): boolean => type.startsWith(RICH_RELATION) || /\/richValue/i.test(type);

export function readMetadata(book: Book, reader: PackageReader, workbook: string): MetadataRead {
  const relationships = reader.relationships(workbook);
  const part = relationships.find((relationship) => kindOf(relationship) === 'sheetMetadata');
  const text = part && reader.text(part.target);
  if (!text) return { isDynamic: () => false, richError: () => undefined, understood: true };
  const root = parseXml(text);
  const types = childrenNamed(child(root, 'metadataTypes'), 'metadataType').map((node) => node.attributes['name']);
  const future = new Map(childrenNamed(root, 'futureMetadata').map((node) => [node.attributes['name'], childrenNamed(node, 'bk')]));
  const blocks = (name: string): { type: string | undefined; node: XmlNode | undefined }[] =>
    childrenNamed(child(root, name), 'bk').map((bk) => {
      const rc = child(bk, 'rc')?.attributes;
      const type = types[Number(rc?.['t']) - 1];
      return { type, node: future.get(type)?.[Number(rc?.['v'])] };
    });
  const dynamic = blocks('cellMetadata').map(
    ({ type, node }) =>
      type === 'XLDAPR' && node !== undefined && descendants(node, 'dynamicArrayProperties')[0]?.attributes['fDynamic'] !== '0',
  );
  const errors = richErrors(reader, workbook);
  const values = blocks('valueMetadata').map(({ type, node }) =>
    type === 'XLRICHVALUE' && node ? errors[Number(descendants(node, 'rvb')[0]?.attributes['i'] ?? -1)] : undefined,
  );
  const understood = values.every((error) => error !== undefined);
  if (!understood && part) {
    keep(book, 'metadata', text);
    keep(book, 'metadata:dynamic', String(dynamic.indexOf(true) + 1));
    for (const relationship of relationships) if (isRichRelation(relationship.type)) keepPart(book, reader, relationship.target);
  }
  return { isDynamic: (cm) => dynamic[cm - 1] ?? false, richError: (vm) => values[vm - 1], understood };
}

/** By the number of a rich value, the error that it is. */
function richErrors(reader: PackageReader, workbook: string): (ErrorCode | undefined)[] {
  const find = (kind: string): XmlNode | undefined => {
    const relationship = reader.relationships(workbook).find((each) => kindOf(each).toLowerCase() === kind);
    const text = relationship && reader.text(relationship.target);
    return text ? parseXml(text) : undefined;
  };
  const structures = childrenNamed(find('rdrichvaluestructure'), 's');
  return childrenNamed(find('rdrichvalue'), 'rv').map((value) => {
    const structure = structures[Number(value.attributes['s'])];
    if (structure?.attributes['t'] !== '_error') return undefined;
    const at = childrenNamed(structure, 'k').findIndex((key) => key.attributes['n'] === 'errorType');
    const type = Number(childrenNamed(value, 'v')[at]?.text);
    return ERROR_TYPES.find(([, number]) => number === type)?.[0];
  });
}

/** Hands out metadata numbers while sheets are written, then writes the parts. */
export class MetadataWriter {
  private dynamicUsed = false;
  private readonly errors: ErrorCode[] = [];
  private readonly original: string;

  constructor(book: Book) {
    this.original = kept(book, 'metadata');
    this.keptDynamic = Number(kept(book, 'metadata:dynamic') || 0);
  }
  private readonly keptDynamic: number;

  dynamicArray(): number {
    if (this.keptDynamic > 0) return this.keptDynamic;
    this.dynamicUsed = true;
    if (this.original === '') return 1;
    return childrenNamed(child(parseXml(this.original), 'cellMetadata'), 'bk').length + 1;
  }

  richError(error: ErrorCode): number | undefined {
    // Beside rich values of a file, which we do not rewrite, such an error is only its older self.
    if (this.original !== '' || !ERROR_TYPES.some(([code]) => code === error)) return undefined;
    const known = this.errors.indexOf(error);
    return known >= 0 ? known + 1 : this.errors.push(error);
  }

  write(writer: PackageWriter, workbook: string): void {
    const text = this.original !== '' ? this.extended() : this.own();
    if (text === '') return;
    writer.add('xl/metadata.xml', text, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml');
    writer.relate(workbook, 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata', 'xl/metadata.xml');
    if (this.errors.length === 0) return;
    const values = this.errors.map((error) => `<rv s="0"><v>${ERROR_TYPES.find(([code]) => code === error)?.[1] ?? 0}</v><v>0</v></rv>`);
    const parts: readonly [string, string][] = [
      ['rdRichValue', `<rvData xmlns="${XLRD}" count="${values.length}">${values.join('')}</rvData>`],
      [
        'rdRichValueStructure',
        `<rvStructures xmlns="${XLRD}" count="1"><s t="_error"><k n="errorType" t="i"/><k n="subType" t="i"/></s></rvStructures>`,
      ],
    ];
    for (const [kind, xml] of parts) {
      const path = `xl/richData/${kind.toLowerCase()}.xml`;
      writer.add(path, XML_DECLARATION + xml, `application/vnd.ms-excel.${kind.toLowerCase()}+xml`);
      writer.relate(workbook, RICH_RELATION + kind, path);
    }
  }

  private own(): string {
    if (!this.dynamicUsed && this.errors.length === 0) return '';
    const types = (this.dynamicUsed ? [DYNAMIC_TYPE] : []).concat(
      this.errors.length > 0 ? [`<metadataType name="XLRICHVALUE"${TYPE_WORDS}/>`] : [],
    );
    const links = this.errors.map(
      (_error, at) =>
        `<bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb xmlns:xlrd="${XLRD}" i="${at}"/></ext></extLst></bk>`,
    );
    const values = this.errors.map((_error, at) => `<bk><rc${attributes({ t: types.length, v: at })}/></bk>`);
    return `${XML_DECLARATION}<metadata xmlns="${MAIN}"><metadataTypes count="${types.length}">${types.join('')}</metadataTypes>${this.dynamicUsed ? DYNAMIC_FUTURE : ''}${
      links.length > 0 ? `<futureMetadata name="XLRICHVALUE" count="${links.length}">${links.join('')}</futureMetadata>` : ''
    }${this.dynamicUsed ? '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>' : ''}${values.length > 0 ? `<valueMetadata count="${values.length}">${values.join('')}</valueMetadata>` : ''}</metadata>`;
  }

  /** The file's own metadata, with the type for dynamic arrays if it lacked that and now needs it. */
  private extended(): string {
    if (!this.dynamicUsed) return this.original;
    const root = parseXml(this.original);
    const types = child(root, 'metadataTypes');
    const cells = child(root, 'cellMetadata');
    const values = child(root, 'valueMetadata');
    if (!types) return this.original;
    const slice = (node: XmlNode | undefined): string => (node ? this.original.slice(node.innerStart, node.innerEnd) : '');
    const count = childrenNamed(types, 'metadataType').length + 1;
    const between = this.original.slice(types.end, cells?.start ?? values?.start ?? root.innerEnd);
    const known = childrenNamed(cells, 'bk').length;
    return `${this.original.slice(0, types.start)}<metadataTypes count="${count}">${slice(types)}${DYNAMIC_TYPE}</metadataTypes>${between}${DYNAMIC_FUTURE}<cellMetadata count="${known + 1}">${slice(cells)}<bk><rc t="${count}" v="0"/></bk></cellMetadata>${this.original.slice(cells?.end ?? values?.start ?? root.innerEnd)}`;
  }
}
