import { Button, Spinner, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { PANE_WORDS } from '../words/pane';
import { Message } from './message';
import { Page } from './page';
import { usePane } from './pane-context';
import { useStyles } from './styles';
import { useTask } from './use-task';

const words = PANE_WORDS.report;

/** Draws the report anew from the tables, as soon as it is shown. */
export function ReportView() {
  const { actions, say } = usePane();
  const styles = useStyles();
  const { run, busy, failure } = useTask();
  const [projects, setProjects] = useState<number | null>(null);
  const rebuild = useCallback(
    (): Promise<void> =>
      run(async () => {
        setProjects(null);
        setProjects((await actions.rebuildReport()).projects);
      }),
    [run, actions],
  );
  useEffect(() => void rebuild(), [rebuild]);
  return (
    <Page title={say(words.title)}>
      <Text>{say(words.introduction)}</Text>
      {failure !== null && <Message intent="error">{failure}</Message>}
      {projects !== null && <Message intent="success">{say(words.done, { projects })}</Message>}
      {busy ? (
        <Spinner label={say(words.drawing)} />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => void rebuild()}>{say(words.start)}</Button>
        </div>
      )}
    </Page>
  );
}
