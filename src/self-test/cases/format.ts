import { asked, keeps, seen, text, type Bench, type SelfTestCase } from '../case';
import { STANDS_ON } from '../stands-on';

const { drawing } = STANDS_ON;
const font = ({ cell }: Bench): Excel.RangeFont => cell.format.font;
const format = ({ cell }: Bench): Excel.RangeFormat => cell.format;
const border = ({ sheet }: Bench): Excel.RangeBorder => sheet.getRange('B2').format.borders.getItem('EdgeTop');

/** Darker than any default. */
const BLUE = '#1F4E79';

/** Excel rounds sizes to whole pixels. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1;

export const FORMAT: readonly SelfTestCase[] = [
  keeps('format/font-name', text('Name of the font', 'Nom de la police'), drawing, font, 'name', 'Arial'),
  keeps('format/font-size', text('Size of the font', 'Taille de la police'), drawing, font, 'size', 18),
  keeps('format/bold', text('Bold', 'Gras'), drawing, font, 'bold', true),
  keeps('format/italic', text('Italic', 'Italique'), drawing, font, 'italic', true),
  keeps('format/font-color', text('Colour of the font', 'Couleur de la police'), drawing, font, 'color', BLUE),
  keeps(
    'format/fill-color',
    text('Colour of the fill', 'Couleur de remplissage'),
    drawing,
    ({ cell }: Bench) => cell.format.fill,
    'color',
    BLUE,
  ),
  seen(
    'format/border-color',
    text('Colour of a border', 'Couleur d’une bordure'),
    drawing,
    BLUE,
    asked((bench) => {
      const line = border(bench);
      line.style = 'Continuous';
      line.color = BLUE;
      line.load('color');
      return () => line.color.toUpperCase();
    }),
  ),
  keeps('format/border-style', text('Style of a border', 'Style d’une bordure'), drawing, border, 'style', 'Continuous'),
  keeps('format/border-weight', text('Weight of a border', 'Épaisseur d’une bordure'), drawing, border, 'weight', 'Thick'),
  seen(
    'format/inner-borders',
    text('Lines between rows', 'Lignes entre les rangées'),
    drawing,
    'Continuous',
    asked(({ sheet }) => {
      sheet.getRange('A1:C4').format.borders.getItem('InsideHorizontal').style = 'Continuous';
      const between = sheet.getRange('B2:B3').format.borders.getItem('InsideHorizontal').load('style');
      return () => between.style;
    }),
  ),
  ...(['Left', 'Center', 'Right'] as const).map((side) =>
    keeps(`format/align-${side}`, text(`Aligned: ${side}`, `Alignement\u00a0: ${side}`), drawing, format, 'horizontalAlignment', side),
  ),
  ...(['Top', 'Center'] as const).map((side) =>
    keeps(
      `format/vertical-${side}`,
      text(`Aligned upright: ${side}`, `Alignement vertical\u00a0: ${side}`),
      drawing,
      format,
      'verticalAlignment',
      side,
    ),
  ),
  keeps('format/wrap', text('Wrapped text', 'Texte à la ligne'), drawing, format, 'wrapText', true),
  keeps('format/shrink', text('Text shrunk to fit', 'Texte ajusté'), drawing, format, 'shrinkToFit', true),
  keeps('format/turned', text('Turned text', 'Texte tourné'), drawing, format, 'textOrientation', 90),
  seen(
    'format/indent',
    text('Indent of text at the left', 'Retrait d’un texte à gauche'),
    drawing,
    1,
    asked(({ cell }) => {
      cell.format.horizontalAlignment = 'Left';
      cell.format.indentLevel = 1;
      const read = cell.format.load('indentLevel');
      return () => read.indentLevel;
    }),
  ),
  seen(
    'format/column-width',
    text('Width of a column in points', 'Largeur d’une colonne en points'),
    drawing,
    true,
    asked(({ cell }) => {
      cell.format.columnWidth = 72;
      const read = cell.format.load('columnWidth');
      return () => near(read.columnWidth, 72);
    }),
  ),
  seen(
    'format/row-height',
    text('Height of a row in points', 'Hauteur d’une ligne en points'),
    drawing,
    true,
    asked(({ cell }) => {
      cell.format.rowHeight = 28;
      const read = cell.format.load('rowHeight');
      return () => near(read.rowHeight, 28);
    }),
  ),
  seen(
    'format/autofit-rows',
    text('A row is made as high as its wrapped text', 'Une ligne prend la hauteur de son texte'),
    STANDS_ON.replacing,
    true,
    asked(({ cell }) => {
      cell.format.columnWidth = 60;
      cell.format.wrapText = true;
      cell.values = [['A text that is much longer than its column is wide and so needs several lines.']];
      cell.format.autofitRows();
      const read = cell.format.load('rowHeight');
      return () => read.rowHeight > 30;
    }),
  ),
  seen(
    'format/columns-of-a-sheet',
    text('A format of many whole columns', 'Un format de nombreuses colonnes entières'),
    drawing,
    'Arial',
    asked(({ sheet }) => {
      sheet.getRange('A:AZ').format.font.name = 'Arial';
      const read = sheet.getRange('Q500').format.font.load('name');
      return () => read.name;
    }),
  ),
];
