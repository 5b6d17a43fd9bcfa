/** What the pane remembers on this machine, between sessions: drafts and the author's name. */
export interface Memory {
  /** False where the browser keeps nothing. */
  readonly works: boolean;
  read(key: string): string | null;
  write(key: string, value: string): boolean;
  forget(key: string): void;
}

const PREFIX = 'pmo-workbook.';

/** Storage that refuses (full, forbidden by policy, private window) must never stop the pane. */
export const memoryOf = (storage: () => Storage): Memory => {
  const attempt = <T>(work: (store: Storage) => T, otherwise: T): T => {
    try {
      return work(storage());
    } catch {
      return otherwise;
    }
  };
  const write = (key: string, value: string): boolean =>
    attempt((store) => {
      store.setItem(PREFIX + key, value);
      return true;
    }, false);
  const forget = (key: string): void => attempt((store) => store.removeItem(PREFIX + key), undefined);
  const works = write('works', '1');
  forget('works');
  return { works, write, forget, read: (key) => attempt((store) => store.getItem(PREFIX + key), null) };
};
