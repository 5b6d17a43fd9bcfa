import { SELF_TEST_CASES } from '../../src/self-test/all-cases';
import type { CaseReport } from '../../src/self-test/report';
import { LANGUAGES } from '../../src/words/text';
import { selfTestOnHost } from './on-host';

describe.each(LANGUAGES)('the embedded host, in %s', (language) => {
  let reports: ReadonlyMap<string, CaseReport>;
  beforeAll(async () => {
    const { cases } = await selfTestOnHost(language);
    reports = new Map(cases.map((each) => [each.id, each]));
  });

  test.each(SELF_TEST_CASES.map((each) => [each.id, each.title[language]] as const))('%s: %s', (id) => {
    const report = reports.get(id);
    expect(report).toBeDefined();
    if (report?.outcome !== 'leftOut')
      expect({ id, got: report?.got }).toEqual({ id, got: report?.outcome === 'same' ? report.got : report?.expected });
  });
});
