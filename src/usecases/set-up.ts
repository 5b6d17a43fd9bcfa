import { lastMonthEnd } from '../domain/calendar/days';
import type { AnyRecord, WorkbookKind } from '../standard/model/types';
import type { Standard } from '../standard/model/standard';
import type { Language } from '../words/text';
import { setUpWorkbook } from '../workbook/set-up';
import { attempt, type Outcome } from './outcome';
import type { Clock, Reach } from './ports';

export interface SetUpChoice {
  readonly kind: WorkbookKind;
  readonly language: Language;
  /** Absent means ours, as delivered. */
  readonly standard?: Standard;
  /** Members of the settings record; without a status date it is the end of last month. */
  readonly settings?: AnyRecord;
}

/** Turns the open workbook into an empty standard one. */
export const setUp = ({ write }: Reach, { settings, ...choice }: SetUpChoice, now: Clock): Promise<Outcome<void>> =>
  attempt(() =>
    write((context) =>
      setUpWorkbook(context, {
        ...choice,
        workbookId: crypto.randomUUID(),
        settings: { statusDate: lastMonthEnd(Math.floor(now())), ...settings },
      }),
    ),
  );
