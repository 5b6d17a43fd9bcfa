/**
 * What a file holds and the host does not know. It is kept as text by keys of our own (`UnknownContent.xml`) and as parts by path
 * (`UnknownContent.parts`, on the book), and finds its way back through the relationships that led to it.
 */
import { kindOf, type PackageReader, type PackageWriter, type Relationship, relsPath } from '../../ooxml/package';
import type { Book, Sheet, UnknownContent } from '../book/book';

export const unknownOf = (holder: Book | Sheet): UnknownContent => (holder.unknown ??= { parts: new Map(), xml: new Map() });

export const kept = (holder: Book | Sheet, key: string): string => holder.unknown?.xml.get(key) ?? '';

export function keep(holder: Book | Sheet, key: string, text: string): void {
  if (text !== '') unknownOf(holder).xml.set(key, text);
}

/** JSON kept under a key; what we wrote ourselves, so that its shape is known. */
export function keptJson<T>(holder: Book | Sheet, key: string, otherwise: T): T {
  const text = kept(holder, key);
  return text === '' ? otherwise : (JSON.parse(text) as T);
}

const RELATIONSHIPS = 'rels:';

/** Keeps a part and all that it leads to. */
export function keepPart(book: Book, reader: PackageReader, path: string): void {
  const bytes = reader.bytes(path);
  const content = unknownOf(book);
  if (!bytes || content.parts.has(path)) return;
  content.parts.set(path, bytes);
  content.xml.set(`type:${path}`, reader.contentType(path));
  const relationships = reader.relationships(path);
  if (relationships.length === 0) return;
  content.xml.set(`${RELATIONSHIPS}${path}`, JSON.stringify(relationships));
  const rels = reader.bytes(relsPath(path));
  if (rels) content.parts.set(relsPath(path), rels);
  for (const relationship of relationships) if (!relationship.external) keepPart(book, reader, relationship.target);
}

/** Keeps the relationships of a part that we write ourselves, as far as they lead to something unknown. */
export function keepRelationships(
  book: Book,
  holder: Book | Sheet,
  reader: PackageReader,
  from: string,
  key: string,
  known: ReadonlySet<string>,
  dropped: (relationship: Relationship) => boolean = () => false,
): void {
  const unknown = reader.relationships(from).filter((relationship) => !known.has(kindOf(relationship)) && !dropped(relationship));
  if (unknown.length === 0) return;
  keep(holder, `${RELATIONSHIPS}${key}`, JSON.stringify(unknown));
  for (const relationship of unknown) if (!relationship.external) keepPart(book, reader, relationship.target);
}

/** The relationships kept under that key. */
export const keptRelationships = (holder: Book | Sheet, key: string): Relationship[] =>
  keptJson<Relationship[]>(holder, `${RELATIONSHIPS}${key}`, []);

/** Writes a kept part and all that it leads to. */
export function writeKeptPart(book: Book, writer: PackageWriter, path: string): void {
  const bytes = book.unknown?.parts.get(path);
  if (!bytes || writer.has(path)) return;
  writer.add(path, bytes, kept(book, `type:${path}`) || 'application/octet-stream');
  const rels = book.unknown?.parts.get(relsPath(path));
  if (rels) writer.add(relsPath(path), rels, 'application/vnd.openxmlformats-package.relationships+xml');
  for (const relationship of keptRelationships(book, path)) if (!relationship.external) writeKeptPart(book, writer, relationship.target);
}

/** Writes the relationships kept under that key, with their ids, for the part `from`. To be called before new ones are made. */
export function writeKeptRelationships(book: Book, holder: Book | Sheet, writer: PackageWriter, from: string, key: string): void {
  for (const { id, type, target, external } of keptRelationships(holder, key)) {
    if (!external && !book.unknown?.parts.has(target)) continue;
    writer.relate(from, type, target, { external, keptId: id });
    if (!external) writeKeptPart(book, writer, target);
  }
}
