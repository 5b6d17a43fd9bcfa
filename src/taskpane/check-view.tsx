import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { PANE_WORDS } from '../words/pane';
import type { PlacedFinding } from './actions';
import { Findings } from './findings';
import { Message } from './message';
import { Page } from './page';
import { usePane } from './pane-context';
import { useStyles } from './styles';
import { useTask } from './use-task';

const words = PANE_WORDS.check;

/** Reads the workbook and shows what does not fit, with the way to each cell. */
export function CheckView() {
  const { actions, say } = usePane();
  const styles = useStyles();
  const [findings, setFindings] = useState<readonly PlacedFinding[] | null>(null);
  const { run, busy, failure } = useTask();
  const going = useTask();
  const check = useCallback(() => run(async () => setFindings(await actions.check())), [run, actions]);
  useEffect(() => void check(), [check]);
  return (
    <Page title={say(words.title)}>
      {busy && <Spinner label={say(words.reading)} />}
      {[failure, going.failure].map(
        (reason) =>
          reason !== null && (
            <Message key={reason} intent="error">
              {reason}
            </Message>
          ),
      )}
      {!busy && findings && (
        <Message intent={findings.length === 0 ? 'success' : 'warning'}>
          {findings.length === 0 ? say(words.fine) : say(words.found, { count: findings.length })}
        </Message>
      )}
      {!busy && (
        <div className={styles.buttons}>
          <Button onClick={() => void check()}>{say(words.again)}</Button>
        </div>
      )}
      {!busy && findings && findings.length > 0 && (
        <Findings
          title={say(PANE_WORDS.findings.exceptions)}
          findings={findings}
          onGoTo={(place) => void going.run(() => actions.goTo(place))}
        />
      )}
    </Page>
  );
}
