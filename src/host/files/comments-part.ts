/** Notes: the comments part (ISO/IEC 29500-1, 18.7) and the VML drawing without which Excel does not show them (ISO/IEC 29500-4, 14.5). */
import { asText, kindOf, type PackageReader, type PackageWriter, type Relationship, relationshipType } from '../../ooxml/package';
import { cellAddress, parseArea } from '../../ooxml/address';
import { readString, textElement } from '../../ooxml/shared-strings';
import { attributes, child, childrenNamed, decodeXstring, escapeText, parseXml, XML_DECLARATION } from '../../ooxml/xml';
import type { Book, Note, Sheet } from '../book/book';
import { keep, keepRelationships, kept, keptRelationships, writeKeptRelationships } from './unknown';

const NOTE_SHAPE = /<v:shape\b(?:(?!<\/v:shape>)[\s\S])*?ObjectType="Note"[\s\S]*?<\/v:shape>\s*/g;
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

export function readNotes(book: Book, sheet: Sheet, reader: PackageReader, related: readonly Relationship[]): void {
  const drawing = related.find((relationship) => relationship.id === kept(sheet, 'legacyDrawing'));
  const vmlBytes = drawing && reader.bytes(drawing.target);
  const vml = vmlBytes ? asText(vmlBytes) : '';
  if (drawing && vml !== '') {
    keep(sheet, 'vml', vml);
    keepRelationships(book, sheet, reader, drawing.target, 'vml', new Set());
  }
  const comments = related.find((relationship) => kindOf(relationship) === 'comments');
  const source = comments && reader.text(comments.target);
  if (source === undefined) return;
  const visible = visibleNotes(vml);
  const root = parseXml(source);
  const authors = childrenNamed(child(root, 'authors'), 'author').map((node) => decodeXstring(node.text));
  for (const node of childrenNamed(child(root, 'commentList'), 'comment')) {
    const at = parseArea(node.attributes['ref'] ?? '');
    const text = child(node, 'text');
    if (!at || !text) continue;
    sheet.notes.push({
      row: at.row,
      column: at.column,
      author: authors[Number(node.attributes['authorId'])] ?? '',
      text: readString(text, source).text,
      ...(visible.has(`${at.row},${at.column}`) && { visible: true }),
    });
  }
  keep(sheet, 'comments', source);
  keep(sheet, 'comments:notes', JSON.stringify(sheet.notes));
}

function visibleNotes(vml: string): Set<string> {
  const found = new Set<string>();
  for (const [shape] of vml.matchAll(NOTE_SHAPE)) {
    if (!/<x:Visible\b/.test(shape)) continue;
    found.add(`${/<x:Row>(\d+)/.exec(shape)?.[1] ?? ''},${/<x:Column>(\d+)/.exec(shape)?.[1] ?? ''}`);
  }
  return found;
}

/** Writes the parts, if the sheet has notes or other VML shapes; gives the relationship that the sheet's `legacyDrawing` names. */
export function writeNotes(book: Book, sheet: Sheet, writer: PackageWriter, from: string, sheetNumber: number): string | undefined {
  const original = kept(sheet, 'comments');
  const untouched = original !== '' && kept(sheet, 'comments:notes') === JSON.stringify(sheet.notes);
  const otherShapes = kept(sheet, 'vml').replace(NOTE_SHAPE, '');
  if (sheet.notes.length > 0) {
    const path = writer.name('xl/comments#.xml');
    writer.add(path, untouched ? original : commentsXml(sheet.notes), COMMENTS_TYPE);
    writer.relate(from, relationshipType('comments'), path);
  }
  const hasOthers = /<v:(?:shape|rect|roundrect|group|oval|line)\b/.test(otherShapes);
  if (sheet.notes.length === 0 && !hasOthers) return undefined;
  const path = writer.name('xl/drawings/vmlDrawing#.vml');
  if (keptRelationships(sheet, 'vml').length > 0) writeKeptRelationships(book, sheet, writer, path, 'vml');
  writer.add(
    path,
    untouched ? kept(sheet, 'vml') || vmlXml(sheet.notes, sheetNumber, '') : vmlXml(sheet.notes, sheetNumber, hasOthers ? otherShapes : ''),
    VML_TYPE,
  );
  // Controls refer to the drawing by the sheet, not by this id.
  return writer.relate(from, relationshipType('vmlDrawing'), path);
}

function commentsXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map((note) => note.author))];
  const list = notes.map(
    (note) =>
      `<comment${attributes({ ref: cellAddress(note.row, note.column), authorId: authors.indexOf(note.author) })}><text>${textElement(note.text)}</text></comment>`,
  );
  return `${XML_DECLARATION}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${authors.map((author) => `<author>${escapeText(author)}</author>`).join('')}</authors><commentList>${list.join('')}</commentList></comments>`;
}

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

function vmlXml(notes: readonly Note[], sheetNumber: number, otherShapes: string): string {
  const shapes = notes.map((note, at) => noteShape(note, sheetNumber * 1024 + 512 + at)).join('');
  const end = otherShapes.lastIndexOf('</xml>');
  if (end >= 0) return `${otherShapes.slice(0, end)}${otherShapes.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE}${shapes}</xml>`;
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheetNumber}"/></o:shapelayout>${SHAPE_TYPE}${shapes}</xml>`;
}

/** A box beside the cell, as large as Excel makes it, taller for a long text. */
function noteShape(note: Note, id: number): string {
  const lines = note.text.split('\n').reduce((count, line) => count + 1 + Math.floor(line.length / 26), 0);
  const rows = Math.min(Math.max(4, Math.ceil(lines * 0.95)), 30);
  const top = Math.max(0, note.row - 1);
  const anchor = [note.column + 1, 15, top, 10, note.column + 3, 15, top + rows, 4].join(', ');
  const style = `position:absolute;margin-left:60pt;margin-top:1.5pt;width:108pt;height:${rows * 15}pt;z-index:1;visibility:${note.visible ? 'visible' : 'hidden'}`;
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row}</x:Row><x:Column>${note.column}</x:Column>${note.visible ? '<x:Visible/>' : ''}</x:ClientData></v:shape>`;
}
