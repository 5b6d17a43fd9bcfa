import {
  Button,
  Card,
  FluentProvider,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle1,
  Text,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { WorkbookKind } from '../standard/types';
import { PANE_WORDS as words } from '../words/pane';
import { inLanguage, type Language } from '../words/text';

/** What the pane asks of the workbook. */
export interface PaneActions {
  readonly identify: () => Promise<{ kind: WorkbookKind; version: string } | null>;
  readonly setUp: (kind: WorkbookKind) => Promise<void>;
}

type State =
  | { readonly at: 'reading' | 'notSetUp' | 'settingUp' }
  | { readonly at: 'ready'; readonly kind: WorkbookKind; readonly version: string }
  | { readonly at: 'failed'; readonly reason: string };

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    minHeight: '100vh',
    boxSizing: 'border-box',
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What this workbook is, and what to do next. */
export function StartPage({
  language,
  actions,
  dark,
}: {
  readonly language: Language;
  readonly actions: PaneActions;
  readonly dark: boolean;
}) {
  const styles = useStyles();
  const [state, setState] = useState<State>({ at: 'reading' });
  const attempt = useCallback(async (work: () => Promise<State>): Promise<void> => {
    try {
      setState(await work());
    } catch (error) {
      setState({ at: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }, []);
  const look = useCallback(async (): Promise<State> => {
    const identity = await actions.identify();
    return identity ? { at: 'ready', ...identity } : { at: 'notSetUp' };
  }, [actions]);
  useEffect(() => void attempt(look), [attempt, look]);

  const setUp = (kind: WorkbookKind): void => {
    setState({ at: 'settingUp' });
    void attempt(async () => {
      await actions.setUp(kind);
      return look();
    });
  };

  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <main className={styles.page}>
        <Subtitle1 as="h1">{words.title[language]}</Subtitle1>
        {(state.at === 'reading' || state.at === 'settingUp') && <Spinner label={words[state.at][language]} />}
        {state.at === 'notSetUp' && (
          <>
            <Text>{words.notSetUp[language]}</Text>
            {(['project', 'portfolio'] as const).map((kind) => (
              <Card key={kind}>
                <Text>{words.setUpNote[kind][language]}</Text>
                <Button appearance="primary" onClick={() => setUp(kind)}>
                  {words.setUp[kind][language]}
                </Button>
              </Card>
            ))}
          </>
        )}
        {state.at === 'ready' && (
          <>
            <Text>{words.isSetUp[state.kind][language]}</Text>
            <Text className={styles.muted}>{inLanguage(words.version, language, { version: state.version })}</Text>
          </>
        )}
        {state.at === 'failed' && (
          <>
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{inLanguage(words.failed, language, { reason: state.reason })}</MessageBarBody>
            </MessageBar>
            <Button
              onClick={() => {
                setState({ at: 'reading' });
                void attempt(look);
              }}
            >
              {words.retry[language]}
            </Button>
          </>
        )}
      </main>
    </FluentProvider>
  );
}
