/**
 * Document settings of an add-in, where Excel keeps them: the property bag of a web extension part, which a task pane part refers to
 * ([MS-OWEXML] 2.2 and 2.3). The pane is not shown when the file is opened.
 */
import { decodePart, kindOf, type PackageReader, type PackageWriter } from '../../ooxml/package';
import { attributes, child, childrenNamed, parseXml, XML_DECLARATION } from '../../ooxml/xml';
import type { Book } from '../book/book';
import { keep, keepPart, kept, keptRelationships, writeKeptPart } from './unknown';

const PANES = 'xl/webextensions/taskpanes.xml';
const PANES_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const PANES_TYPE = 'application/vnd.ms-office.webextensiontaskpanes+xml';
const EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';
/** Which extension part a book's settings came from. */
const SOURCE = 'settings:part';
const PANES_PART = 'settings:panes';

export const SETTINGS_RELATION_KIND = 'webextensiontaskpanes';

/** The add-in whose settings they are, as its manifest and the place where people get it say. Excel hands an add-in only its own. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
  /** `developer` for a sideloaded manifest; else the catalogue. */
  readonly store?: string;
  readonly storeType?: string;
}

/** For a host that was not told which add-in runs in it. */
const NO_ADD_IN: AddIn = { id: '00000000-0000-0000-0000-000000000001', version: '1.0.0.0' };

/** Settings of that add-in; if none is named, those that there are, as long as they are one add-in's. */
export function readSettings(book: Book, reader: PackageReader, addIn: AddIn | undefined): void {
  const panes = reader.relationships('').find((relationship) => kindOf(relationship) === SETTINGS_RELATION_KIND);
  if (!panes) return;
  const extensions = reader.relationships(panes.target).flatMap((relationship) => {
    const text = kindOf(relationship) !== 'webextension' || relationship.external ? undefined : reader.text(relationship.target);
    const root = text === undefined ? undefined : parseXml(text);
    const properties = childrenNamed(child(root, 'properties'), 'property');
    return root
      ? [{ part: relationship.target, id: child(root, 'reference')?.attributes['id']?.replace(/[{}]/g, '').toLowerCase(), properties }]
      : [];
  });
  const filled = extensions.filter(({ properties }) => properties.length > 0);
  const chosen = addIn ? extensions.find(({ id }) => id === addIn.id.toLowerCase()) : filled.length === 1 ? filled[0] : undefined;
  for (const property of chosen?.properties ?? []) book.settings.set(property.attributes['name'] ?? '', property.attributes['value'] ?? '');
  keepPart(book, reader, panes.target);
  keep(book, PANES_PART, panes.target);
  keep(book, SOURCE, chosen?.part ?? '');
}

const bag = (book: Book, prefix: string): string =>
  `<${prefix}properties>${[...book.settings].map(([name, value]) => `<${prefix}property${attributes({ name, value })}/>`).join('')}</${prefix}properties>`;

export function writeSettings(book: Book, writer: PackageWriter, addIn: AddIn = NO_ADD_IN): void {
  const panes = kept(book, PANES_PART);
  const source = kept(book, SOURCE);
  // A file with panes of others only, to which this add-in's would have to be added, keeps them and gets ours in a pane of its own.
  if (panes !== '' && (source !== '' || book.settings.size === 0)) {
    writeKept(book, writer, panes, source);
    return;
  }
  if (book.settings.size === 0) return;
  const extension = writer.name('xl/webextensions/webextension#.xml');
  const { id: addInId, version, store = 'developer', storeType = 'Registry' } = addIn;
  const reference = `<we:reference${attributes({ id: addInId, version, store, storeType })}/>`;
  writer.add(
    extension,
    `${XML_DECLARATION}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"${attributes({ id: `{${addInId.toUpperCase()}}` })}>${reference}<we:alternateReferences/>${bag(book, 'we:')}<we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
    EXTENSION_TYPE,
  );
  const others = panes === '' ? '' : otherPanes(book, writer, panes);
  const id = writer.relate(PANES, EXTENSION_RELATION, extension);
  const pane = `<wetp:taskpane${attributes({ dockstate: 'right', visibility: '0', width: 350, row: 0 })}><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"${attributes({ 'r:id': id })}/></wetp:taskpane>`;
  writer.add(
    PANES,
    `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">${others}${pane}</wetp:taskpanes>`,
    PANES_TYPE,
  );
  writer.relate('', PANES_RELATION, PANES);
}

/** The panes that a file had, with what they lead to, for a new part. */
function otherPanes(book: Book, writer: PackageWriter, panes: string): string {
  const bytes = book.unknown?.parts.get(panes);
  const text = bytes ? decodePart(bytes) : '';
  if (text === '') return '';
  for (const { id, type, target, external } of keptRelationships(book, panes)) {
    writer.relate(PANES, type, target, { external, keptId: id });
    if (!external) writeKeptPart(book, writer, target);
  }
  const root = parseXml(text);
  return text.slice(root.innerStart, root.innerEnd);
}

/** The file's parts, with the settings of today in the one that they came from. */
function writeKept(book: Book, writer: PackageWriter, panes: string, source: string): void {
  writer.relate('', PANES_RELATION, panes);
  writeKeptPart(book, writer, panes);
  const bytes = source === '' ? undefined : book.unknown?.parts.get(source);
  if (!bytes) return;
  const text = decodePart(bytes);
  const properties = child(parseXml(text), 'properties');
  if (!properties) return;
  const same =
    JSON.stringify(childrenNamed(properties, 'property').map((each) => [each.attributes['name'], each.attributes['value']])) ===
    JSON.stringify([...book.settings]);
  if (same) return;
  const prefix = /<([\w.-]+:)?properties/.exec(text.slice(properties.start))?.[1] ?? '';
  writer.add(source, text.slice(0, properties.start) + bag(book, prefix) + text.slice(properties.end), EXTENSION_TYPE);
}
