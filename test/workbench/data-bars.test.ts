import { startSession } from '../../src/host/session/node';
import type { OpenSession } from '../../src/host/session/session';
import { ConditionalLooks, type ConditionalLook } from '../../src/workbench/grid/conditional';

/** The bars of a column with these values, with the bounds that Excel gives to a new data bar. */
async function barsOf(values: readonly number[]): Promise<ConditionalLook['bar'][]> {
  const session = (await startSession()) as OpenSession;
  await session.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(`A1:A${values.length}`);
    range.values = values.map((value) => [value]);
    range.conditionalFormats.add('DataBar').dataBar.positiveFormat.fillColor = '#638EC6';
    await context.sync();
  });
  const looks = new ConditionalLooks(session.workspace, session.workspace.activeSheet);
  const bars = values.map((_, row) => looks.at(row, 0).bar);
  session.close();
  return bars;
}

// Excel's automatic axis: at nothing, as far along the cell as the least value is below it.
describe('data bars', () => {
  test('begin at the left where nothing is negative', async () => {
    expect(await barsOf([1, 3, 4])).toMatchObject([
      { from: 0, to: 0.25 },
      { from: 0, to: 0.75 },
      { from: 0, to: 1 },
    ]);
  });

  test('begin at an axis where some are negative, which are red and go to the left', async () => {
    expect(await barsOf([-1, 0, 3])).toMatchObject([
      { from: 0, to: 0.25, axis: 0.25, color: '#FF0000' },
      { from: 0.25, to: 0.25, axis: 0.25 },
      { from: 0.25, to: 1, axis: 0.25, color: '#638EC6' },
    ]);
  });

  test('begin at the right where all are negative', async () => {
    expect(await barsOf([-4, -1])).toMatchObject([
      { from: 0, to: 1, axis: 1 },
      { from: 0.75, to: 1, axis: 1 },
    ]);
  });
});
