import { startSession, type HostSession } from '../host/session/node';
import type { Language } from '../words/text';

/** Starts the embedded Excel in that language, hands it over and closes it whatever happens. */
export async function withExcel<T>(language: Language, work: (session: HostSession) => Promise<T>): Promise<T> {
  const locale = language === 'fr' ? 'fr-FR' : 'en-US';
  const session = await startSession({ locale, displayLanguage: locale });
  try {
    return await work(session);
  } finally {
    session.close();
  }
}
