import { Button, Caption1, Field, ProgressBar, Subtitle2, Text, mergeClasses } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { CaseReport, SelfTestReport } from '../self-test/report';
import { SELF_TEST_WORDS as words } from '../words/self-test';
import { copyText, saveText } from './hand-over';
import { Message } from './message';
import { Page } from './page';
import { usePane } from './pane-context';
import { useStyles } from './styles';
import { useTask } from './use-task';

interface Progress {
  readonly done: number;
  readonly count: number;
  readonly differences: number;
}

/** Asks this Excel, in an empty workbook, whether it does what the add-in counts on. */
export function SelfTestView() {
  const { actions, language, say, version } = usePane();
  const styles = useStyles();
  const { run, busy, failure } = useTask();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [report, setReport] = useState<SelfTestReport | null>(null);
  const [notEmpty, setNotEmpty] = useState(false);
  const cancelling = useRef<AbortController | null>(null);
  const start = (): Promise<void> =>
    run(async () => {
      const controller = (cancelling.current = new AbortController());
      setReport(null);
      setProgress({ done: 0, count: 0, differences: 0 });
      const outcome = await actions.selfTest({ language, version, signal: controller.signal, onProgress: setProgress });
      setNotEmpty(outcome === null);
      setReport(outcome);
    });
  return (
    <Page title={say(words.title)}>
      <Text>{say(words.introduction)}</Text>
      {failure !== null && <Message intent="error">{failure}</Message>}
      {busy ? (
        <div className={styles.column}>
          <Field validationState="none" validationMessage={progress && progress.count > 0 ? say(words.progress, { ...progress }) : ''}>
            <ProgressBar {...(progress && progress.count > 0 ? { value: progress.done / progress.count } : {})} />
          </Field>
          <Text>{say(words.stay)}</Text>
          <div className={styles.buttons}>
            <Button onClick={() => cancelling.current?.abort()}>{say(words.cancel)}</Button>
          </div>
        </div>
      ) : (
        <>
          {notEmpty && <Message intent="warning">{say(words.notEmpty)}</Message>}
          {report && <Outcome report={report} />}
          <div className={styles.buttons}>
            <Button appearance={report ? 'secondary' : 'primary'} onClick={() => void start()}>
              {say(report ? words.again : words.start)}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}

function Outcome({ report }: { readonly report: SelfTestReport }) {
  const { say } = usePane();
  const styles = useStyles();
  const { cases, complete, milliseconds } = report;
  const different = cases.filter(({ outcome }) => outcome === 'different');
  const leftOut = cases.filter(({ outcome }) => outcome === 'leftOut').length;
  return (
    <>
      <Message intent={different.length > 0 ? 'warning' : complete ? 'success' : 'info'}>
        {!complete && `${say(words.cancelled, { count: cases.length })} `}
        {different.length > 0
          ? say(words.different, { count: different.length })
          : complete && say(words.fine, { count: cases.length - leftOut })}{' '}
        {leftOut > 0 && `${say(words.leftOut, { count: leftOut })} `}
        {say(words.seconds, { seconds: Math.round(milliseconds / 1000) })}
      </Message>
      {different.length > 0 && (
        <ul className={styles.list}>
          {different.map((each) => (
            <li key={each.id}>
              <Difference difference={each} />
            </li>
          ))}
        </ul>
      )}
      <HandOver report={report} />
    </>
  );
}

const LONGEST = 200;

function Difference({ difference: { id, title, standsOn, expected, got } }: { readonly difference: CaseReport }) {
  const { say } = usePane();
  const styles = useStyles();
  const shown = (value: unknown): string => JSON.stringify(value).slice(0, LONGEST);
  return (
    <div className={mergeClasses(styles.finding, styles.warning)}>
      <Text weight="semibold">{say(title)}</Text>
      <Caption1>{id}</Caption1>
      <Caption1>{say(words.expected, { value: shown(expected) })}</Caption1>
      <Caption1>{say(words.got, { value: shown(got) })}</Caption1>
      <Caption1>{say(words.concerns, { what: say(standsOn) })}</Caption1>
    </div>
  );
}

/** The ways out of the pane: some Excels save no files from it, some copy nothing. */
function HandOver({ report }: { readonly report: SelfTestReport }) {
  const { actions, language, say } = usePane();
  const styles = useStyles();
  const { run, busy, failure } = useTask();
  const [copied, setCopied] = useState<boolean | null>(null);
  const json = (): string => `${JSON.stringify(report, null, 2)}\n`;
  return (
    <section className={styles.column}>
      <Subtitle2 as="h2" className={styles.heading}>
        {say(words.report)}
      </Subtitle2>
      {failure !== null && <Message intent="error">{failure}</Message>}
      {copied !== null && <Message intent={copied ? 'success' : 'warning'}>{say(copied ? words.copied : words.notCopied)}</Message>}
      <div className={styles.buttons}>
        <Button disabled={busy} onClick={() => void run(() => actions.writeSelfTest(report, language))}>
          {say(words.toSheet)}
        </Button>
        <Button onClick={() => saveText(`pmo-self-test-${report.platform}-${report.displayLanguage}.json`, json())}>
          {say(words.save)}
        </Button>
        <Button onClick={() => void copyText(json()).then(setCopied)}>{say(words.copy)}</Button>
      </div>
    </section>
  );
}
