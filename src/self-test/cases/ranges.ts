import { cellsOnly } from '../address';
import { all, asked, first, keeps, seen, text, type Bench, type SelfTestCase } from '../case';
import { STANDS_ON } from '../stands-on';

const VALUES: readonly SelfTestCase[] = [
  ...(
    [
      ['number', 'A number', 'Un nombre', 1234.5],
      ['negative', 'A negative number', 'Un nombre négatif', -0.25],
      ['fifteen-digits', 'Fifteen digits', 'Quinze chiffres', 123456789.012345],
      ['large', 'A large number', 'Un grand nombre', 1e15],
      ['serial', 'A date as a number', 'Une date en nombre', 46203],
      ['truth', 'A truth value', 'Une valeur logique', true],
      ['text', 'A text', 'Un texte', 'Refonte du site web'],
      ['letters', 'Letters of every language', 'Des lettres de toutes les langues', 'Œuvre – Ünï – 工程 – 🚧'],
      ['lines', 'A text of two lines', 'Un texte de deux lignes', 'one\ntwo'],
      ['spaces', 'Space that does not break', 'Une espace insécable', '12\u00a0%\u202f!'],
    ] as const
  ).map(([id, en, fr, value]) =>
    seen(
      `values/${id}`,
      text(`${en} is read as it was written`, `${fr} est relu tel quel`),
      STANDS_ON.writing,
      value,
      asked(({ cell }) => {
        cell.values = [[value]];
        cell.load('values');
        return () => first(cell);
      }),
    ),
  ),
  seen(
    'values/blank',
    text('A blank cell reads as an empty text', 'Une cellule vide se lit comme un texte vide'),
    STANDS_ON.reading,
    '',
    asked(({ cell }) => {
      cell.load('values');
      return () => first(cell);
    }),
  ),
  seen(
    'values/empty-text-clears',
    text('An empty text clears a cell', 'Un texte vide efface une cellule'),
    STANDS_ON.writing,
    true,
    asked(({ sheet, cell }) => {
      cell.values = [[1]];
      cell.values = [['']];
      const used = sheet.getUsedRangeOrNullObject(true).load('address');
      return () => used.isNullObject;
    }),
  ),
  seen(
    'values/one-value-for-all',
    text('One value is written over a whole range', 'Une valeur s’écrit sur toute une plage'),
    STANDS_ON.drawing,
    [['0.0', '0.0']],
    asked(({ sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = '0.0' as unknown as string[][];
      range.load('numberFormat');
      return () => range.numberFormat as string[][];
    }),
  ),
  seen(
    'values/error',
    text('An error reads as its name in English', 'Une erreur se lit sous son nom anglais'),
    STANDS_ON.reading,
    [['#N/A', '#DIV/0!', '#VALUE!']],
    asked(({ sheet }) => {
      const range = sheet.getRange('A1:C1');
      range.formulas = [['=NA()', '=1/0', '="a"+1']];
      range.load('values');
      return () => all(range);
    }),
  ),
  seen(
    'values/formula-of-value',
    text('The formula of a cell without one is its value', 'La formule d’une cellule sans formule est sa valeur'),
    STANDS_ON.checking,
    [[5, 'five', '=1+1']],
    asked(({ sheet }) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[5, 'five', '=1+1']];
      range.load('formulas');
      return () => range.formulas as (string | number)[][];
    }),
  ),
  seen(
    'values/english-formula',
    text('Formulas are written in English in every language', 'Les formules s’écrivent en anglais dans toute langue'),
    STANDS_ON.calculating,
    { formula: '=IF(SUM(1,2)>2.5,"yes","no")', value: 'yes' },
    asked(({ cell }) => {
      cell.formulas = [['=IF(SUM(1,2)>2.5,"yes","no")']];
      cell.load('formulas,values');
      return () => ({ formula: String((cell.formulas as unknown[][])[0]?.[0]), value: first(cell) });
    }),
  ),
  ...(['0', '0.0', '0.00', '0%', '#,##0', '+0%;-0%;0%', 'yyyy-mm-dd', 'dd/mm/yyyy', '@', '[=0]"";[=6]"";0'] as const).map((format) =>
    seen(
      `values/number-format ${format}`,
      text(`The number format ${format} is kept`, `Le format de nombre ${format} est gardé`),
      STANDS_ON.drawing,
      format,
      asked(({ cell }) => {
        cell.numberFormat = [[format]];
        cell.load('numberFormat');
        return () => (cell.numberFormat as string[][])[0]?.[0] ?? null;
      }),
    ),
  ),
];

const PLACES: readonly SelfTestCase[] = [
  seen(
    'ranges/by-indexes',
    text('A range by row and column', 'Une plage par ligne et colonne'),
    STANDS_ON.drawing,
    'C2:E5',
    asked(({ sheet }) => {
      const range = sheet.getRangeByIndexes(1, 2, 4, 3).load('address');
      return () => cellsOnly(range.address);
    }),
  ),
  seen(
    'ranges/address-with-sheet',
    text('An address begins with its sheet', 'Une adresse commence par sa feuille'),
    STANDS_ON.reading,
    true,
    asked(({ cell }) => {
      cell.load('address');
      return () => /^'?PMO test'?!A1$/.test(cell.address);
    }),
  ),
  seen(
    'ranges/place-and-size',
    text('A range tells its row, column and height', 'Une plage donne sa ligne, sa colonne et sa hauteur'),
    STANDS_ON.reading,
    [1, 2, 3],
    asked(({ sheet }) => {
      const range = sheet.getRange('C2:D4').load('rowIndex,columnIndex,rowCount');
      return () => [range.rowIndex, range.columnIndex, range.rowCount];
    }),
  ),
  seen(
    'ranges/get-cell',
    text('A cell of a range', 'Une cellule d’une plage'),
    STANDS_ON.checking,
    'C4',
    asked(({ sheet }) => {
      const cell = sheet.getRange('B2:D9').getCell(2, 1).load('address');
      return () => cellsOnly(cell.address);
    }),
  ),
  seen(
    'ranges/whole-sheet',
    text('The whole sheet as a range can be cleared', 'Toute la feuille peut être effacée comme plage'),
    STANDS_ON.report,
    true,
    asked(({ sheet }) => {
      sheet.getRange('B3').values = [[1]];
      const range = sheet.getRange();
      range.unmerge();
      range.conditionalFormats.clearAll();
      range.clear();
      const used = sheet.getUsedRangeOrNullObject(true).load('address');
      return () => used.isNullObject;
    }),
  ),
  seen(
    'ranges/used',
    text('The used range counts values, not formats', 'La plage utilisée compte les valeurs, pas les formats'),
    STANDS_ON.replacing,
    'B2:C4',
    asked(({ sheet }) => {
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('C4').values = [[2]];
      sheet.getRange('F9').format.fill.color = '#FFFF00';
      const used = sheet.getUsedRange(true).load('address,rowIndex,rowCount');
      return () => cellsOnly(used.address);
    }),
  ),
  seen(
    'ranges/worksheet',
    text('A range knows its sheet', 'Une plage connaît sa feuille'),
    STANDS_ON.report,
    'PMO test',
    asked(({ cell }) => {
      const { worksheet } = cell;
      worksheet.load('name');
      return () => worksheet.name;
    }),
  ),
  seen(
    'ranges/insert-down',
    text(
      'Inserted cells move those below down, and formulas follow',
      'Des cellules insérées décalent celles du dessous, les formules suivent',
    ),
    STANDS_ON.replacing,
    { moved: 2, beside: 'x', formula: '=A4' },
    asked(({ sheet }) => {
      sheet.getRange('A1:B2').values = [
        [1, ''],
        [2, 'x'],
      ];
      sheet.getRange('D1').formulas = [['=A2']];
      sheet.getRange('A2:A3').insert('Down');
      const moved = sheet.getRange('A4').load('values');
      const beside = sheet.getRange('B2').load('values');
      const formula = sheet.getRange('D1').load('formulas');
      return () => ({ moved: first(moved), beside: first(beside), formula: String((formula.formulas as unknown[][])[0]?.[0]) });
    }),
  ),
  seen(
    'ranges/delete-up',
    text('Deleted cells move those below up', 'Des cellules supprimées remontent celles du dessous'),
    STANDS_ON.replacing,
    [[1], [4], ['']],
    asked(({ sheet }) => {
      sheet.getRange('A1:A4').values = [[1], [2], [3], [4]];
      sheet.getRange('A2:A3').delete('Up');
      const left = sheet.getRange('A1:A3').load('values');
      return () => all(left);
    }),
  ),
  seen(
    'ranges/insert-row',
    text('A whole row is inserted', 'Une ligne entière est insérée'),
    STANDS_ON.checking,
    [[''], [7]],
    asked(({ sheet }) => {
      sheet.getRange('C2').values = [[7]];
      sheet.getRange('A2').getEntireRow().insert('Down');
      const moved = sheet.getRange('C2:C3').load('values');
      return () => all(moved);
    }),
  ),
  seen(
    'ranges/merge',
    text('Merged cells keep the value of the first', 'Des cellules fusionnées gardent la première valeur'),
    STANDS_ON.report,
    [['kept', '']],
    asked(({ sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.merge(false);
      sheet.getRange('A1').values = [['kept']];
      range.load('values');
      return () => all(range);
    }),
  ),
  seen(
    'ranges/unmerge',
    text('Cells that were merged take values again', 'Des cellules défusionnées reprennent des valeurs'),
    STANDS_ON.report,
    [['one', 'two']],
    asked(({ sheet }) => {
      const range = sheet.getRange('A1:B1');
      range.merge(false);
      range.unmerge();
      range.values = [['one', 'two']];
      range.load('values');
      return () => all(range);
    }),
  ),
  seen(
    'ranges/clear',
    text('Clearing takes value, format and rule', 'Effacer enlève valeur, format et règle'),
    STANDS_ON.report,
    ['', 'General', '#FFFFFF'],
    asked(({ cell }) => {
      cell.values = [[5]];
      cell.numberFormat = [['0.00']];
      cell.format.fill.color = '#FF0000';
      cell.clear();
      cell.load('values,numberFormat');
      const fill = cell.format.fill.load('color');
      return () => [first(cell), (cell.numberFormat as string[][])[0]?.[0] ?? null, fill.color.toUpperCase()];
    }),
  ),
  seen(
    'ranges/select',
    text('A cell of another sheet is shown and selected', 'Une cellule d’une autre feuille est montrée et sélectionnée'),
    STANDS_ON.goingThere,
    'C5',
    asked(({ context, sheet }) => {
      sheet.activate();
      sheet.getRange('C5').select();
      const selected = context.workbook.getSelectedRange().load('address');
      return () => cellsOnly(selected.address);
    }),
  ),
  seen(
    'ranges/hyperlink',
    text('A link to a sheet is kept, with its text', 'Un lien vers une feuille est gardé, avec son texte'),
    STANDS_ON.guide,
    { documentReference: "'PMO test'!A1", screenTip: 'Title', value: 'Go' },
    asked(({ sheet }) => {
      const cell = sheet.getRange('B2');
      cell.hyperlink = { documentReference: "'PMO test'!A1", textToDisplay: 'Go', screenTip: 'Title' };
      cell.load('hyperlink,values');
      return () => ({
        documentReference: cell.hyperlink.documentReference ?? null,
        screenTip: cell.hyperlink.screenTip ?? null,
        value: first(cell),
      });
    }),
  ),
];

const inside = ({ sheet }: Bench): Excel.Range => sheet.getRange('C3');

export const VALUES_AND_RANGES: readonly SelfTestCase[] = [
  ...VALUES,
  ...PLACES,
  keeps(
    'ranges/column-hidden',
    text('A column can be hidden', 'Une colonne peut être masquée'),
    STANDS_ON.views,
    inside,
    'columnHidden',
    true,
  ),
  keeps('ranges/row-hidden', text('A row can be hidden', 'Une ligne peut être masquée'), STANDS_ON.views, inside, 'rowHidden', true),
];
