import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkMap, parseMap, problemText } from '../../src/exchange/map';

const valid = { version: 1, record: 'project', columns: [{ from: 'Titre', to: 'name' }] };
const places = (map: unknown): string[] => {
  const check = checkMap(map);
  return check.ok ? [] : check.problems.map(({ at }) => at);
};

describe('a column map', () => {
  test('needs little: what it leaves out is empty', () => {
    expect(checkMap(valid)).toEqual({ ok: true, map: { ...valid, culture: {}, constants: {}, values: {}, unmapped: [] } });
  });

  test.each(['uk-gmpp-2018.json', 'uk-gmpp-2021.json'])('%s is valid', (name) => {
    expect(parseMap(readFileSync(join(__dirname, 'maps', name), 'utf8'))).toMatchObject({ ok: true });
  });

  test('tells every problem at once, each with its place', () => {
    expect(
      places({
        version: 2,
        record: 'task',
        sheet: 3,
        headerRow: 0,
        culture: { dateOrder: 'dym', decimal: ';', separator: ' ' },
        columns: [
          { from: '', to: 'name' },
          { from: 'A', to: 'nme' },
          { from: 'A', to: 'slip' },
          { from: 'B', to: 'budget', unit: 'k', factor: 0 },
          'C',
          { from: 'D', to: 'budget', column: 1 },
        ],
        constants: { currency: null, colour: 'red' },
        values: { confidence: { B: 'amberish' }, name: { a: 'b' }, category: { X: 'my own word' } },
        unmapped: [1],
        notes: '',
      }),
    ).toEqual([
      'notes',
      'version',
      'record',
      'sheet',
      'headerRow',
      'culture.separator',
      'culture.dateOrder',
      'culture.decimal',
      'columns[0].from',
      'columns[1].to',
      'columns[2].from',
      'columns[2].to',
      'columns[3].unit',
      'columns[3].factor',
      'columns[3]',
      'columns[4]',
      'columns[5].column',
      'columns[5].to',
      'constants.currency',
      'constants.colour',
      'values.confidence["B"]',
      'values.name',
      'unmapped',
    ]);
  });

  test('says in both languages where and why', () => {
    const check = checkMap({ ...valid, columns: [...valid.columns, { from: 'Autre', to: 'name' }] });
    expect(check.ok ? [] : check.problems.map(problemText)).toEqual([
      {
        en: 'columns[1].to: “name” stands in columns[0] already.',
        fr: 'columns[1].to\u00a0: «\u00a0name\u00a0» figure déjà dans columns[0].',
      },
    ]);
  });

  test('that is no JSON, or no object, is told', () => {
    expect(parseMap('{ "version": 1, ')).toMatchObject({ ok: false, problems: [{ at: '' }] });
    expect([places(null), places([]), places('x')]).toEqual([[''], [''], ['']]);
  });
});
