import { Button, Spinner, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { percentOf } from '../standard/check/finding';
import { PANE_WORDS } from '../words/pane';
import type { CheckedWorkbook } from '../usecases/check';
import type { MendedWorkbook } from '../usecases/repair';
import { Findings } from './findings';
import { Message } from './message';
import { Page } from './page';
import { usePane } from './pane-context';
import { Changes, Confirmation } from './repair-panel';
import { useStyles } from './styles';
import { useTask } from './use-task';

const words = PANE_WORDS.check;

type Work = 'check' | 'repair' | 'upgrade';

/** Checks the workbook as soon as it is shown: what does not fit, with the way to each cell, and what can be mended. */
export function CheckView() {
  const { go, identity, say } = usePane();
  if (identity) return <Check />;
  return (
    <Page title={say(words.title)}>
      <Message intent="warning" actions={<Button onClick={() => go('start')}>{say(PANE_WORDS.back)}</Button>}>
        {say(PANE_WORDS.failures.notStandard)}
      </Message>
    </Page>
  );
}

function Check() {
  const { actions, refresh, say } = usePane();
  const styles = useStyles();
  const [checked, setChecked] = useState<CheckedWorkbook | null>(null);
  const [asking, setAsking] = useState<Exclude<Work, 'check'> | null>(null);
  const [done, setDone] = useState<(MendedWorkbook & { readonly work: Work }) | null>(null);
  const [working, setWorking] = useState<Work>('check');
  const { run, busy, failure } = useTask();
  const going = useTask();
  const check = useCallback(
    () =>
      run(async () => {
        setWorking('check');
        setDone(null);
        setChecked(await actions.check());
      }),
    [run, actions],
  );
  useEffect(() => void check(), [check]);
  const mend = (work: 'repair' | 'upgrade'): void => {
    setAsking(null);
    void run(async () => {
      setWorking(work);
      // What was found before is not what is there after a failure.
      setChecked(null);
      const outcome = await actions[work]();
      setChecked(outcome.now);
      setDone({ ...outcome, work });
      if (work === 'upgrade') await refresh();
    });
  };
  const findings = checked?.findings ?? [];
  const repairable = findings.filter((finding) => finding.repairable);
  const older = checked !== null && checked.brings.length > 0;
  const ready = !busy && checked !== null;

  return (
    <Page title={say(words.title)}>
      {busy && <Spinner label={say(words.working[working])} />}
      {[failure, going.failure].map(
        (reason) =>
          reason !== null && (
            <Message key={reason} intent="error">
              {reason}
            </Message>
          ),
      )}
      {ready && done && (
        <>
          <Message intent="success">
            {say(words.done[done.work === 'upgrade' ? 'upgrade' : 'repair'], { count: done.repairs.length })}
          </Message>
          {done.repairs.length > 0 && (
            <details>
              <summary>{say(words.whatChanged)}</summary>
              <Changes label={say(words.whatChanged)} changes={done.repairs} />
            </details>
          )}
        </>
      )}
      {ready && <Summary checked={checked} />}
      {ready && older && asking === null && (
        <Message
          intent="info"
          actions={
            <Button appearance="primary" onClick={() => setAsking('upgrade')}>
              {say(words.upgrade)}
            </Button>
          }
        >
          {say(words.older)}
        </Message>
      )}
      {ready && asking === 'upgrade' && (
        <Confirmation
          title={say(words.upgradeBrings)}
          action={say(words.upgrade)}
          onConfirm={() => mend('upgrade')}
          onCancel={() => setAsking(null)}
        >
          <ul className={styles.list}>
            {checked.brings.map((brings) => (
              <li key={brings.en}>{say(brings)}</li>
            ))}
          </ul>
          <Text>{say(words.nothingLost)}</Text>
        </Confirmation>
      )}
      {ready && asking === 'repair' && (
        <Confirmation
          title={say(words.willChange, { count: repairable.length })}
          action={say(words.repair)}
          onConfirm={() => mend('repair')}
          onCancel={() => setAsking(null)}
        >
          <Text>{say(words.nothingLost)}</Text>
          <Changes label={say(words.willChange, { count: repairable.length })} changes={repairable} />
        </Confirmation>
      )}
      {!busy && asking === null && (
        <div className={styles.buttons}>
          {/* What an older workbook lacks comes with the upgrade. */}
          {repairable.length > 0 && !older && (
            <Button appearance="primary" onClick={() => setAsking('repair')}>
              {say(words.repairSome, { count: repairable.length })}
            </Button>
          )}
          <Button onClick={() => void check()}>{say(words.again)}</Button>
        </div>
      )}
      {ready && asking === null && findings.length > 0 && (
        <Findings bySheet title={say(words.findings)} findings={findings} onGoTo={(place) => void going.run(() => actions.goTo(place))} />
      )}
    </Page>
  );
}

/** How many findings there are, and how much of what was checked is right. */
function Summary({ checked: { findings, score } }: { readonly checked: CheckedWorkbook }) {
  const { language, say } = usePane();
  return (
    <Message intent={findings.length === 0 ? 'success' : 'warning'}>
      {findings.length === 0 ? say(words.fine) : say(words.found, { count: findings.length })}{' '}
      {say(words.score, { percent: percentOf({ score }, language) })}
    </Message>
  );
}
