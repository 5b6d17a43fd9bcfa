import { useEffect, useRef } from 'react';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Workbench } from '../workbench';

/** What the workbench has to say, and what it has to ask. */
export function Messages({ workbench }: { readonly workbench: Workbench }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { notice, question, busy } = workbench;
  useEffect(() => {
    if (question && !dialog.current?.open) dialog.current?.showModal();
  }, [question]);
  return (
    <>
      {notice && (
        <div className={`notice ${notice.kind}`} role={notice.kind === 'error' ? 'alert' : 'status'}>
          <span>{notice.text}</span>
          <button aria-label={workbench.say(words.close)} onClick={() => workbench.quiet()}>
            ✕
          </button>
        </div>
      )}
      {busy !== undefined && (
        <div className="busy" role="status">
          <span className="spinner" />
          {busy}
        </div>
      )}
      {question && (
        <dialog ref={dialog} aria-describedby="question" onCancel={() => question.answer(false)}>
          <p id="question">{question.text}</p>
          <div className="answers">
            <button onClick={() => question.answer(true)}>{question.yes}</button>
            <button className="primary" autoFocus onClick={() => question.answer(false)}>
              {question.no}
            </button>
          </div>
        </dialog>
      )}
    </>
  );
}
