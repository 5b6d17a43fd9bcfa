/**
 * Document settings of an add-in, where Excel keeps them: the property bag of a web extension part, which a task pane part refers to
 * ([MS-OWEXML] 2.2 and 2.3). The pane is not shown when the file is opened.
 */
import type { Book } from '../book/book';
import { decodePart, kindOf, type PackageReader, type PackageWriter } from './package';
import { keep, keepPart, kept, writeKeptPart } from './unknown';
import { attributes, child, childrenNamed, parseXml, XML_DECLARATION } from './xml';

const PANES = 'xl/webextensions/taskpanes.xml';
const PANES_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_RELATION = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const PANES_TYPE = 'application/vnd.ms-office.webextensiontaskpanes+xml';
const EXTENSION_TYPE = 'application/vnd.ms-office.webextension+xml';
/** Which extension part a book's settings came from. */
const SOURCE = 'settings:part';

export const SETTINGS_RELATION_KIND = 'webextensiontaskpanes';

export function readSettings(book: Book, reader: PackageReader): void {
  const panes = reader.relationships('').find((relationship) => kindOf(relationship) === SETTINGS_RELATION_KIND);
  if (!panes) return;
  for (const relationship of reader.relationships(panes.target)) {
    if (kindOf(relationship) !== 'webextension' || relationship.external) continue;
    const text = reader.text(relationship.target);
    if (text === undefined) continue;
    const root = parseXml(text);
    const properties = childrenNamed(child(root, 'properties'), 'property');
    if (properties.length === 0 && child(root, 'reference')?.attributes['id'] !== OWN_REFERENCE) continue;
    for (const property of properties) book.settings.set(property.attributes['name'] ?? '', property.attributes['value'] ?? '');
    if (child(root, 'reference')?.attributes['id'] !== OWN_REFERENCE) keep(book, SOURCE, relationship.target);
    break;
  }
  // Panes of other add-ins stay; our own single one is made anew.
  if (kept(book, SOURCE) !== '' || reader.relationships(panes.target).length > 1 || book.settings.size === 0) keepPart(book, reader, panes.target);
  keep(book, 'settings:panes', book.unknown?.parts.has(panes.target) ? panes.target : '');
}

/** The add-in's own id is not the host's to know: when the add-in saves its settings in Excel, Excel writes its reference. */
const OWN_REFERENCE = 'b8f1f0a4-6d2e-4c53-9e07-2f6b1d3a5c41';

const bag = (book: Book, prefix: string): string =>
  `<${prefix}properties>${[...book.settings].map(([name, value]) => `<${prefix}property${attributes({ name, value })}/>`).join('')}</${prefix}properties>`;

export function writeSettings(book: Book, writer: PackageWriter): void {
  const panes = kept(book, 'settings:panes');
  const source = kept(book, SOURCE);
  if (panes !== '') {
    writeKept(book, writer, panes, source);
    return;
  }
  if (book.settings.size === 0) return;
  const extension = writer.name('xl/webextensions/webextension#.xml');
  const reference = `<we:reference${attributes({ id: OWN_REFERENCE, version: '1.0.0.0', store: 'developer', storeType: 'Registry' })}/>`;
  writer.add(
    extension,
    `${XML_DECLARATION}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"${attributes({ id: `{${OWN_REFERENCE.toUpperCase()}}` })}>${reference}<we:alternateReferences/>${bag(book, 'we:')}<we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>`,
    EXTENSION_TYPE,
  );
  const id = writer.relate(PANES, EXTENSION_RELATION, extension);
  const pane = `<wetp:taskpane${attributes({ dockstate: 'right', visibility: '0', width: 350, row: 0 })}><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"${attributes({ 'r:id': id })}/></wetp:taskpane>`;
  writer.add(PANES, `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11">${pane}</wetp:taskpanes>`, PANES_TYPE);
  writer.relate('', PANES_RELATION, PANES);
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
  const same = JSON.stringify(childrenNamed(properties, 'property').map((each) => [each.attributes['name'], each.attributes['value']])) === JSON.stringify([...book.settings]);
  if (same) return;
  const prefix = /<([\w.-]+:)?properties/.exec(text.slice(properties.start))?.[1] ?? '';
  writer.add(source, text.slice(0, properties.start) + bag(book, prefix) + text.slice(properties.end), EXTENSION_TYPE);
}
