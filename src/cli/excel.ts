import { startSession, type HostSession } from '../host/session/node';
import { PANE_WORDS } from '../words/pane';
import type { Language } from '../words/text';
import { CannotDo } from './failure';

/** Starts the embedded Excel in that language, hands it over and closes it whatever happens. */
export async function withExcel<T>(language: Language, work: (session: HostSession) => Promise<T>): Promise<T> {
  const locale = language === 'fr' ? 'fr-FR' : 'en-US';
  const session = await startSession({ locale, displayLanguage: locale });
  try {
    return await work(session);
  } catch (error) {
    // A sheet that a person protected.
    if (error instanceof Error && 'code' in error && error.code === 'AccessDenied') throw new CannotDo(PANE_WORDS.failures.protected);
    throw error;
  } finally {
    session.close();
  }
}
