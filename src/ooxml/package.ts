/** The package around the parts: zip, content types and relationships (ISO/IEC 29500-2). */
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { containerOf, type Container } from './container';
import { FileError } from './file-error';
import { hold } from './limits';
import { attributes, childrenNamed, parseXml, XML_DECLARATION } from './xml';
import { unpack, zipDirectory, type ZipEntry } from './zip';

/** Smaller parts may be packed as well as they can. */
const LARGE_PART = 50 * 1024 ** 2;

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

/** The parts of a package, unpacked when asked for. */
export class PackageReader {
  private readonly entries = new Map<string, { readonly name: string; readonly entry: ZipEntry }>();
  private readonly related = new Map<string, Relationship[]>();
  private types: ContentTypes | undefined;
  private unpacked = 0;

  private constructor(
    private readonly file: Uint8Array,
    directory: readonly ZipEntry[],
  ) {
    // Names are compared without regard to case (ISO/IEC 29500-2, 6.3.5); some producers write backslashes.
    for (const entry of directory) {
      const name = resolve('', entry.name.replaceAll('\\', '/'));
      if (!entry.name.endsWith('/')) this.entries.set(name.toLowerCase(), { name, entry });
    }
  }

  /** @throws FileError when the file is none, or says that a part unpacks to more than is read. */
  static open(bytes: Uint8Array, name: string): PackageReader {
    const refusal = refusalOf(containerOf(bytes), name);
    if (refusal) throw refusal;
    const directory = zipDirectory(bytes);
    if (!directory) throw new FileError('truncated', `${name} is incomplete or damaged: its zip archive cannot be read to the end.`);
    hold('parts', directory.length);
    for (const { size, packed } of directory) {
      if (size > LARGE_PART) hold('packing', size / packed);
      hold('partBytes', size);
    }
    return new PackageReader(bytes, directory);
  }

  get isEmpty(): boolean {
    return this.entries.size === 0;
  }

  /** The names of all parts. */
  names(): string[] {
    return Array.from(this.entries.values(), ({ name }) => name);
  }

  /** The part's name as stored. */
  nameOf(path: string): string | undefined {
    return this.entries.get(path.toLowerCase())?.name;
  }

  /** @throws FileError where the part is not what its checksum says. */
  bytes(path: string): Uint8Array | undefined {
    const found = this.entries.get(path.toLowerCase());
    if (!found) return undefined;
    // A part that is named a thousand times is read a thousand times: what is counted is what is unpacked.
    hold('unpackedBytes', (this.unpacked += found.entry.size));
    return unpack(this.file, found.entry);
  }

  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes && decodePart(bytes);
  }

  contentType(path: string): string {
    const { overrides, defaults } = (this.types ??= contentTypesIn(this.text('[Content_Types].xml')));
    return (
      overrides.get(path.toLowerCase()) ?? defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream'
    );
  }

  /** What a part refers to; the package itself for ''. */
  relationships(part: string): readonly Relationship[] {
    let found = this.related.get(part);
    if (!found) this.related.set(part, (found = this.readRelationships(part)));
    return found;
  }

  private readRelationships(part: string): Relationship[] {
    const text = this.text(part === '' ? '_rels/.rels' : relsPath(part));
    if (text === undefined) return [];
    return childrenNamed(parseXml(text), 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
      const external = TargetMode === 'External';
      const path = external ? Target : resolve(part, Target.startsWith('#') ? part + Target : decodeTarget(Target));
      return { id: Id, type: Type, target: external ? Target : (this.nameOf(path) ?? path), external };
    });
  }
}

interface ContentTypes {
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, string>;
}

function contentTypesIn(text: string | undefined): ContentTypes {
  const [defaults, overrides] = [new Map<string, string>(), new Map<string, string>()];
  for (const { name, attributes: values } of text === undefined ? [] : parseXml(text).children) {
    const type = values['ContentType'] ?? '';
    if (name === 'Default') defaults.set((values['Extension'] ?? '').toLowerCase(), type);
    else overrides.set((values['PartName'] ?? '').replace(/^\//, '').toLowerCase(), type);
  }
  return { defaults, overrides };
}

function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Why what is no package is not opened. */
function refusalOf(container: Container, name: string): FileError | undefined {
  switch (container) {
    case 'zip':
      return undefined;
    case 'empty':
      return new FileError('notExcel', `${name} is empty.`);
    case 'encrypted':
      return new FileError('encrypted', `${name} is protected with a password to open it; save it without one and try again.`);
    case 'xls':
      return new FileError('legacyExcel', `${name} is in the format of Excel 97–2003 (.xls); save it as .xlsx and try again.`);
    case 'earlyXls':
      return new FileError('legacyExcel', `${name} is in the format of an early Excel (.xls); save it as .xlsx and try again.`);
    case 'compound':
    case 'cutCompound':
      return new FileError('notExcel', `${name} is not an Excel workbook.`);
    case 'other':
      return new FileError('notExcel', `${name} is not an Excel workbook (.xlsx).`);
  }
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
