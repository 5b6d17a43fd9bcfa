import { Button, Subtitle2, Text } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { useForm, type FieldErrors, type Resolver } from 'react-hook-form';
import { areSimilar } from '../../standard/decode/similar-names';
import type { AnyRecord, Column } from '../../standard/model/types';
import { PANE_WORDS } from '../../words/pane';
import { WORKBOOK_WORDS } from '../../words/workbook';
import { serialNow } from '../../workbook/clock';
import { Message } from '../message';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { forgetDraft, readDraft, saveDraft } from './draft';
import { beginningTexts, judgeRequest, requestColumns, requestSections, type Register, type RequestTexts } from '../../usecases/intake';
import { RequestField } from './request-field';
import { SimilarProjects } from './similar-projects';

const words = PANE_WORDS.intake;

/** The form of a project request, made from the standard. What is typed is kept as a draft of this workbook until it is registered. */
export function RequestForm({
  register,
  texts: before,
  onReady,
}: {
  readonly register: Register;
  /** What the form held when it was left for the look back. */
  readonly texts: RequestTexts | null;
  readonly onReady: (request: AnyRecord, texts: RequestTexts) => void;
}) {
  const { identity, language, memory, say, standard, writing } = usePane();
  const columns = useMemo(() => requestColumns(standard), [standard]);
  const styles = useStyles();
  const workbookId = identity?.workbookId ?? '';
  const [today] = useState(() => Math.floor(serialNow()));
  const beginning = useMemo(() => beginningTexts(columns, register.currency, today, writing), [columns, register.currency, today, writing]);
  const [draft, setDraft] = useState(() => (before ? null : readDraft(memory, workbookId, columns)));
  const resolver = useMemo<Resolver<RequestTexts>>(
    () => (texts) => {
      const problems = Object.entries(judgeRequest(columns, texts, writing).problems);
      const errors = Object.fromEntries(
        problems.flatMap(([key, reason]) => (reason ? [[key, { type: 'misfit', message: reason[language] }]] : [])),
      ) as FieldErrors<RequestTexts>;
      return problems.length === 0 ? { values: texts, errors: {} } : { values: {}, errors };
    },
    [columns, language, writing],
  );
  // First when a field is left, from then on with every letter.
  const form = useForm<RequestTexts>({ mode: 'onTouched', resolver, defaultValues: { ...beginning, ...(before ?? draft?.texts) } });
  const { control, formState, reset, setFocus, subscribe, trigger } = form;

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const begun = columns.some(({ key }) => (values[key] ?? '') !== (beginning[key] ?? ''));
          if (begun) saveDraft(memory, workbookId, { texts: values, savedAt: Date.now() });
          else forgetDraft(memory, workbookId);
        },
      }),
    [subscribe, memory, workbookId, beginning, columns],
  );

  const discard = (): void => {
    forgetDraft(memory, workbookId);
    reset(beginning);
    setDraft(null);
    setFocus('name');
  };
  const problems = columns.filter(({ key }) => formState.errors[key] !== undefined);

  return (
    <form
      className={styles.column}
      noValidate
      onSubmit={(event) => void form.handleSubmit((texts) => onReady(judgeRequest(columns, texts, writing).record, texts))(event)}
    >
      {draft && (
        <Message
          intent="info"
          actions={
            <Button size="small" onClick={discard}>
              {say(words.discard)}
            </Button>
          }
        >
          {say(words.restored, { time: timeText(draft.savedAt, writing.name) })}
        </Message>
      )}
      <Text>{say(words.introduction)}</Text>
      {!memory.works && <Message intent="warning">{say(words.notKept)}</Message>}
      {requestSections(columns).map(({ key, columns: fields }) => (
        <fieldset key={key} className={styles.section}>
          <legend className={styles.legend}>
            <Subtitle2>{say(WORKBOOK_WORDS.sections[key])}</Subtitle2>
          </legend>
          {fields.map((column) => (
            <div key={column.key} className={styles.tight}>
              <RequestField
                column={column}
                control={control}
                recheck={() => void trigger([column.key, ...dependants(columns, column.key, formState.touchedFields)])}
              />
              {column.key === 'name' && <SimilarProjects control={control} projects={register.projects} areSimilar={areSimilar} />}
            </div>
          ))}
        </fieldset>
      ))}
      {formState.isSubmitted && problems.length > 0 && (
        <Message intent="error" title={say(words.problems, { count: problems.length })}>
          <ul className={styles.list}>
            {problems.map(({ key, name }) => (
              <li key={key}>
                <Button appearance="transparent" size="small" onClick={() => setFocus(key)}>
                  {say(words.goToField, { field: name[language], reason: String(formState.errors[key]?.message ?? '') })}
                </Button>
              </li>
            ))}
          </ul>
        </Message>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit">
          {say(words.toReview)}
        </Button>
      </div>
    </form>
  );
}

/** Fields whose judgement depends on this one and that were filled in. */
const dependants = (columns: readonly Column[], key: string, touched: Readonly<Partial<Record<string, unknown>>>): string[] =>
  columns
    .filter((column) => touched[column.key] !== undefined && (column.notBefore === key || (key === 'currency' && column.type === 'money')))
    .map((column) => column.key);

const timeText = (instant: number, culture: string): string => {
  const options = { dateStyle: 'short', timeStyle: 'short' } as const;
  try {
    return new Intl.DateTimeFormat(culture, options).format(instant);
  } catch {
    return new Intl.DateTimeFormat(undefined, options).format(instant);
  }
};
