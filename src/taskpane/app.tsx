import { Button, FluentProvider, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { PANE_WORDS as words } from '../words/pane';
import type { Language } from '../words/text';
import type { PaneActions, Surroundings } from './actions';
import { CheckView } from './check-view';
import { ConsolidateView } from './consolidate-view';
import { ErrorBoundary } from './error-boundary';
import { failureText } from './failure';
import { HelpView } from './help-view';
import { IntakeView } from './intake/intake-view';
import type { Memory } from './memory';
import { Message } from './message';
import { PaneProvider, type Pane } from './pane-context';
import { ReportView } from './report-view';
import { SelfTestView } from './self-test-view';
import { StartView } from './start-view';
import { useStyles } from './styles';
import { THEMES, useTheme, type Appearance } from './theme';
import { viewOf, type View } from './view';

const VIEWS: Readonly<Record<View, () => ReactElement>> = {
  start: StartView,
  intake: IntakeView,
  consolidate: ConsolidateView,
  report: ReportView,
  check: CheckView,
  help: HelpView,
  selfTest: SelfTestView,
};

export interface AppProps {
  readonly language: Language;
  readonly actions: PaneActions;
  readonly memory: Memory;
  readonly version: string;
  readonly officeTheme: () => Appearance['officeTheme'];
}

export function App(props: AppProps) {
  const theme = useTheme(props.officeTheme);
  return (
    <FluentProvider theme={THEMES[theme]} data-theme={theme}>
      <ErrorBoundary language={props.language}>
        <Views {...props} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

type Look =
  { readonly at: 'reading' } | { readonly at: 'seen'; readonly seen: Surroundings } | { readonly at: 'failed'; readonly reason: string };

function Views({ language, actions, memory, version }: AppProps) {
  const styles = useStyles();
  const [look, setLook] = useState<Look>({ at: 'reading' });
  const [shown, setShown] = useState(requested);
  const refresh = useCallback(async (): Promise<void> => {
    try {
      setLook({ at: 'seen', seen: await actions.look() });
    } catch (error) {
      setLook({ at: 'failed', reason: failureText(error, language) });
    }
  }, [actions, language]);
  useEffect(() => void refresh(), [refresh]);
  // A command of the ribbon asks for a view, also for the one that is shown: it begins anew. The workbook may have changed since.
  useEffect(() => {
    const follow = (): void => {
      setShown(requested());
      void refresh();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [refresh]);
  const go = useCallback((view: View): void => setShown(({ turn }) => ({ view, turn: turn + 1 })), []);

  const pane = useMemo<Pane | null>(
    () =>
      look.at === 'seen'
        ? {
            language,
            actions,
            memory,
            version,
            identity: look.seen.identity,
            writing: { language, ...look.seen.culture },
            go,
            refresh,
          }
        : null,
    [look, language, actions, memory, version, go, refresh],
  );
  if (!pane)
    return (
      <main className={styles.page}>
        {look.at === 'failed' ? (
          <Message intent="error" actions={<Button onClick={() => void refresh()}>{words.retry[language]}</Button>}>
            {look.reason}
          </Message>
        ) : (
          <Spinner label={words.start.reading[language]} />
        )}
      </main>
    );
  const Shown = VIEWS[shown.view];
  return (
    <PaneProvider value={pane}>
      <Shown key={shown.turn} />
    </PaneProvider>
  );
}

let turns = 0;
const requested = (): { readonly view: View; readonly turn: number } => ({ view: viewOf(location.hash) ?? 'start', turn: (turns += 1000) });
