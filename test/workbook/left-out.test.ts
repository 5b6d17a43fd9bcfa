import { judgeOverlay } from '../../src/standard/own/judge-overlay';
import type { Overlay } from '../../src/standard/model/overlay';
import { packedStandard, resolveStandard } from '../../src/standard/own/resolve';
import type { WorkbookKind } from '../../src/standard/model/types';
import { startSession } from '../../src/host/session/node';
import { readWorkbook } from '../../src/workbook/read';
import { setUpWorkbook } from '../../src/workbook/set-up';

const KINDS: readonly WorkbookKind[] = ['project', 'portfolio'];
const base = packedStandard('pmi');

/** What may be left out, by its place in an overlay. */
type Place = readonly [string, ...string[]];

const everySheet = KINDS.flatMap((kind) =>
  base.workbooks[kind].filter(({ optional }) => !optional).map(({ key }): Place => ['sheets', kind, key, 'show']),
);
const everyColumn = Object.values(base.records).flatMap(({ key, columns }) =>
  columns.filter(({ automatic }) => !automatic).map((column): Place => ['records', key, 'columns', column.key, 'leaveOut']),
);
const everyEntry = Object.values(base.lists).flatMap(({ key, entries }) =>
  entries.slice(1).map(({ code }): Place => ['lists', key, 'entries', code, 'leaveOut']),
);

function overlayOf(places: readonly Place[]): Overlay {
  const overlay: Record<string, unknown> = { version: 1 };
  for (const place of places) {
    let at = overlay;
    for (const member of place.slice(0, -1)) at = (at[member] ??= {}) as Record<string, unknown>;
    at[place.at(-1) ?? ''] = place.at(-1) === 'leaveOut';
  }
  return overlay as Overlay;
}

/** As much left out as may be: what is refused stays, and what it uses with it. */
function leastOf(places: readonly Place[]): Overlay {
  for (let left = places; ;) {
    const judgement = judgeOverlay(overlayOf(left));
    if (judgement.ok) return judgement.overlay;
    const refused = new Set(judgement.problems.map(({ path }) => path));
    const rest = left.filter((place) => !refused.has(place.join('.')) && !refused.has(place.slice(0, 2).join('.')));
    if (rest.length === left.length) throw new Error(JSON.stringify(judgement.problems));
    left = rest;
  }
}

describe('An overlay that leaves out all that it may', () => {
  test.each<[string, readonly Place[], WorkbookKind]>([
    ['sheets', everySheet, 'project'],
    ['sheets', everySheet, 'portfolio'],
    ['columns', everyColumn, 'project'],
    ['columns', everyColumn, 'portfolio'],
    ['entries of lists', everyEntry, 'project'],
    ['entries of lists', everyEntry, 'portfolio'],
  ])('of its %s sets up a workbook without errors (%#)', async (_, places, kind) => {
    const overlay = leastOf(places);
    const standard = resolveStandard('pmi', overlay);
    const session = await startSession();
    session.newWorkbook();
    await session.run((context) => setUpWorkbook(context, { kind, language: 'en', standard, workbookId: 'test' }));
    const errors = session.book.sheets.flatMap((sheet) =>
      sheet.cells.flatMap((row) =>
        (row ?? []).flatMap((cell) =>
          typeof cell?.value === 'object' && cell.value !== null && cell.value.error !== '#N/A' ? [`${sheet.name}: ${cell.formula}`] : [],
        ),
      ),
    );
    expect(errors).toEqual([]);
    const open = await session.run(readWorkbook);
    expect(open.standard.overlay).toEqual(overlay);
    session.close();
  });
});
