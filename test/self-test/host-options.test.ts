import type { SessionOptions } from '../../src/host/session/node';
import { differences, selfTestOnHost } from './on-host';

/** An Excel that answers an open question the worse way, and the cases that then differ: that question's, and no others. */
test.each<[name: string, options: SessionOptions, expected: RegExp]>([
  ['fills no calculated columns', { fillCalculatedColumns: false }, /^tables\/calculated-in-added-row$/],
  ['refuses what is asked of null objects', { nullObjectChains: false }, /^S1\//],
  ['makes no series of one cell', { oneCellChart: 'noSeries' }, /^S2\/|^S4\//],
  ['shows no legend for its position', { legendShownByPosition: false }, /^S3\/legend-visible$/],
  ['keeps no pages to fit to', { fitToPages: false }, /^S9\/fit-to-pages$|^page\/fit-width$/],
])('the self-test of an Excel that %s names it, and nothing else', async (_, options, expected) => {
  const found = differences(await selfTestOnHost('en', options));
  expect(found.filter((id) => !expected.test(id))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);
});
