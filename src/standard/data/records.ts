import type { RecordKey, RecordType } from '../model/types';
import { withLists } from '../model/with-lists';
import { LISTS } from './lists';
import { PORTFOLIO_RECORDS } from './records/portfolio-records';
import { PROJECT_RECORDS } from './records/project-records';

const DEFINED = { ...PROJECT_RECORDS, ...PORTFOLIO_RECORDS } as const satisfies Readonly<Record<RecordKey, RecordType>>;

/** Every record type of the standard, before packs and overlays; columns carry their lists. */
export const RECORDS = withLists(DEFINED, LISTS);
