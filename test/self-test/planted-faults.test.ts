import { DatetimeFormatInfo } from '../../src/host/model/application';
import { Chart, ChartAxis, ChartAxisTitle, ChartLineFormat, ChartSeries, ChartTitleFont } from '../../src/host/model/charts';
import { ConditionalRangeBorder, ConditionalRangeFont } from '../../src/host/model/conditional-formats';
import { DataValidation } from '../../src/host/model/data-validation';
import { RangeFont, RangeFormat } from '../../src/host/model/format';
import { PageLayout } from '../../src/host/model/page-layout';
import { Range } from '../../src/host/model/range';
import { FreezePanes, WorksheetProtection } from '../../src/host/model/sheet-parts';
import { Table } from '../../src/host/model/table';
import { Worksheet } from '../../src/host/model/worksheet';
import { runSelfTest } from '../../src/self-test/run';
import { SELF_TEST_CASES } from '../../src/self-test/all-cases';
import { differences, emptyWorkbook, running } from './on-host';

interface HostClass {
  readonly prototype: object;
}
type Fault = (former: PropertyDescriptor) => PropertyDescriptor;

/** What is written to the property is dropped. */
const forgets: Fault = (former) => ({ ...former, set: () => {} });
/** Reading tells something else. */
const tells =
  (value: unknown): Fault =>
  (former) => ({ ...former, get: () => value });
/** The method does nothing. */
const doesNothing: Fault = (former) => ({ ...former, value: () => {} });
/** The method, or what is written, gets other arguments. */
const given =
  (change: (...args: unknown[]) => unknown[]): Fault =>
  (former) =>
    former.set
      ? {
          ...former,
          set(this: object, value: unknown) {
            former.set?.apply(this, change(value) as [unknown]);
          },
        }
      : {
          ...former,
          value(this: object, ...args: unknown[]) {
            return Reflect.apply(former.value as (...all: unknown[]) => unknown, this, change(...args)) as unknown;
          },
        };

const without =
  (key: string) =>
  (value: unknown): unknown[] => [{ ...(value as object), [key]: '' }];

const FAULTS: readonly (readonly [expected: string, planted: HostClass, member: string, fault: Fault])[] = [
  ['format/italic', RangeFont, 'Italic', forgets],
  ['format/shrink', RangeFormat, 'ShrinkToFit', forgets],
  ['format/turned', RangeFormat, 'TextOrientation', forgets],
  ['format/indent', RangeFormat, 'IndentLevel', forgets],
  ['format/autofit-rows', RangeFormat, 'AutofitRows', doesNothing],
  ['ranges/get-cell', Range, 'GetCell', given((row, column) => [Number(row) + 1, column])],
  ['ranges/hyperlink', Range, 'Hyperlink', given(without('screenTip'))],
  ['ranges/row-hidden', Range, 'RowHidden', forgets],
  ['sheets/position', Worksheet, 'Position', forgets],
  ['sheets/gridlines', Worksheet, 'Gridlines', forgets],
  ['sheets/freeze-rows', FreezePanes, 'FreezeRows', given((count) => [Number(count) - 1])],
  ['tables/banded-rows', Table, 'ShowBandedRows', forgets],
  ['tables/style', Table, 'Style', forgets],
  ['validation/ignore-blanks', DataValidation, 'IgnoreBlanks', given(() => [false])],
  ['validation/refuses', DataValidation, 'ErrorAlert', given(without('title'))],
  ['conditional/bold', ConditionalRangeFont, 'Bold', forgets],
  ['conditional/border', ConditionalRangeBorder, 'Color', forgets],
  ['charts/gap', ChartSeries, 'GapWidth', forgets],
  ['charts/markers', ChartSeries, 'MarkerStyle', forgets],
  ['charts/line-weight', ChartLineFormat, 'Weight', forgets],
  ['charts/blanks', Chart, 'DisplayBlanksAs', forgets],
  ['charts/axis-unit', ChartAxis, 'MajorUnit', forgets],
  ['charts/axis-title', ChartAxisTitle, 'Text', forgets],
  ['charts/title-size', ChartTitleFont, 'Size', forgets],
  ['page/centred', PageLayout, 'CenterHorizontally', forgets],
  ['page/bottom-margin', PageLayout, 'BottomMargin', tells(72)],
  ['S9/print-titles', PageLayout, 'SetPrintTitleColumns', doesNothing],
  ['protection/off', WorksheetProtection, 'Unprotect', doesNothing],
  ['application/dates', DatetimeFormatInfo, 'ShortDatePattern', tells('dd/MM')],
];

/** Long ones, which no fault below touches and `cases.test.ts` runs. */
const HEAVY = new Set(['S16/many-actions', 'S16/many-bytes', 'limits/large-answer', 'limits/many-rows']);
const CASES = SELF_TEST_CASES.filter(({ id }) => !HEAVY.has(id));

test.each(FAULTS)('a host that fails in %s is seen in exactly that case', async (expected, { prototype }, member, fault) => {
  const former = Object.getOwnPropertyDescriptor(prototype, member);
  if (!former) throw new Error(`The host has no ${member}.`);
  const session = await emptyWorkbook();
  Object.defineProperty(prototype, member, fault(former));
  try {
    expect(differences(await runSelfTest(CASES, running()))).toEqual([expected]);
  } finally {
    Object.defineProperty(prototype, member, former);
    session.close();
  }
});
