import { Button, Checkbox, Field, ProgressBar, Text, mergeClasses } from '@fluentui/react-components';
import { DocumentMultipleRegular, FolderRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { spokenDay } from '../standard/writing/shown';
import { PANE_WORDS } from '../words/pane';
import type { ConsolidationOutcome } from './actions';
import { asSources, droppedFiles, filesOf, workbooksAmong, type ChosenFile } from './chosen-files';
import { Findings } from './findings';
import { Message } from './message';
import { OnlyPortfolio } from './only-portfolio';
import { Page } from './page';
import { usePane } from './pane-context';
import { useStyles } from './styles';
import { useTask } from './use-task';

const words = PANE_WORDS.consolidate;

/** Project workbooks → the tables and the report of the open portfolio workbook. */
export function ConsolidateView() {
  return (
    <OnlyPortfolio title={words.title} otherwise={words.onlyPortfolio}>
      <Consolidate />
    </OnlyPortfolio>
  );
}

type Stage =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading'; readonly done: number; readonly name: string }
  | { readonly at: 'writing' }
  | { readonly at: 'done'; readonly outcome: ConsolidationOutcome };

function Consolidate() {
  const { actions, say } = usePane();
  const styles = useStyles();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [dropEarlier, setDropEarlier] = useState(false);
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const [cancelled, setCancelled] = useState(false);
  const cancelling = useRef<AbortController | null>(null);
  const task = useTask();
  // Leaving the view is cancelling, unless the tables are being written.
  useEffect(() => () => cancelling.current?.abort(), []);

  const start = (): void => {
    const control = new AbortController();
    cancelling.current = control;
    setCancelled(false);
    setStage({ at: 'reading', done: 0, name: '' });
    void task.run(async () => {
      try {
        const outcome = await actions.consolidate({
          files: asSources(files),
          dropEarlier,
          signal: control.signal,
          onProgress: ({ done, name }) => setStage({ at: 'reading', done, name }),
          onWriting: () => {
            cancelling.current = null;
            setStage({ at: 'writing' });
          },
        });
        setStage({ at: 'done', outcome });
      } catch (error) {
        setStage({ at: 'choosing' });
        if (!control.signal.aborted) throw error;
        setCancelled(true);
      } finally {
        cancelling.current = null;
      }
    });
  };

  return (
    <Page title={say(words.title)}>
      {task.failure !== null && <Message intent="error">{task.failure}</Message>}
      {cancelled && <Message intent="info">{say(words.cancelled)}</Message>}
      {stage.at === 'choosing' && (
        <>
          <ChooseFiles files={files} onChoose={setFiles} />
          {files.length > 0 && (
            <>
              <Field hint={say(words.dropEarlierHint)}>
                <Checkbox
                  checked={dropEarlier}
                  onChange={(_, { checked }) => setDropEarlier(checked === true)}
                  label={say(words.dropEarlier)}
                />
              </Field>
              <div className={styles.buttons}>
                <Button appearance="primary" onClick={start}>
                  {say(words.start)}
                </Button>
              </div>
            </>
          )}
        </>
      )}
      {(stage.at === 'reading' || stage.at === 'writing') && (
        <Progress stage={stage} count={files.length} onCancel={() => cancelling.current?.abort()} />
      )}
      {stage.at === 'done' && (
        <Outcome
          outcome={stage.outcome}
          onAgain={() => {
            setFiles([]);
            setStage({ at: 'choosing' });
          }}
        />
      )}
    </Page>
  );
}

function ChooseFiles({
  files,
  onChoose,
}: {
  readonly files: readonly ChosenFile[];
  readonly onChoose: (files: readonly ChosenFile[]) => void;
}) {
  const { say } = usePane();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const [nothing, setNothing] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const folderInput = useRef<HTMLInputElement>(null);
  const add = (chosen: readonly ChosenFile[]): void => {
    const workbooks = workbooksAmong([...files, ...chosen]);
    setNothing(workbooks.length === 0);
    onChoose(workbooks);
  };
  const drop = (event: DragEvent<HTMLDivElement>): void => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(add, () => setNothing(true));
  };
  const take = (input: HTMLInputElement): void => {
    add(filesOf(input.files));
    // The same choice again is a change again.
    input.value = '';
  };
  return (
    <>
      <div
        className={mergeClasses(styles.dropZone, over && styles.dropZoneActive)}
        data-testid="drop-zone"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Text>{say(words.drop)}</Text>
        <div className={mergeClasses(styles.buttons, styles.centered)}>
          <Button icon={<DocumentMultipleRegular />} onClick={() => fileInput.current?.click()}>
            {say(words.files)}
          </Button>
          <Button icon={<FolderRegular />} onClick={() => folderInput.current?.click()}>
            {say(words.folder)}
          </Button>
        </div>
        <input
          ref={fileInput}
          type="file"
          hidden
          multiple
          accept=".xlsx,.xlsm,.xlsb,.xls"
          data-testid="files"
          onChange={({ currentTarget }) => take(currentTarget)}
        />
        <input
          ref={(input) => {
            folderInput.current = input;
            input?.setAttribute('webkitdirectory', '');
          }}
          type="file"
          hidden
          data-testid="folder"
          onChange={({ currentTarget }) => take(currentTarget)}
        />
      </div>
      {nothing && <Message intent="warning">{say(words.noWorkbooks)}</Message>}
      {files.length > 0 && (
        <div className={styles.tight}>
          <Text role="status" weight="semibold">
            {say(words.chosen, { count: files.length })}
          </Text>
          <ul className={styles.list}>
            {files.slice(0, MOST_NAMES).map(({ name }) => (
              <li key={name}>
                <Text size={200}>{name}</Text>
              </li>
            ))}
            {files.length > MOST_NAMES && <li>…</li>}
          </ul>
          <div className={styles.buttons}>
            <Button size="small" onClick={() => onChoose([])}>
              {say(words.clear)}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

const MOST_NAMES = 8;

function Progress({
  stage,
  count,
  onCancel,
}: {
  readonly stage: Extract<Stage, { at: 'reading' | 'writing' }>;
  readonly count: number;
  readonly onCancel: () => void;
}) {
  const { say } = usePane();
  const styles = useStyles();
  const reading = stage.at === 'reading';
  const text = reading ? say(words.readingFile, { done: stage.done, count, name: stage.name }) : say(words.writing);
  return (
    <div className={styles.column}>
      <Field validationMessage={text} validationState="none">
        {reading ? (
          <ProgressBar value={stage.done} max={count} aria-label={say(words.title)} />
        ) : (
          <ProgressBar aria-label={say(words.title)} />
        )}
      </Field>
      {reading && (
        <div className={styles.buttons}>
          <Button onClick={onCancel}>{say(words.cancel)}</Button>
        </div>
      )}
    </div>
  );
}

function Outcome({ outcome, onAgain }: { readonly outcome: ConsolidationOutcome; readonly onAgain: () => void }) {
  const { actions, language, say } = usePane();
  const styles = useStyles();
  const task = useTask();
  const { sources, findings, projects, statusDate, currency } = outcome;
  const taken = sources.filter((source) => source.taken).length;
  return (
    <>
      <Message intent={taken === sources.length ? 'success' : 'warning'} title={say(words.done, { files: taken, count: sources.length })}>
        {say(words.register, { count: projects })}
        {taken < sources.length && ` ${say(words.leftOut, { count: sources.length - taken })}`}
      </Message>
      <Text>{say(words.settings, { date: spokenDay(statusDate, language), currency })}</Text>
      {task.failure !== null && <Message intent="error">{task.failure}</Message>}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void task.run(actions.goToDashboard)}>
          {say(words.openDashboard)}
        </Button>
        <Button onClick={onAgain}>{say(words.another)}</Button>
      </div>
      <Findings title={say(PANE_WORDS.findings.exceptions)} findings={findings} />
    </>
  );
}
