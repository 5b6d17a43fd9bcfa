import { localSerialOf } from '../standard/decode/date-text';

/** The local date and time as an Excel serial. */
export const serialNow = (): number => localSerialOf(new Date());

export const serialToday = (): number => Math.floor(serialNow());
