import { localSerialOf } from '../standard/decode/date-text';

/** The clock on the wall, as an Excel serial: what rows are stamped with. */
export const serialNow = (): number => localSerialOf(new Date());
