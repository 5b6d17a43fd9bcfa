import { associateAll } from '../../src/functions/associate';
import { functionsJson } from '../../src/functions/metadata';
import { startSession, type HostSession, type SessionOptions } from '../../src/host/session/node';
import { SELF_TEST_CASES } from '../../src/self-test/all-cases';
import type { SelfTestCase } from '../../src/self-test/case';
import type { SelfTestReport } from '../../src/self-test/report';
import { runSelfTest, type Running } from '../../src/self-test/run';
import type { Language } from '../../src/words/text';

/** A session with an empty workbook and the PMO functions, as the add-in has it in Excel. */
export async function emptyWorkbook(language: Language = 'en', options: SessionOptions = {}): Promise<HostSession> {
  const session = await startSession({
    locale: language === 'fr' ? 'fr-FR' : 'en-US',
    customFunctions: { namespace: 'PMO', metadata: functionsJson(language) },
    ...options,
  });
  associateAll(() => language);
  session.newWorkbook();
  return session;
}

export const running = (changes: Partial<Running> = {}): Running => ({
  language: 'en',
  version: '0.1.0',
  signal: new AbortController().signal,
  onProgress: () => {},
  now: () => performance.now(),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  ...changes,
});

/** The self-test as the pane runs it, on the host. */
export async function selfTestOnHost(
  language: Language = 'en',
  options: SessionOptions = {},
  cases: readonly SelfTestCase[] = SELF_TEST_CASES,
): Promise<SelfTestReport> {
  const session = await emptyWorkbook(language, options);
  try {
    return await runSelfTest(cases, running({ language }));
  } finally {
    session.close();
  }
}

export const differences = ({ cases }: SelfTestReport): string[] =>
  cases.filter(({ outcome }) => outcome === 'different').map(({ id }) => id);
