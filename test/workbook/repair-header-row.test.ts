import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStandardWorkbook } from '../../src/exchange/standard-workbook';
import { startSession } from '../../src/host/session/node';
import { valueOf } from '../../src/usecases/outcome';
import { repairFile } from '../../src/usecases/repair';
import { serialNow } from '../../src/workbook/clock';

/** As Excel stores a table whose header row was switched off: the row is no part of it any more. */
function withoutHeaderRow(bytes: Uint8Array, table: string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    if (!name.startsWith('xl/tables/') || !xml.includes(`displayName="${table}"`)) continue;
    parts[name] = strToU8(
      xml
        .replace(/<autoFilter[^>]*\/>|<autoFilter.*?<\/autoFilter>/s, '')
        .replace('<table ', '<table headerRowCount="0" ')
        .replace(/ ref="([A-Z]+)(\d+):/, (_, column: string, row: string) => ` ref="${column}${Number(row) + 1}:`),
    );
  }
  return zipSync(parts);
}

test.each(['en', 'fr'] as const)(
  'a table whose header row was switched off gets it back, with all that stands in it: %s',
  async (language) => {
    const name = `project.${language}.xlsx`;
    const whole = readFileSync(join(__dirname, '../fixtures/standard-v2', name));
    const before = await readStandardWorkbook(whole, name);
    const session = await startSession();
    const mended = valueOf(await repairFile(session, { name, bytes: withoutHeaderRow(whole, 'PmoRaid') }, { now: serialNow }));
    session.close();
    expect(mended.outcome.repairs.map(({ rule, wanted }) => [rule, wanted])).toEqual([['missingTable', 'PmoRaid']]);
    const after = await readStandardWorkbook(mended.bytes, name);
    expect(before.records.raidItem?.length).toBeGreaterThan(0);
    expect(after.records.raidItem).toEqual(before.records.raidItem);
  },
);
