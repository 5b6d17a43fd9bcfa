import { useCallback, useRef, useState } from 'react';
import { failureText } from './failure';
import { usePane } from './pane-context';

export interface Task {
  readonly busy: boolean;
  readonly failure: string | null;
  /** Runs one piece of work at a time; whatever it throws becomes the failure. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
}

export const useTask = (): Task => {
  const { language } = usePane();
  const [state, setState] = useState<{ readonly busy: boolean; readonly failure: string | null }>({ busy: false, failure: null });
  const running = useRef(false);
  const run = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      if (running.current) return;
      running.current = true;
      setState({ busy: true, failure: null });
      try {
        await work();
        setState({ busy: false, failure: null });
      } catch (error) {
        setState({ busy: false, failure: failureText(error, language) });
      } finally {
        running.current = false;
      }
    },
    [language],
  );
  return { ...state, run };
};
