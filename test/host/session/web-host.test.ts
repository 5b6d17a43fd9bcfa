import { useSession } from '../model/support';

// What differs on the web: blank arguments are null, and an older runtime answers with objects instead of arrays.
const { run, session } = useSession({
  blankArgument: null,
  supported: { CustomFunctions: '1.1' },
  customFunctions: {
    namespace: 'PMO',
    metadata: {
      functions: [
        { id: 'BLANK', name: 'BLANK', parameters: [{ name: 'a' }] },
        { id: 'FAIL', name: 'FAIL', parameters: [] },
      ],
    },
  },
});

beforeAll(() => {
  CustomFunctions.associate('BLANK', (a: unknown) => (a === null ? 'null' : 'something'));
  CustomFunctions.associate('FAIL', () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
  });
});

test('a blank cell reaches a function as null, and answers in object form are understood', async () => {
  await run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1:A2').formulas = [['=PMO.BLANK(C9)'], ['=PMO.FAIL()']];
    await context.sync();
  });
  await session().idle();
  const values = await run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1:A2').load('values');
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([['null'], ['#DIV/0!']]);
});
