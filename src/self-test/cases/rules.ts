import { asked, keeps, plain, seen, text, type Bench, type SelfTestCase } from '../case';
import { STANDS_ON } from '../stands-on';

const { rules, colours } = STANDS_ON;

const ruleOf = (validation: Excel.DataValidation): (() => Excel.DataValidationRule) => {
  validation.load('rule');
  return () => validation.rule;
};

export const VALIDATION: readonly SelfTestCase[] = [
  seen(
    'validation/list-of-name',
    text('A list that a name stands for', 'Une liste désignée par un nom'),
    rules,
    { type: 'List', source: '=PmoTestName', dropDown: true },
    asked(({ context, sheet, cell }) => {
      sheet.getRange('C1:C2').values = [['Yes'], ['No']];
      context.workbook.names.add('PmoTestName', sheet.getRange('C1:C2'));
      const { dataValidation } = cell;
      dataValidation.rule = { list: { inCellDropDown: true, source: '=PmoTestName' } };
      dataValidation.load('type,rule');
      context.workbook.names.getItem('PmoTestName').delete();
      return () => ({
        type: dataValidation.type,
        source: plain(dataValidation.rule.list?.source),
        dropDown: dataValidation.rule.list?.inCellDropDown ?? null,
      });
    }),
  ),
  seen(
    'validation/whole-numbers',
    text('Whole numbers between two', 'Nombres entiers entre deux bornes'),
    rules,
    { type: 'WholeNumber', from: 1, to: 5 },
    asked(({ cell }) => {
      const { dataValidation } = cell;
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      dataValidation.load('type,rule');
      return () => {
        const { wholeNumber } = dataValidation.rule;
        return { type: dataValidation.type, from: Number(wholeNumber?.formula1), to: Number(wholeNumber?.formula2) };
      };
    }),
  ),
  seen(
    'validation/large-bounds',
    text('Limits of fifteen zeros', 'Des bornes de quinze zéros'),
    rules,
    [-1e15, 1e15],
    asked(({ cell }) => {
      cell.dataValidation.rule = { decimal: { formula1: -1e15, formula2: 1e15, operator: 'Between' } };
      const rule = ruleOf(cell.dataValidation);
      return () => [Number(rule().decimal?.formula1), Number(rule().decimal?.formula2)];
    }),
  ),
  seen(
    'validation/ignore-blanks',
    text('A blank may stay blank', 'Une cellule vide peut le rester'),
    rules,
    true,
    asked(({ cell }) => {
      const { dataValidation } = cell;
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      dataValidation.ignoreBlanks = true;
      dataValidation.load('ignoreBlanks');
      return () => dataValidation.ignoreBlanks;
    }),
  ),
  seen(
    'validation/refuses',
    text('The message of a rule that stops', 'Le message d’une règle bloquante'),
    rules,
    { showAlert: true, style: 'Stop', title: 'Wrong value', message: 'A whole number.' },
    asked(({ cell }) => {
      const { dataValidation } = cell;
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Wrong value', message: 'A whole number.' };
      dataValidation.load('errorAlert');
      return () => plain(dataValidation.errorAlert);
    }),
  ),
  seen(
    'validation/advises',
    text('A rule that only advises shows no message', 'Une règle de simple conseil n’affiche aucun message'),
    rules,
    false,
    asked(({ cell }) => {
      const { dataValidation } = cell;
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Yes,No' } };
      dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: 'Wrong value', message: 'Another word.' };
      dataValidation.load('errorAlert');
      return () => dataValidation.errorAlert.showAlert;
    }),
  ),
  seen(
    'validation/help',
    text(
      'Help shows without a rule: title of 32 characters, text of 255',
      'L’aide s’affiche sans règle\u00a0: titre de 32 caractères, texte de 255',
    ),
    rules,
    { showPrompt: true, title: 't'.repeat(32), message: 'm'.repeat(255) },
    asked(({ cell }) => {
      const { dataValidation } = cell;
      dataValidation.prompt = { showPrompt: true, title: 't'.repeat(32), message: 'm'.repeat(255) };
      dataValidation.load('prompt');
      return () => plain(dataValidation.prompt);
    }),
  ),
  seen(
    'validation/help-after-rule',
    text('Help and rule stand side by side', 'Aide et règle coexistent'),
    rules,
    { type: 'Decimal', title: 'Budget' },
    asked(({ cell }) => {
      const { dataValidation } = cell;
      dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
      dataValidation.prompt = { showPrompt: true, title: 'Budget', message: 'In thousands.' };
      dataValidation.load('type,prompt');
      return () => ({ type: dataValidation.type, title: dataValidation.prompt.title });
    }),
  ),
  seen(
    'validation/replaced',
    text('A rule takes the place of another', 'Une règle en remplace une autre'),
    STANDS_ON.checking,
    'Date',
    asked(({ sheet }) => {
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      dataValidation.rule = { date: { formula1: '2026-01-01', formula2: '2026-12-31', operator: 'Between' } };
      dataValidation.load('type');
      return () => dataValidation.type;
    }),
  ),
  seen(
    'validation/cleared-then-set',
    text('Mixed rules give way to one after they were cleared', 'Des règles mêlées cèdent la place après effacement'),
    STANDS_ON.checking,
    'Decimal',
    asked(({ sheet }) => {
      sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.clear();
      dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
      dataValidation.load('type');
      return () => dataValidation.type;
    }),
  ),
  seen(
    'validation/none',
    text('A cell without a rule says so', 'Une cellule sans règle le dit'),
    STANDS_ON.checking,
    'None',
    asked(({ cell }) => {
      const { dataValidation } = cell;
      dataValidation.load('type');
      return () => dataValidation.type;
    }),
  ),
  seen(
    'validation/mixed',
    text('Different rules in a column are seen', 'Des règles différentes dans une colonne se voient'),
    STANDS_ON.checking,
    true,
    asked(({ sheet }) => {
      sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } };
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.load('type');
      return () => ['Inconsistent', 'MixedCriteria'].includes(dataValidation.type);
    }),
  ),
];

const custom = (range: Excel.Range): Excel.CustomConditionalFormat => range.conditionalFormats.add('Custom').custom;

export const CONDITIONAL: readonly SelfTestCase[] = [
  keeps(
    'conditional/fill',
    text('Fill of a conditional format', 'Remplissage conditionnel'),
    colours,
    ({ cell }: Bench) => custom(cell).format.fill,
    'color',
    '#C6EFCE',
  ),
  keeps(
    'conditional/font-color',
    text('Font colour of a conditional format', 'Couleur de police conditionnelle'),
    colours,
    ({ cell }: Bench) => custom(cell).format.font,
    'color',
    '#9C0006',
  ),
  keeps(
    'conditional/bold',
    text('Bold of a conditional format', 'Gras conditionnel'),
    colours,
    ({ cell }: Bench) => custom(cell).format.font,
    'bold',
    true,
  ),
  seen(
    'conditional/border',
    text('Border of a conditional format', 'Bordure conditionnelle'),
    colours,
    { style: 'Continuous', color: '#1F4E79' },
    asked(({ cell }) => {
      const border = custom(cell).format.borders.getItem('EdgeLeft');
      border.style = 'Continuous';
      border.color = '#1F4E79';
      border.load('style,color');
      return () => ({ style: border.style, color: border.color.toUpperCase() });
    }),
  ),
  seen(
    'conditional/several',
    text('Several conditional formats on the same cells', 'Plusieurs mises en forme conditionnelles sur les mêmes cellules'),
    colours,
    3,
    asked(({ sheet }) => {
      const range = sheet.getRange('A1:A9');
      for (const word of ['Red', 'Amber', 'Green']) custom(range).rule.formula = `=A1="${word}"`;
      const count = range.conditionalFormats.getCount();
      return () => count.value;
    }),
  ),
  seen(
    'conditional/quotes',
    text('A rule with quotes in its text', 'Une règle avec des guillemets dans son texte'),
    colours,
    '=A1="so ""called"""',
    asked(({ cell }) => {
      const { rule } = custom(cell);
      rule.formula = '=A1="so ""called"""';
      rule.load('formula');
      return () => rule.formula;
    }),
  ),
  seen(
    'conditional/cleared',
    text('Conditional formats are taken away', 'Les mises en forme conditionnelles s’enlèvent'),
    STANDS_ON.report,
    0,
    asked(({ sheet }) => {
      const range = sheet.getRange('A1:A9');
      custom(range).rule.formula = '=A1=1';
      range.conditionalFormats.clearAll();
      const count = range.conditionalFormats.getCount();
      return () => count.value;
    }),
  ),
  seen(
    'conditional/cleared-in-part',
    text('Taken away from some rows, it stays on the others', 'Enlevée de certaines lignes, elle reste sur les autres'),
    STANDS_ON.replacing,
    [1, 0],
    asked(({ sheet }) => {
      custom(sheet.getRange('A1:A9')).rule.formula = '=A1=1';
      sheet.getRange('A6:A9').conditionalFormats.clearAll();
      const counts = [sheet.getRange('A1:A5').conditionalFormats.getCount(), sheet.getRange('A6:A9').conditionalFormats.getCount()];
      return () => counts.map(({ value }) => value);
    }),
  ),
];
