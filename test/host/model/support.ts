import { startSession } from '../../../src/host/session/node';
import type { HostSession, SessionOptions } from '../../../src/host/session/node';

/** A session for one test file, with a new workbook before each test. */
export function useSession(options?: SessionOptions): { run: HostSession['run']; session: () => HostSession } {
  let session: HostSession | undefined;
  const started = (): HostSession => {
    if (!session) throw new Error('The session starts before the first test.');
    return session;
  };
  beforeAll(async () => {
    session = await startSession(options);
  });
  beforeEach(() => started().newWorkbook());
  afterAll(() => started().close());
  return { run: (batch) => started().run(batch), session: started };
}

/** The code of the error that a batch fails with; undefined if it succeeds. */
export async function errorCode(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof OfficeExtension.Error ? error.code : `not Office's: ${String(error)}`;
  }
}

export async function errorMessage(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
