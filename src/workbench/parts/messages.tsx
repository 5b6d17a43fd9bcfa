import { useLayoutEffect, useRef } from 'react';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Workbench } from '../workbench';

/** What the workbench has to say, and what it has to ask. */
export function Messages({ workbench }: { readonly workbench: Workbench }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { notice, question, busy } = workbench;
  useLayoutEffect(() => {
    if (!question || !dialog.current) return;
    if (!dialog.current.open) dialog.current.showModal();
    // A dialog gives the keyboard to its first button: Enter, pressed too soon, must lose nothing.
    dialog.current.querySelector<HTMLElement>('.primary')?.focus();
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
        <dialog ref={dialog} aria-describedby="question" onCancel={() => question.answer(question.cancel === undefined ? 'no' : 'cancel')}>
          <p id="question">{question.text}</p>
          <div className="answers">
            <button onClick={() => question.answer('yes')}>{question.yes}</button>
            <button className="primary" onClick={() => question.answer('no')}>
              {question.no}
            </button>
            {question.cancel !== undefined && <button onClick={() => question.answer('cancel')}>{question.cancel}</button>}
          </div>
        </dialog>
      )}
    </>
  );
}
