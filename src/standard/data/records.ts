import { PORTFOLIO_RECORDS } from './records/portfolio-records';
import { PROJECT_RECORDS } from './records/project-records';
import type { RecordKey, RecordType } from '../model/types';

/** Every record type of the standard, before packs and overlays. */
export const RECORDS = { ...PROJECT_RECORDS, ...PORTFOLIO_RECORDS } as const satisfies Readonly<Record<RecordKey, RecordType>>;
