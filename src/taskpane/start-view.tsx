import { Button, Card, CompoundButton, Radio, RadioGroup, Field, Spinner, Subtitle2, Text } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  ChartMultipleRegular,
  CheckmarkCircleRegular,
  DocumentAddRegular,
  QuestionCircleRegular,
} from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import type { WorkbookKind } from '../standard/model/types';
import { LISTS } from '../standard/data/lists';
import { wordOf } from '../standard/model/words';
import { PANE_WORDS } from '../words/pane';
import { LANGUAGES, type Language } from '../words/text';
import { WORKBOOK_WORDS } from '../words/workbook';
import { Message } from './message';
import { Page } from './page';
import { SelfTestEntry } from './self-test-entry';
import { usePane } from './pane-context';
import { useStyles } from './styles';
import { useTask } from './use-task';
import type { View } from './view';

const words = PANE_WORDS.start;

/** What this workbook is, and what to do next. */
export function StartView() {
  const { identity, say } = usePane();
  const [justSetUp, setJustSetUp] = useState(false);
  return (
    <Page title={say(PANE_WORDS.title)} home>
      {identity ? (
        <Next kind={identity.kind} version={identity.version} justSetUp={justSetUp} />
      ) : (
        <SetUp onDone={() => setJustSetUp(true)} />
      )}
    </Page>
  );
}

function SetUp({ onDone }: { readonly onDone: () => void }) {
  const { actions, language: own, refresh, say } = usePane();
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(own);
  const task = useTask();
  const setUp = (kind: WorkbookKind): Promise<void> =>
    task.run(async () => {
      await actions.setUp(kind, language);
      onDone();
      await refresh();
    });
  if (task.busy) return <Spinner label={say(words.settingUp)} />;
  return (
    <div className={styles.column}>
      {task.failure !== null && <Message intent="error">{task.failure}</Message>}
      <Text>
        {say(words.notSetUp)} {say(words.staysSafe)}
      </Text>
      <Field label={say(words.language)}>
        <RadioGroup
          layout="horizontal"
          value={language}
          onChange={(_, { value }) => setLanguage(LANGUAGES.find((known) => known === value) ?? own)}
        >
          {LANGUAGES.map((code) => (
            <Radio key={code} value={code} label={wordOf(LISTS.language, code, code)} />
          ))}
        </RadioGroup>
      </Field>
      {(['portfolio', 'project'] as const).map((kind) => (
        <Card key={kind}>
          <Subtitle2 as="h2" className={styles.heading}>
            {say(words.kind[kind])}
          </Subtitle2>
          <Text>{say(words.kindNote[kind])}</Text>
          <Button appearance="primary" onClick={() => void setUp(kind)}>
            {say(words.setUp[kind])}
          </Button>
        </Card>
      ))}
      <SelfTestEntry />
    </div>
  );
}

interface NextAction {
  readonly view: Exclude<View, 'start' | 'selfTest'>;
  readonly icon: ReactElement;
  readonly kinds: readonly WorkbookKind[];
}

const ACTIONS: readonly NextAction[] = [
  { view: 'intake', icon: <DocumentAddRegular />, kinds: ['portfolio'] },
  { view: 'consolidate', icon: <ArrowSyncRegular />, kinds: ['portfolio'] },
  { view: 'report', icon: <ChartMultipleRegular />, kinds: ['portfolio'] },
  { view: 'check', icon: <CheckmarkCircleRegular />, kinds: ['project', 'portfolio'] },
  { view: 'help', icon: <QuestionCircleRegular />, kinds: ['project', 'portfolio'] },
];

function Next({ kind, version, justSetUp }: { readonly kind: WorkbookKind; readonly version: number; readonly justSetUp: boolean }) {
  const { go, say, version: addIn } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.column}>
      {justSetUp ? (
        <Message intent="success" title={say(words.done)}>
          {say(words.is[kind])}
        </Message>
      ) : (
        <Text>{say(words.is[kind])}</Text>
      )}
      <Subtitle2 as="h2" className={styles.heading}>
        {say(words.next)}
      </Subtitle2>
      {kind === 'project' && (
        <ol className={styles.steps}>
          {WORKBOOK_WORDS.steps.project.map((step) => (
            <li key={step.en}>{say(step)}</li>
          ))}
        </ol>
      )}
      <ul className={styles.list}>
        {ACTIONS.filter(({ kinds }) => kinds.includes(kind)).map(({ view, icon }) => (
          <li key={view}>
            <CompoundButton
              className={styles.action}
              size="small"
              icon={icon}
              secondaryContent={say(PANE_WORDS.actions[`${view}Note`])}
              onClick={() => go(view)}
            >
              {say(PANE_WORDS.actions[view])}
            </CompoundButton>
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.muted}>
        {say(words.versions, { standard: version, version: addIn })}
      </Text>
    </div>
  );
}
