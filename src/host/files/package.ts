/** The package around the parts: zip, content types and relationships (ISO/IEC 29500-2). */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { FileError } from './file-error';
import { attributes, childrenNamed, parseXml, XML_DECLARATION } from './xml';

/** More than Excel opens; a zip that unpacks to more is a trap, not a workbook. */
const MAX_UNPACKED = 1_500_000_000;
const MAX_RATIO = 1_000;
const RATIO_FROM = 50_000_000;
const MAX_PARTS = 20_000;

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** A part's path without leading slash, or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
export const relationshipType = (kind: string): string => TRANSITIONAL + kind;
/** The last word of a type: producers of strict files (ISO/IEC 29500-1) use another namespace. */
export const kindOf = (relationship: Relationship): string => relationship.type.slice(relationship.type.lastIndexOf('/') + 1);

export function relsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolve(from: string, target: string): string {
  const whole = target.startsWith('/') ? target.slice(1) : from.slice(0, from.lastIndexOf('/') + 1) + target;
  const segments: string[] = [];
  for (const segment of whole.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

function relative(from: string, target: string): string {
  const base = from.split('/').slice(0, -1);
  const path = target.split('/');
  while (base.length > 0 && path.length > 1 && base[0] === path[0]) {
    base.shift();
    path.shift();
  }
  return [...base.map(() => '..'), ...path].join('/');
}

export const decodePart = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
};

export const encodePart = (text: string): Uint8Array => strToU8(text);

export class PackageReader {
  private readonly byLowerName = new Map<string, string>();
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  private constructor(readonly parts: Map<string, Uint8Array>) {
    for (const name of parts.keys()) this.byLowerName.set(name.toLowerCase(), name);
    const types = this.text('[Content_Types].xml');
    if (types === undefined) return;
    for (const entry of parseXml(types).children) {
      const type = entry.attributes['ContentType'] ?? '';
      if (entry.name === 'Default') this.defaults.set((entry.attributes['Extension'] ?? '').toLowerCase(), type);
      else this.overrides.set((entry.attributes['PartName'] ?? '').replace(/^\//, '').toLowerCase(), type);
    }
  }

  static open(bytes: Uint8Array, name: string): PackageReader {
    checkSignature(bytes, name);
    let total = 0;
    let count = 0;
    const parts = new Map<string, Uint8Array>();
    try {
      const entries = unzipSync(bytes, {
        filter: (entry) => {
          total += entry.originalSize;
          if (
            ++count > MAX_PARTS ||
            total > MAX_UNPACKED ||
            (entry.originalSize > RATIO_FROM && entry.originalSize > entry.size * MAX_RATIO)
          )
            throw new FileError('tooLarge', `${name} unpacks to more than a workbook can be, so it was not opened.`);
          return !entry.name.endsWith('/');
        },
      });
      const sums = checksums(bytes);
      for (const [path, content] of Object.entries(entries)) {
        const sum = sums.get(path);
        if (sum !== undefined && sum !== crc32(content))
          throw new FileError('truncated', `${name} is damaged: its part ${path} is not what was saved.`);
      }
      for (const [path, content] of Object.entries(entries)) parts.set(resolve('', path.replaceAll('\\', '/')), content);
    } catch (error) {
      if (error instanceof FileError) throw error;
      throw new FileError('truncated', `${name} is incomplete or damaged: its zip archive cannot be read to the end.`);
    }
    return new PackageReader(parts);
  }

  /** The part's name as stored; names are compared without regard to case (ISO/IEC 29500-2, 6.3.5). */
  nameOf(path: string): string | undefined {
    return this.parts.has(path) ? path : this.byLowerName.get(path.toLowerCase());
  }

  bytes(path: string): Uint8Array | undefined {
    const name = this.nameOf(path);
    return name === undefined ? undefined : this.parts.get(name);
  }

  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes && decodePart(bytes);
  }

  contentType(path: string): string {
    return (
      this.overrides.get(path.toLowerCase()) ??
      this.defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ??
      'application/octet-stream'
    );
  }

  relationships(part: string): Relationship[] {
    const text = this.text(part === '' ? '_rels/.rels' : relsPath(part));
    if (text === undefined) return [];
    return childrenNamed(parseXml(text), 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
      const external = TargetMode === 'External';
      const path = external ? Target : resolve(part, Target.startsWith('#') ? part + Target : decodeTarget(Target));
      return { id: Id, type: Type, target: external ? Target : (this.nameOf(path) ?? path), external };
    });
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_none, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = (CRC_TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** What the archive's directory says of its entries (APPNOTE 4.3.12); the unpacker does not compare it. */
function checksums(bytes: Uint8Array): Map<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return sums;
  const text = new TextDecoder();
  for (let at = view.getUint32(end + 16, true); at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50;) {
    const length = view.getUint16(at + 28, true);
    sums.set(text.decode(bytes.subarray(at + 46, at + 46 + length)), view.getUint32(at + 16, true));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

function checkSignature(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw new FileError('notExcel', `${name} is empty.`);
  // Compound file ([MS-CFB] 2.2): an encrypted workbook ([MS-OFFCRYPTO] 1.3.2.2) or one of Excel 97–2003.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    if (containsUtf16(bytes, 'EncryptedPackage'))
      throw new FileError('encrypted', `${name} is protected with a password to open it; save it without one and try again.`);
    if (containsUtf16(bytes, 'Workbook') || containsUtf16(bytes, 'Book'))
      throw new FileError('legacyExcel', `${name} is in the format of Excel 97–2003 (.xls); save it as .xlsx and try again.`);
    throw new FileError('notExcel', `${name} is not an Excel workbook.`);
  }
  // BIFF 2 to 4: a file of records that begins with BOF.
  if (
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
    [0x04, 0x06, 0x08].includes(bytes[2] ?? -1) &&
    bytes[3] === 0
  )
    throw new FileError('legacyExcel', `${name} is in the format of an early Excel (.xls); save it as .xlsx and try again.`);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return;
  throw new FileError('notExcel', `${name} is not an Excel workbook (.xlsx).`);
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  // Directory entries begin at multiples of 128 ([MS-CFB] 2.6.1).
  for (let at = 0; at + wanted.length < bytes.length; at += 128) if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Collects parts, their types and relationships, and packs them so that the same content gives the same bytes. */
export class PackageWriter {
  private readonly parts = new Map<string, { content: Uint8Array; type: string }>();
  private readonly related = new Map<string, Relationship[]>();
  private readonly reserved = new Set<string>();

  /** Names that parts made here must not take. */
  reserve(paths: Iterable<string>): void {
    for (const path of paths) this.reserved.add(path.toLowerCase());
  }

  /** A free name of that pattern, in which `#` is a number. */
  name(pattern: string): string {
    for (let number = 1; ; number++) {
      const path = pattern.replace('#', String(number));
      if (this.reserved.has(path.toLowerCase())) continue;
      this.reserved.add(path.toLowerCase());
      return path;
    }
  }

  add(path: string, content: string | Uint8Array, type: string): void {
    this.parts.set(path, { content: typeof content === 'string' ? encodePart(content) : content, type });
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** Notes a relationship and gives its id; `keptId` for one that comes from a file and is known by its id there. */
  relate(from: string, type: string, target: string, options: { external?: boolean; keptId?: string } = {}): string {
    let list = this.related.get(from);
    if (!list) this.related.set(from, (list = []));
    const taken = new Set(list.map((relationship) => relationship.id));
    let id = options.keptId;
    for (let number = list.length + 1; id === undefined || taken.has(id); number++) id = `rId${number}`;
    list.push({ id, type, target, external: options.external === true });
    return id;
  }

  pack(): Uint8Array {
    for (const [from, list] of this.related) {
      const entries = list.map(({ id, type, target, external }) => {
        const written = external ? target : from === '' ? target : encodeURI(relative(from, target));
        return `<Relationship${attributes({ Id: id, Type: type, Target: written, TargetMode: external ? 'External' : undefined })}/>`;
      });
      const text = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
      this.add(from === '' ? '_rels/.rels' : relsPath(from), text, RELS_TYPE);
    }
    const zip: Zippable = { '[Content_Types].xml': [encodePart(this.contentTypes()), ZIP_OPTIONS] };
    for (const [path, { content }] of this.parts) zip[path] = [content, ZIP_OPTIONS];
    return zipSync(zip);
  }

  private contentTypes(): string {
    const defaults = new Map<string, string>([
      ['rels', RELS_TYPE],
      ['xml', 'application/xml'],
    ]);
    const overrides: string[] = [];
    for (const [path, { type }] of this.parts) {
      const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
      if (!defaults.has(extension) && extension !== 'xml' && /^[a-z0-9]+$/.test(extension)) defaults.set(extension, type);
      if (defaults.get(extension) !== type) overrides.push(`<Override${attributes({ PartName: `/${path}`, ContentType: type })}/>`);
    }
    const known = [...defaults].map(([extension, type]) => `<Default${attributes({ Extension: extension, ContentType: type })}/>`);
    return `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${known.join('')}${overrides.join('')}</Types>`;
  }
}

export const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
/** The earliest date that zip can hold, in the local time that fflate reads it in: the same bytes whenever and wherever a book is written. */
const ZIP_OPTIONS = { mtime: new Date(1980, 0, 1), level: 4 } as const;

/** Latin text such as VML drawings hold. */
export const asText = (bytes: Uint8Array): string => strFromU8(bytes);
