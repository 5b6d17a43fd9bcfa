import { useSession } from './support';

const { run, session } = useSession();

const edit = (address: string, value: unknown): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).values = [[value]];
    await context.sync();
  });

test('a sheet tells of a change after the batch that made it', async () => {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await run(async (context) => {
    context.workbook.worksheets.getFirst().onChanged.add(async (event) => void heard.push(event));
    await context.sync();
  });
  await edit('B2', 7);
  await session().idle();
  expect(heard).toMatchObject([{ address: 'B2', changeType: 'RangeEdited', source: 'Local', details: { valueBefore: '', valueAfter: 7 } }]);
});

test('the range of an event can be used', async () => {
  const addresses: string[] = [];
  await run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      await run(async (inner) => {
        const range = event.getRange(inner).load('address');
        await inner.sync();
        addresses.push(range.address);
      });
    });
    await context.sync();
  });
  await edit('C3', 1);
  await session().idle();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(addresses).toEqual(['Sheet1!C3']);
});

test('a table tells of changes in its cells only', async () => {
  const heard: string[] = [];
  await run(async (context) => {
    const table = context.workbook.worksheets.getFirst().tables.add('A1:B3', true);
    table.onChanged.add(async (event) => void heard.push(event.address));
    await context.sync();
  });
  await edit('A2', 1);
  await edit('F9', 1);
  await session().idle();
  expect(heard).toEqual(['A2']);
});

test('sheets that come, are shown and go are told', async () => {
  const heard: string[] = [];
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void heard.push('added'));
    worksheets.onActivated.add(async () => void heard.push('activated'));
    worksheets.onDeleted.add(async () => void heard.push('deleted'));
    await context.sync();
    const sheet = worksheets.add('Other');
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await session().idle();
  expect(heard).toEqual(['added', 'activated', 'deleted']);
});

test('a selection is told with its address', async () => {
  const heard: string[] = [];
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onSelectionChanged.add(async (event) => void heard.push(event.address));
    await context.sync();
    sheet.getRange('B2:C3').select();
    await context.sync();
  });
  await session().idle();
  expect(heard).toEqual(['B2:C3']);
});

test('a handler that was removed hears nothing', async () => {
  const heard: string[] = [];
  await run(async (context) => {
    const handler = context.workbook.worksheets.getFirst().onChanged.add(async (event) => void heard.push(event.address));
    await context.sync();
    handler.remove();
    await context.sync();
  });
  await edit('A1', 1);
  await session().idle();
  expect(heard).toEqual([]);
});

test('events can be switched off', async () => {
  const heard: string[] = [];
  await run(async (context) => {
    context.workbook.worksheets.getFirst().onChanged.add(async (event) => void heard.push(event.address));
    await context.sync();
    context.runtime.enableEvents = false;
    await context.sync();
  });
  await edit('A1', 1);
  await session().idle();
  await run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  expect(heard).toEqual([]);
});
