/** What is in a cell. */
import { cellAddress, quoteSheetName } from '../../../ooxml/address';
import { cellAt } from '../../book/book';
import { getFormatInfo } from 'numfmt';
import { Reference } from '../reference';
import { Grid, Lambda, NOT_AVAILABLE, VALUE, isError, type Operand, type Scalar } from '../values';
import { define, toText } from './define';

const test = (names: string, of: (value: Scalar) => boolean): void => define(names, 'e', (_, value) => of(value));
test('ISBLANK', (value) => value === null);
test('ISERROR', (value) => isError(value));
test('ISERR', (value) => isError(value) && value.error !== '#N/A');
test('ISNA', (value) => isError(value) && value.error === '#N/A');
test('ISNUMBER', (value) => typeof value === 'number');
test('ISTEXT', (value) => typeof value === 'string');
test('ISNONTEXT', (value) => typeof value !== 'string');
test('ISLOGICAL', (value) => typeof value === 'boolean');
define('ISEVEN', 'n', (_, value) => Math.floor(Math.abs(value)) % 2 === 0);
define('ISODD', 'n', (_, value) => Math.floor(Math.abs(value)) % 2 === 1);
define('ISREF', 'x', (_, operand) => operand instanceof Reference);
define('ISOMITTED', 'e?', (_, value) => value === undefined);
define('ISFORMULA', 'r', (_, reference) => cellAt(reference.sheet, reference.row, reference.column)?.formula !== undefined);

define('N', 'e', (_, value) => (typeof value === 'number' || isError(value) ? value : value === true ? 1 : 0));
define('NA', '', () => NOT_AVAILABLE);
define('TYPE', 'x', (_, operand) => {
  if (operand instanceof Lambda) return 128;
  if (operand instanceof Grid && !operand.isSingle) return 64;
  const value: Operand = operand instanceof Grid ? operand.at(0, 0) : operand;
  return isError(value) ? 16 : typeof value === 'string' ? 2 : typeof value === 'boolean' ? 4 : 1;
});

const ERROR_NUMBERS: Record<string, number> = {
  '#NULL!': 1,
  '#DIV/0!': 2,
  '#VALUE!': 3,
  '#REF!': 4,
  '#NAME?': 5,
  '#NUM!': 6,
  '#N/A': 7,
  '#GETTING_DATA': 8,
  '#SPILL!': 9,
  '#BUSY!': 12,
  '#CALC!': 14,
};
define('ERROR.TYPE', 'e', (_, value) => (isError(value) ? (ERROR_NUMBERS[value.error] ?? NOT_AVAILABLE) : NOT_AVAILABLE));

define(
  'CELL',
  's r~',
  (place, kind, reference = new Reference(place.sheet, place.row, place.column, place.row, place.column)) => {
    const { sheet, row, column } = reference;
    const { book } = place.surroundings;
    const cell = cellAt(sheet, row, column);
    if (['contents', 'type', 'prefix'].includes(kind.toLowerCase())) place.surroundings.require(place, reference);
    const value = cell?.value ?? null;
    const style = book.styles[cell?.style ?? 0] ?? {};
    const format = getFormatInfo(style.numberFormat ?? 'General');
    switch (kind.toLowerCase()) {
      case 'address':
        return `${sheet === place.sheet ? '' : `${quoteSheetName(sheet.name)}!`}${cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')}`;
      case 'row':
        return row + 1;
      case 'col':
        return column + 1;
      case 'contents':
        return value ?? 0;
      case 'type':
        return value === null ? 'b' : typeof value === 'string' ? 'l' : 'v';
      case 'filename':
        return `[${book.name}]${sheet.name}`;
      case 'format':
        return format.code;
      case 'color':
        return format.color;
      case 'parentheses':
        return format.parentheses;
      case 'prefix':
        return typeof value !== 'string' ? '' : ({ Right: '"', Center: '^', Fill: '\\' }[style.alignment?.horizontal ?? ''] ?? "'");
      case 'protect':
        return style.protection?.locked === false ? 0 : 1;
      // In characters of the default font, about seven pixels or 5.25 points each.
      case 'width':
        return Math.round((sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth) / 5.25);
      default:
        return VALUE;
    }
  },
  { volatile: true },
);

define(
  'INFO',
  's',
  (place, kind) => {
    switch (kind.toLowerCase()) {
      case 'numfile':
        return place.surroundings.book.sheets.length;
      case 'recalc':
        return place.surroundings.book.calculationMode === 'Manual' ? 'Manual' : 'Automatic';
      case 'system':
        return 'pcdos';
      case 'release':
        return '16.0';
      default:
        return VALUE;
    }
  },
  { volatile: true },
);

define('T', 'e', (_, value) => (typeof value === 'string' || isError(value) ? value : ''));
define('VALUETOTEXT', 'e i~', (place, value, strict = 0) =>
  isError(value) ? value.error : typeof value === 'string' && strict === 1 ? `"${value.replaceAll('"', '""')}"` : toText(value, place),
);
define('ARRAYTOTEXT', 'x i~', (place, operand, strict = 0) => {
  const texts: string[][] = [];
  const one = (value: Scalar): string =>
    isError(value) ? value.error : typeof value === 'string' && strict === 1 ? `"${value.replaceAll('"', '""')}"` : toText(value, place);
  if (operand instanceof Grid) operand.forEach((value, row) => (texts[row] ??= []).push(one(value)));
  else texts.push([one(operand as Scalar)]);
  return strict === 1 ? `{${texts.map((row) => row.join(',')).join(';')}}` : texts.flat().join(', ');
});
