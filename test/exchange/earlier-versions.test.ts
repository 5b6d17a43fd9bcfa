import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStandardWorkbook } from '../../src/exchange/standard-workbook';

const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, '../fixtures/standard-v1', name));

describe('a workbook of version 1 of the standard', () => {
  test.each(['project.en.xlsx', 'project.fr.xlsx', 'portfolio.en.xlsx', 'portfolio.fr.xlsx'])(
    'is read without missing what later versions brought: %s',
    async (name) => {
      const workbook = await readStandardWorkbook(fixture(name), name);
      expect(workbook.standardVersion).toBe(1);
      expect(workbook.findings).toEqual([]);
      expect(workbook.records.project?.[0]?.['id']).toBe('P-0001');
      expect(workbook.records.task?.length).toBeGreaterThan(5);
    },
  );
});
