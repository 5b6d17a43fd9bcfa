import { Button, Field, Input, Spinner, Subtitle2 } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { shownValue } from '../../standard/writing/shown';
import type { AnyRecord } from '../../standard/model/types';
import { PANE_WORDS } from '../../words/pane';
import { WORKBOOK_WORDS } from '../../words/workbook';
import { Message } from '../message';
import { Page } from '../page';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { useTask } from '../use-task';
import { requestColumns, requestSections, type RegisteredRequest, type RequestSection } from '../../usecases/intake';

const words = PANE_WORDS.intake;
const AUTHOR = 'author';

/** What will stand in the row, before it does; the name that signs it is asked once. */
export function Review({
  request,
  onEdit,
  onAdded,
}: {
  readonly request: AnyRecord;
  readonly onEdit: () => void;
  readonly onAdded: (added: RegisteredRequest, author: string) => void;
}) {
  const { actions, memory, say, standard } = usePane();
  const styles = useStyles();
  const [author, setAuthor] = useState(() => memory.read(AUTHOR) ?? '');
  const [unsigned, setUnsigned] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const task = useTask();

  const add = (): void => {
    const name = author.trim();
    if (name === '') {
      setUnsigned(true);
      nameField.current?.focus();
      return;
    }
    void task.run(async () => {
      const added = await actions.addRequest(request, name);
      memory.write(AUTHOR, name);
      onAdded(added, name);
    });
  };

  return (
    <Page title={say(words.review)}>
      {requestSections(requestColumns(standard)).map(({ key, columns }) => (
        <Filled key={key} title={say(WORKBOOK_WORDS.sections[key])} columns={columns} request={request} />
      ))}
      <form
        className={styles.column}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field
          label={say(words.author)}
          hint={say(words.authorHelp)}
          required
          {...(unsigned && author.trim() === '' ? { validationState: 'error', validationMessage: say(words.authorMissing) } : {})}
        >
          <Input input={{ ref: nameField }} value={author} autoComplete="name" onChange={(_, { value }) => setAuthor(value)} />
        </Field>
        {task.failure !== null && <Message intent="error">{task.failure}</Message>}
        {task.busy ? (
          <Spinner label={say(words.submitting)} />
        ) : (
          <div className={styles.buttons}>
            <Button appearance="primary" type="submit">
              {say(words.submit)}
            </Button>
            <Button onClick={onEdit}>{say(words.edit)}</Button>
          </div>
        )}
      </form>
    </Page>
  );
}

/** The fields of a section that hold something. */
function Filled({
  title,
  columns,
  request,
}: {
  readonly title: string;
  readonly columns: RequestSection['columns'];
  readonly request: AnyRecord;
}) {
  const { language, writing } = usePane();
  const styles = useStyles();
  const filled = columns.filter(({ key }) => request[key] !== null && request[key] !== undefined);
  if (filled.length === 0) return null;
  return (
    <section className={styles.tight}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      <dl className={styles.facts}>
        {filled.map((column) => (
          <div key={column.key}>
            <dt className={styles.muted}>{column.name[language]}</dt>
            <dd className={styles.fact}>{shownValue(column, request[column.key] ?? null, writing)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
