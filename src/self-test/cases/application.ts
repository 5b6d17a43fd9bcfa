import { asked, first, needing, seen, text, type SelfTestCase } from '../case';
import { STANDS_ON } from '../stands-on';

const { understanding, pane, sizes } = STANDS_ON;

export const APPLICATION: readonly SelfTestCase[] = [
  seen(
    'application/culture',
    text('The culture is named', 'La culture est nommée'),
    understanding,
    true,
    asked(({ context }) => {
      const culture = context.application.cultureInfo.load('name');
      return () => /^[a-z]{2,3}(-\w+)*$/i.test(culture.name);
    }),
  ),
  seen(
    'application/decimal',
    text('The decimal separator is a point or a comma', 'Le séparateur décimal est un point ou une virgule'),
    understanding,
    true,
    asked(({ context }) => {
      const numbers = context.application.cultureInfo.numberFormat.load('numberDecimalSeparator');
      return () => ['.', ','].includes(numbers.numberDecimalSeparator);
    }),
  ),
  seen(
    'application/decimal-of-culture',
    text('The decimal separator is the culture’s', 'Le séparateur décimal est celui de la culture'),
    understanding,
    true,
    asked(({ context }) => {
      const culture = context.application.cultureInfo.load('name');
      const numbers = culture.numberFormat.load('numberDecimalSeparator');
      return () => new Intl.NumberFormat(culture.name).format(1.5).includes(numbers.numberDecimalSeparator);
    }),
  ),
  ...needing('ExcelApi', '1.12', [
    seen(
      'application/dates',
      text('The order of day, month and year is told', 'L’ordre du jour, du mois et de l’année est connu'),
      understanding,
      'dmy',
      asked(({ context }) => {
        const dates = context.application.cultureInfo.datetimeFormat.load('shortDatePattern');
        return () => [...new Set(dates.shortDatePattern.toLowerCase().replace(/[^dmy]/g, ''))].sort().join('');
      }),
    ),
  ]),
  seen(
    'application/calculation-waits',
    text('A formula written while calculation waits has its value afterwards', 'Une formule écrite calcul suspendu a ensuite sa valeur'),
    STANDS_ON.settingUp,
    3,
    async ({ context, cell }) => {
      context.application.suspendApiCalculationUntilNextSync();
      cell.formulas = [['=1+2']];
      await context.sync();
      cell.load('values');
      await context.sync();
      return first(cell);
    },
  ),
  seen(
    'application/calculation-mode',
    text('Calculation is by hand for a while, then automatic', 'Le calcul est manuel un temps, puis automatique'),
    STANDS_ON.writing,
    ['Manual', 'Automatic'],
    async ({ context }) => {
      const { application } = context;
      const modes: string[] = [];
      application.calculationMode = 'Manual';
      application.load('calculationMode');
      await context.sync();
      modes.push(application.calculationMode);
      application.calculationMode = 'Automatic';
      application.load('calculationMode');
      await context.sync();
      return [...modes, application.calculationMode];
    },
  ),
  seen('application/platform', text('The platform is told', 'La plateforme est connue'), STANDS_ON.notes, true, () =>
    Promise.resolve(['PC', 'Mac', 'OfficeOnline', 'iOS', 'Android', 'Universal'].includes(String(Office.context.platform))),
  ),
  seen(
    'application/workbook-name',
    text('The workbook has a name', 'Le classeur a un nom'),
    STANDS_ON.checking,
    true,
    asked(({ context }) => {
      context.workbook.load('name');
      return () => context.workbook.name.length > 0;
    }),
  ),
  seen(
    'application/failed-request',
    text('A request that fails leaves what ran before it', 'Une requête qui échoue laisse ce qui précède'),
    STANDS_ON.replacing,
    ['ItemNotFound', 1],
    async ({ context, sheet, cell }) => {
      let code = '';
      try {
        cell.values = [[1]];
        context.workbook.tables.getItem('PmoNoSuchTable').delete();
        await context.sync();
      } catch (error) {
        if (error instanceof OfficeExtension.Error) code = error.code;
      }
      const read = sheet.getRange('A1').load('values');
      await context.sync();
      return [code, first(read)];
    },
  ),
  seen('application/language', text('The language of the interface is told', 'La langue de l’interface est connue'), pane, true, () =>
    Promise.resolve(/^[a-z]{2,3}(-\w+)*$/i.test(Office.context.displayLanguage)),
  ),
  seen(
    'application/theme',
    text('The theme is told as a colour, or not at all', 'Le thème est donné par une couleur, ou pas du tout'),
    pane,
    true,
    () => {
      const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
      return Promise.resolve(background === undefined || background === null || /^#[\da-f]{6}$/i.test(background));
    },
  ),
  seen(
    'application/requirement-sets',
    text('Requirement sets are told', 'Les ensembles de conditions requises sont connus'),
    pane,
    [true, true, false],
    () =>
      Promise.resolve([
        Office.context.requirements.isSetSupported('ExcelApi', '1.11'),
        Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
        Office.context.requirements.isSetSupported('ExcelApi', '99.1'),
      ]),
  ),
];

const LONGEST_TEXT = 32_767;

export const LIMITS: readonly SelfTestCase[] = [
  seen(
    'limits/longest-text',
    text('A cell holds 32,767 characters', 'Une cellule contient 32\u00a0767 caractères'),
    STANDS_ON.writing,
    LONGEST_TEXT,
    asked(({ cell }) => {
      cell.values = [['x'.repeat(LONGEST_TEXT)]];
      cell.load('values');
      return () => String(first(cell)).length;
    }),
  ),
  seen(
    'limits/long-formula',
    text('A formula of 8,000 characters', 'Une formule de 8\u00a0000 caractères'),
    STANDS_ON.calculating,
    2_000,
    asked(({ cell }) => {
      // 2,000 times "+1 ", of which Excel allows 8,192 characters.
      cell.formulas = [[`=${Array.from({ length: 2_000 }, () => '1').join('+  ')}`]];
      cell.load('values');
      return () => first(cell);
    }),
  ),
  seen(
    'limits/nesting',
    text('Functions nest 60 deep', 'Les fonctions s’imbriquent sur 60 niveaux'),
    STANDS_ON.calculating,
    60,
    asked(({ cell }) => {
      cell.formulas = [[`=${'SUM(1,'.repeat(59)}1${')'.repeat(59)}`]];
      cell.load('values');
      return () => first(cell);
    }),
  ),
  seen(
    'limits/literal-in-formula',
    text('A text of 255 characters stands in a formula', 'Un texte de 255 caractères tient dans une formule'),
    STANDS_ON.views,
    255,
    asked(({ cell }) => {
      cell.formulas = [[`=LEN("${'x'.repeat(255)}")`]];
      cell.load('values');
      return () => first(cell);
    }),
  ),
  seen(
    'limits/many-rows',
    text('A thousand rows of a table, written and read', 'Mille lignes d’un tableau, écrites et lues'),
    sizes,
    [1_000, 1_000],
    asked(({ sheet }) => {
      sheet.getRange('A1:C1001').values = [
        ['Name', 'Amount', 'Day'],
        ...Array.from({ length: 1_000 }, (_, row) => [`Project ${row + 1}`, row + 1, 46_023 + row]),
      ];
      const body = sheet.tables.add('A1:C1001', true).getDataBodyRange().load('values');
      return () => {
        const rows = body.values as unknown[][];
        return [rows.length, Number(rows.at(-1)?.[1])];
      };
    }),
  ),
  seen('limits/large-answer', text('An answer of 3 MB', 'Une réponse de 3\u00a0Mo'), sizes, 3_000, async ({ context, sheet }) => {
    const range = sheet.getRange('A1:J3000');
    const row = Array.from({ length: 10 }, () => 'x'.repeat(100));
    for (const part of ['A1:J1500', 'A1501:J3000']) sheet.getRange(part).values = Array.from({ length: 1_500 }, () => row);
    await context.sync();
    range.load('values');
    await context.sync();
    return range.values.length;
  }),
];

export const EVENTS: readonly SelfTestCase[] = [
  seen(
    'events/changed',
    text('A change of a cell is told', 'Le changement d’une cellule est signalé'),
    STANDS_ON.nothing,
    'B2',
    async ({ context, sheet, comes }) => {
      let told: string | undefined;
      const handler = sheet.onChanged.add(({ address }) => {
        told = address;
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('B2').values = [[5]];
      await context.sync();
      await comes(() => told !== undefined);
      handler.remove();
      await context.sync();
      return told ?? null;
    },
  ),
];
