import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AnyRecord } from '../../standard/model/types';
import { PANE_WORDS } from '../../words/pane';
import { Message } from '../message';
import { OnlyPortfolio } from '../only-portfolio';
import { Page } from '../page';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { useTask } from '../use-task';
import { forgetDraft } from './draft';
import type { Register, RegisteredRequest, RequestTexts } from '../../usecases/intake';
import { RequestForm } from './request-form';
import { Review } from './review';

const words = PANE_WORDS.intake;

/** A new project request: a form, a look back, a row in the register. */
export function IntakeView() {
  return (
    <OnlyPortfolio title={words.title} otherwise={words.onlyPortfolio}>
      <Intake />
    </OnlyPortfolio>
  );
}

type Stage =
  | { readonly at: 'form' }
  | { readonly at: 'review'; readonly request: AnyRecord }
  | { readonly at: 'done'; readonly request: RegisteredRequest; readonly author: string };

function Intake() {
  const { actions, identity, memory, say } = usePane();
  const [register, setRegister] = useState<Register | null>(null);
  const [texts, setTexts] = useState<RequestTexts | null>(null);
  const [stage, setStage] = useState<Stage>({ at: 'form' });
  const { run, busy, failure } = useTask();
  useEffect(() => {
    if (stage.at === 'form' && !register) void run(async () => setRegister(await actions.register()));
  }, [actions, register, run, stage.at]);

  if (stage.at === 'done')
    return (
      <Done
        request={stage.request}
        author={stage.author}
        onNext={() => {
          setRegister(null);
          setTexts(null);
          setStage({ at: 'form' });
        }}
      />
    );
  if (stage.at === 'review')
    return (
      <Review
        request={stage.request}
        onEdit={() => setStage({ at: 'form' })}
        onAdded={(request, author) => {
          forgetDraft(memory, identity?.workbookId ?? '');
          setStage({ at: 'done', request, author });
        }}
      />
    );
  return (
    <Page title={say(words.title)}>
      {busy && <Spinner label={say(words.reading)} />}
      {failure !== null && (
        <Message
          intent="error"
          actions={<Button onClick={() => void run(async () => setRegister(await actions.register()))}>{say(PANE_WORDS.retry)}</Button>}
        >
          {failure}
        </Message>
      )}
      {register && (
        <RequestForm
          register={register}
          texts={texts}
          onReady={(request, typed) => {
            setTexts(typed);
            setStage({ at: 'review', request });
          }}
        />
      )}
    </Page>
  );
}

function Done({
  request: { id, place, noFilling },
  author,
  onNext,
}: {
  readonly request: RegisteredRequest;
  readonly author: string;
  readonly onNext: () => void;
}) {
  const { actions, say } = usePane();
  const styles = useStyles();
  const task = useTask();
  return (
    <Page title={say(words.doneTitle, { id })}>
      <Message intent="success">{say(words.doneBody, { row: place.row + 1, sheet: place.sheetName, author })}</Message>
      {noFilling && <Message intent="warning">{say(words.noFilling)}</Message>}
      {task.failure !== null && <Message intent="error">{task.failure}</Message>}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void task.run(() => actions.goTo(place))}>
          {say(words.goToRow)}
        </Button>
        <Button onClick={onNext}>{say(words.another)}</Button>
      </div>
    </Page>
  );
}
