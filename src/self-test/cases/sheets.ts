import { cellsOnly } from '../address';
import { asked, first, keeps, needing, seen, text, type Bench, type SelfTestCase } from '../case';
import { STANDS_ON } from '../stands-on';

export const SHEETS: readonly SelfTestCase[] = [
  seen(
    'sheets/add',
    text('A sheet is added with its name, at the end', 'Une feuille s’ajoute avec son nom, à la fin'),
    STANDS_ON.settingUp,
    true,
    async ({ context }) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('~pmo');
      worksheets.load('items/name,items/id,items/visibility,items/position');
      await context.sync();
      const last = worksheets.items.at(-1);
      added.delete();
      return last?.name === '~pmo' && last.id !== '' && last.visibility === 'Visible' && last.position === worksheets.items.length - 1;
    },
  ),
  seen(
    'sheets/rename',
    text('A sheet gets another name, and formulas follow', 'Une feuille change de nom, les formules suivent'),
    STANDS_ON.settingUp,
    5,
    async ({ context, sheet }) => {
      const other = context.workbook.worksheets.add('PMO test 2');
      other.getRange('A1').values = [[5]];
      const cell = sheet.getRange('A1');
      cell.formulas = [["='PMO test 2'!A1"]];
      other.name = 'PMO test é';
      cell.load('values');
      context.workbook.worksheets.getItem('PMO test é').load('name');
      await context.sync();
      other.delete();
      return first(cell);
    },
  ),
  seen(
    'sheets/longest-name',
    text('A name of a sheet has 31 characters', 'Un nom de feuille a 31 caractères'),
    STANDS_ON.settingUp,
    31,
    async ({ context }) => {
      const added = context.workbook.worksheets.add('Ressources – rôles, capacités &');
      added.load('name');
      await context.sync();
      added.delete();
      return added.name.length;
    },
  ),
  seen(
    'sheets/missing',
    text('A sheet that is not there is an error with a code', 'Une feuille absente est une erreur avec un code'),
    STANDS_ON.messages,
    { error: 'ItemNotFound' },
    asked(({ context }) => {
      context.workbook.worksheets.getItem('PMO no such sheet').load('name');
      return () => 'found';
    }),
  ),
  seen(
    'sheets/first',
    text('The first sheet, when it is empty', 'La première feuille, quand elle est vide'),
    STANDS_ON.settingUp,
    true,
    asked(({ context }) => {
      const used = context.workbook.worksheets.getFirst().getUsedRangeOrNullObject(true).load('address');
      return () => used.isNullObject;
    }),
  ),
  ...(['Hidden', 'VeryHidden'] as const).map((visibility) =>
    seen(
      `sheets/${visibility}`,
      text(`A sheet is ${visibility}, and comes back`, `Une feuille est ${visibility}, puis revient`),
      STANDS_ON.recognising,
      [visibility, 'Visible'],
      async ({ context, sheet }) => {
        sheet.visibility = visibility;
        sheet.load('visibility');
        await context.sync();
        const while_ = sheet.visibility;
        sheet.visibility = 'Visible';
        sheet.load('visibility');
        await context.sync();
        return [while_, sheet.visibility];
      },
    ),
  ),
  seen(
    'sheets/table-on-very-hidden',
    text('A table on a very hidden sheet is read and written', 'Un tableau sur une feuille très masquée se lit et s’écrit'),
    STANDS_ON.recognising,
    'changed',
    async ({ context, sheet }) => {
      sheet.getRange('A1:B2').values = [
        ['Key', 'Value'],
        ['kind', 'project'],
      ];
      sheet.tables.add('A1:B2', true).name = 'PmoTest';
      sheet.visibility = 'VeryHidden';
      await context.sync();
      sheet.getRange('B2').values = [['changed']];
      const body = context.workbook.tables.getItem('PmoTest').getDataBodyRange().load('values');
      await context.sync();
      sheet.visibility = 'Visible';
      return String((body.values as unknown[][])[0]?.[1]);
    },
  ),
  seen(
    'sheets/position',
    text('A sheet is moved', 'Une feuille se déplace'),
    STANDS_ON.checking,
    0,
    asked(({ sheet }) => {
      sheet.position = 0;
      sheet.load('position');
      return () => sheet.position;
    }),
  ),
  seen(
    'sheets/activate',
    text('A sheet is shown', 'Une feuille s’affiche'),
    STANDS_ON.settingUp,
    'PMO test',
    asked(({ context, sheet }) => {
      sheet.activate();
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      return () => active.name;
    }),
  ),
  keeps(
    'sheets/gridlines',
    text('Grid lines are taken off', 'Le quadrillage s’enlève'),
    STANDS_ON.drawing,
    ({ sheet }: Bench) => sheet,
    'showGridlines',
    false,
  ),
  seen(
    'sheets/freeze-rows',
    text('Rows are frozen', 'Des lignes se figent'),
    STANDS_ON.drawing,
    '1:4',
    asked(({ sheet }) => {
      sheet.freezePanes.freezeRows(4);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      return () => (frozen.isNullObject ? null : cellsOnly(frozen.address));
    }),
  ),
  seen(
    'sheets/freeze-both',
    text('Rows and columns are frozen', 'Lignes et colonnes se figent'),
    STANDS_ON.drawing,
    'A1:B4',
    asked(({ sheet }) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B4'));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      return () => (frozen.isNullObject ? null : cellsOnly(frozen.address));
    }),
  ),
  seen(
    'sheets/copy',
    text('A copied sheet stands at the end and has rules and formats', 'Une feuille copiée est à la fin, avec règles et formats'),
    STANDS_ON.report,
    { rule: 'WholeNumber', formats: 1, bold: true },
    async ({ context, sheet, cell }) => {
      cell.dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      cell.conditionalFormats.add('Custom').custom.rule.formula = '=A1=1';
      cell.format.font.bold = true;
      const copy = sheet.copy('End');
      const copied = copy.getRange('A1');
      const rule = copied.dataValidation.load('type');
      const formats = copied.conditionalFormats.getCount();
      const font = copied.format.font.load('bold');
      await context.sync();
      copy.delete();
      return { rule: rule.type, formats: formats.value, bold: font.bold };
    },
  ),
  seen(
    'sheets/deleted-reference',
    text('A formula to a deleted sheet becomes an error', 'Une formule vers une feuille supprimée devient une erreur'),
    STANDS_ON.checking,
    '#REF!',
    async ({ context, sheet }) => {
      const other = context.workbook.worksheets.add('PMO test 2');
      sheet.getRange('A1').formulas = [["='PMO test 2'!A1"]];
      await context.sync();
      other.delete();
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      return first(cell);
    },
  ),
];

const { printing } = STANDS_ON;
const layout = ({ sheet }: { readonly sheet: Excel.Worksheet }): Excel.PageLayout => sheet.pageLayout;

export const PAGE: readonly SelfTestCase[] = [
  keeps('page/landscape', text('Landscape', 'Paysage'), printing, layout, 'orientation', 'Landscape'),
  seen(
    'page/portrait',
    text('Portrait', 'Portrait'),
    printing,
    'Portrait',
    asked(({ sheet }) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.orientation = 'Portrait';
      pageLayout.load('orientation');
      return () => pageLayout.orientation;
    }),
  ),
  seen(
    'page/paper',
    text('Paper A4', 'Papier A4'),
    printing,
    'A4',
    asked(({ sheet }) => {
      const { pageLayout } = sheet;
      pageLayout.paperSize = 'A4';
      pageLayout.load('paperSize');
      // The library takes names and tells them in its own way.
      return () => String(pageLayout.paperSize).toUpperCase();
    }),
  ),
  keeps('page/centred', text('Centred on the page', 'Centré sur la page'), printing, layout, 'centerHorizontally', true),
  keeps('page/top-margin', text('Margin at the top', 'Marge du haut'), printing, layout, 'topMargin', 36),
  keeps('page/bottom-margin', text('Margin at the bottom', 'Marge du bas'), printing, layout, 'bottomMargin', 45),
  keeps('page/left-margin', text('Margin at the left', 'Marge de gauche'), printing, layout, 'leftMargin', 36),
  keeps('page/right-margin', text('Margin at the right', 'Marge de droite'), printing, layout, 'rightMargin', 36),
  seen(
    'page/fit-width',
    text('One page wide, as many as it takes high', 'Une page de large, autant que nécessaire de haut'),
    printing,
    1,
    asked(({ sheet }) => {
      const { pageLayout } = sheet;
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.load('zoom');
      return () => pageLayout.zoom.horizontalFitToPages ?? null;
    }),
  ),
  seen(
    'page/scale',
    text('A scale in per cent', 'Une échelle en pour cent'),
    printing,
    80,
    asked(({ sheet }) => {
      const { pageLayout } = sheet;
      pageLayout.zoom = { scale: 80 };
      pageLayout.load('zoom');
      return () => pageLayout.zoom.scale ?? null;
    }),
  ),
  seen(
    'page/print-area',
    text('The print area of a block', 'La zone d’impression d’un bloc'),
    printing,
    'A1:L60',
    asked(({ sheet }) => {
      sheet.pageLayout.setPrintArea('A1:L60');
      const area = sheet.pageLayout.getPrintArea().load('address');
      return () => cellsOnly(area.address);
    }),
  ),
];

const { protecting } = STANDS_ON;

export const PROTECTION: readonly SelfTestCase[] = [
  seen(
    'protection/on',
    text('A sheet is protected, with what stays allowed', 'Une feuille est protégée, avec ce qui reste permis'),
    protecting,
    { protected: true, columns: true, rows: true, cells: false },
    asked(({ sheet }) => {
      const { protection } = sheet;
      protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true });
      protection.load('protected,options');
      return () => ({
        protected: protection.protected,
        columns: protection.options.allowFormatColumns ?? null,
        rows: protection.options.allowFormatRows ?? null,
        cells: protection.options.allowFormatCells ?? null,
      });
    }),
  ),
  seen(
    'protection/off',
    text('A protection without a password is taken off', 'Une protection sans mot de passe s’ôte'),
    STANDS_ON.upgrading,
    false,
    asked(({ sheet }) => {
      const { protection } = sheet;
      protection.protect();
      protection.unprotect();
      protection.load('protected');
      return () => protection.protected;
    }),
  ),
  seen(
    'protection/unprotected-off',
    text('Taking off a protection that is not there does nothing', 'Ôter une protection absente ne fait rien'),
    STANDS_ON.upgrading,
    'done',
    asked(({ sheet }) => {
      sheet.protection.unprotect();
      return () => 'done';
    }),
  ),
  seen(
    'protection/refuses',
    text('Writing to a protected sheet is an error with a code', 'Écrire sur une feuille protégée est une erreur avec un code'),
    STANDS_ON.messages,
    { error: 'AccessDenied' },
    asked(({ sheet, cell }) => {
      sheet.protection.protect();
      cell.values = [[1]];
      return () => 'written';
    }),
  ),
  seen(
    'protection/calculates',
    text('A protected sheet still calculates', 'Une feuille protégée calcule encore'),
    protecting,
    10,
    async ({ context, sheet }) => {
      const other = context.workbook.worksheets.add('PMO test 2');
      const cell = sheet.getRange('A1');
      cell.formulas = [["='PMO test 2'!A1*2"]];
      sheet.protection.protect();
      other.getRange('A1').values = [[5]];
      cell.load('values');
      await context.sync();
      other.delete();
      return first(cell);
    },
  ),
];

export const NOTES: readonly SelfTestCase[] = needing('ExcelApi', '1.18', [
  seen(
    'notes/add',
    text('A note on a cell', 'Une note sur une cellule'),
    STANDS_ON.notes,
    'What this column means.',
    asked(({ sheet, cell }) => {
      const note = sheet.notes.add(cell, 'What this column means.');
      note.load('content');
      return () => note.content;
    }),
  ),
  seen(
    'notes/size',
    text(
      'A note takes a size, but on the web, where it is given none',
      'Une note prend une taille, sauf sur le web, où on ne lui en donne pas',
    ),
    STANDS_ON.notes,
    true,
    asked(({ sheet, cell }) => {
      const note = sheet.notes.add(cell, 'What this column means.');
      if ((Office.context.platform as unknown) === 'OfficeOnline') return () => true;
      note.width = 220;
      note.height = 42;
      note.load('width,height');
      return () => Math.abs(note.width - 220) <= 2 && Math.abs(note.height - 42) <= 2;
    }),
  ),
]);
