import { cellsOnly } from '../address';
import { asked, first, needing, plain, seen, text, type SelfTestCase } from '../case';
import { STANDS_ON } from '../stands-on';

export const NAMES: readonly SelfTestCase[] = [
  seen(
    'names/of-range',
    text('A name for a range', 'Un nom pour une plage'),
    STANDS_ON.report,
    { formula: 'B3', address: 'B3' },
    asked(({ context, sheet }) => {
      const { names } = context.workbook;
      names.add('PmoTestName', sheet.getRange('B3'));
      const item = names.getItem('PmoTestName').load('name,formula');
      const range = item.getRange().load('address');
      item.delete();
      return () => ({ formula: cellsOnly(String(item.formula)), address: cellsOnly(range.address) });
    }),
  ),
  seen(
    'names/of-formula',
    text('A name for a reference as text', 'Un nom pour une référence en texte'),
    STANDS_ON.settingUp,
    7,
    asked(({ sheet }) => {
      const { workbook } = sheet.context;
      sheet.getRange('C5').values = [[7]];
      workbook.names.add('PmoTestName', "='PMO test'!$C$5");
      const cell = sheet.getRange('A1');
      cell.formulas = [['=PmoTestName']];
      cell.load('values');
      workbook.names.getItem('PmoTestName').delete();
      return () => first(cell);
    }),
  ),
  seen(
    'names/listed',
    text('All names of the workbook are listed with their formulas', 'Tous les noms du classeur sont listés avec leurs formules'),
    STANDS_ON.checking,
    [{ name: 'PmoTestName', formula: 'C5' }],
    asked(({ context }) => {
      const { names } = context.workbook;
      names.add('PmoTestName', "='PMO test'!$C$5");
      names.load('items/name,items/formula');
      names.getItem('PmoTestName').delete();
      return () => names.items.map(({ name, formula }) => ({ name, formula: cellsOnly(String(formula)) }));
    }),
  ),
  seen(
    'names/replaced',
    text('A name that was deleted can be given again in the same request', 'Un nom supprimé se redonne dans la même requête'),
    STANDS_ON.report,
    'B2',
    asked(({ context, sheet }) => {
      const { names } = context.workbook;
      names.add('PmoTestName', sheet.getRange('A1'));
      names.getItemOrNullObject('PmoTestName').delete();
      names.add('PmoTestName', sheet.getRange('B2'));
      const range = names.getItem('PmoTestName').getRange().load('address');
      names.getItem('PmoTestName').delete();
      return () => cellsOnly(range.address);
    }),
  ),
  seen(
    'names/range-of-none',
    text('A name without a range has a null object for it', 'Un nom sans plage a un objet nul'),
    STANDS_ON.report,
    true,
    asked(({ context }) => {
      const { names } = context.workbook;
      names.add('PmoTestName', '=5');
      const range = names.getItemOrNullObject('PmoTestName').getRangeOrNullObject();
      range.load('address');
      names.getItem('PmoTestName').delete();
      return () => range.isNullObject;
    }),
  ),
  ...needing('ExcelApi', '1.13', [
    seen(
      'names/follow-table',
      text('A name for a column of a table grows with the table', 'Un nom pour une colonne de tableau grandit avec lui'),
      STANDS_ON.lists,
      'A2:A5',
      asked(({ context, sheet }) => {
        sheet.getRange('A1:A3').values = [['Word'], ['one'], ['two']];
        const table = sheet.tables.add('A1:A3', true);
        table.name = 'PmoTestList';
        const { names } = context.workbook;
        names.addFormulaLocal('PmoTestName', '=PmoTestList[Word]');
        table.resize('A1:A5');
        const range = names.getItem('PmoTestName').getRange().load('address');
        names.getItem('PmoTestName').delete();
        return () => cellsOnly(range.address);
      }),
    ),
  ]),
  seen(
    'names/keeps-structured-reference',
    text('A name for a column of a table names the table', 'Un nom pour une colonne de tableau nomme le tableau'),
    STANDS_ON.lists,
    '=PmoTestList[Word]',
    asked(({ context, sheet }) => {
      sheet.getRange('A1:A3').values = [['Word'], ['one'], ['two']];
      sheet.tables.add('A1:A3', true).name = 'PmoTestList';
      const item = context.workbook.names.addFormulaLocal('PmoTestName', '=PmoTestList[Word]');
      item.load('formula');
      item.delete();
      return () => plain(item.formula);
    }),
  ),
];
