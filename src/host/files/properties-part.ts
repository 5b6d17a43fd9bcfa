/** Core, application and custom properties (ISO/IEC 29500-2, 8.3; ISO/IEC 29500-1, 22.2 and 22.3). */
import { kindOf, type PackageReader, type PackageWriter, relationshipType } from '../../ooxml/package';
import { attributes, childrenNamed, decodeXstring, escapePlain, escapeText, flag, parseXml, XML_DECLARATION } from '../../ooxml/xml';
import type { Book } from '../book/book';
import { keep, kept } from './unknown';

type TextProperty = 'title' | 'subject' | 'author' | 'keywords' | 'comments' | 'category';
const CORE: readonly [TextProperty, string][] = [
  ['title', 'dc:title'],
  ['subject', 'dc:subject'],
  ['author', 'dc:creator'],
  ['keywords', 'cp:keywords'],
  ['comments', 'dc:description'],
  ['category', 'cp:category'],
];
const localName = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);
/** Application properties that describe the file as it was; Excel makes them anew. */
const STALE = new Set(['Application', 'AppVersion', 'Company', 'HeadingPairs', 'TitlesOfParts', 'DocSecurity']);

export function readProperties(book: Book, reader: PackageReader): void {
  for (const relationship of reader.relationships('')) {
    const text = relationship.external ? undefined : reader.text(relationship.target);
    if (text === undefined) continue;
    const kind = kindOf(relationship);
    if (kind === 'core-properties') readCore(book, text);
    else if (kind === 'extended-properties') readApplication(book, text);
    else if (kind === 'custom-properties') readCustom(book, text);
  }
}

function readCore(book: Book, text: string): void {
  const others: string[] = [];
  for (const node of parseXml(text).children) {
    const known = CORE.find(([, name]) => localName(name) === node.name);
    if (!known) others.push(text.slice(node.start, node.end));
    else if (node.text !== '') book.properties[known[0]] = decodeXstring(node.text);
  }
  keep(book, 'core', others.join(''));
}

function readApplication(book: Book, text: string): void {
  const others: string[] = [];
  for (const node of parseXml(text).children) {
    if (node.name === 'Company' && node.text !== '') book.properties.company = decodeXstring(node.text);
    if (!STALE.has(node.name)) others.push(text.slice(node.start, node.end));
  }
  keep(book, 'app', others.join(''));
}

function readCustom(book: Book, text: string): void {
  const others: string[] = [];
  for (const node of childrenNamed(parseXml(text), 'property')) {
    const value = node.children[0];
    const name = decodeXstring(node.attributes['name'] ?? '');
    if (value?.name === 'lpwstr' || value?.name === 'lpstr' || value?.name === 'bstr')
      book.properties.custom.set(name, decodeXstring(value.text));
    else if (value?.name === 'bool') book.properties.custom.set(name, flag(value.text));
    else if (value && /^(i[1248]|ui[1248]|int|uint|r4|r8|decimal)$/.test(value.name)) book.properties.custom.set(name, Number(value.text));
    else others.push(text.slice(node.start, node.end));
  }
  keep(book, 'custom', others.join(''));
}

export function writeProperties(book: Book, writer: PackageWriter): void {
  const { properties } = book;
  // Excel asks for the date prefixes wherever a kept `dcterms:created` stands.
  const core =
    CORE.map(([property, name]) => (properties[property] ? `<${name}>${escapeText(properties[property])}</${name}>` : '')).join('') +
    kept(book, 'core');
  const namespaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  writer.add(
    'docProps/core.xml',
    `${XML_DECLARATION}<cp:coreProperties ${namespaces}>${core}</cp:coreProperties>`,
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  writer.relate('', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml');
  const company = properties.company ? `<Company>${escapeText(properties.company)}</Company>` : '';
  writer.add(
    'docProps/app.xml',
    `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><DocSecurity>0</DocSecurity>${company}<AppVersion>16.0300</AppVersion>${kept(book, 'app')}</Properties>`,
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  );
  writer.relate('', relationshipType('extended-properties'), 'docProps/app.xml');
  writeCustom(book, writer);
}

/** The format id of custom properties (ISO/IEC 29500-1, 22.3.2.1); numbers from 2. */
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

function writeCustom(book: Book, writer: PackageWriter): void {
  const entries = [...book.properties.custom].map(([name, value], at) => {
    const content =
      typeof value === 'boolean'
        ? `<vt:bool>${String(value)}</vt:bool>`
        : typeof value === 'number'
          ? Number.isInteger(value) && Math.abs(value) < 2 ** 31
            ? `<vt:i4>${value}</vt:i4>`
            : `<vt:r8>${value}</vt:r8>`
          : `<vt:lpwstr>${escapeText(value)}</vt:lpwstr>`;
    return `<property${attributes({ fmtid: CUSTOM_FORMAT, pid: at + 2 })} name="${escapePlain(name)}">${content}</property>`;
  });
  let pid = entries.length + 2;
  const others = kept(book, 'custom').replace(/(<(?:\w+:)?property\b[^>]*?\bpid=")\d+"/g, (_whole, head: string) => `${head}${pid++}"`);
  if (entries.length === 0 && others === '') return;
  writer.add(
    'docProps/custom.xml',
    `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${entries.join('')}${others}</Properties>`,
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  );
  writer.relate('', relationshipType('custom-properties'), 'docProps/custom.xml');
}
