import { displayText } from '../../host/calculation/entry';
import { forCells } from '../../host/model/cells';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { Editing } from '../entry/editing';
import type { Workbench } from '../workbench';

export function StatusBar({ workbench, editing }: { readonly workbench: Workbench; readonly editing: Editing }) {
  const { requests, requestBytes, responseBytes } = workbench.traffic;
  const say = workbench.say.bind(workbench);
  return (
    <footer className="status-bar">
      <span role="status" className="state" data-state={workbench.calculating ? 'calculating' : 'ready'}>
        {workbench.busy ??
          (editing.open
            ? say(words.typing)
            : workbench.calculating
              ? say(words.calculating)
              : workbench.book.calculationMode === 'Manual'
                ? say(words.manual)
                : say(words.ready))}
      </span>
      <span className="summary">{summary(workbench)}</span>
      <span className="traffic">
        {say(words.traffic, { requests, sent: bytes(requestBytes, workbench), received: bytes(responseBytes, workbench) })}
      </span>
    </footer>
  );
}

const bytes = (count: number, { language }: Workbench): string => {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: count < 10_240 ? 1 : 0 });
  return `${number.format(count / 1024)} ${language === 'fr' ? 'Ko' : 'kB'}`;
};

/** Average, count and sum of the numbers that are selected, if there are several. */
function summary(workbench: Workbench): string {
  const { selection, culture } = workbench;
  let sum = 0;
  let count = 0;
  let format = 'General';
  forCells(workbench.sheet, selection, (cell) => {
    if (typeof cell.value !== 'number') return;
    if (count === 0) format = workbench.workspace.style(cell).numberFormat ?? 'General';
    sum += cell.value;
    count += 1;
  });
  if (count < 2) return '';
  return workbench.say(words.summary, {
    count,
    sum: displayText(sum, format, culture),
    mean: displayText(format === 'General' ? Number((sum / count).toPrecision(8)) : sum / count, format, culture),
  });
}
