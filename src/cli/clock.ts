const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The local date and time as an Excel serial. */
export function serialNow(now = new Date()): number {
  return (now.getTime() - now.getTimezoneOffset() * 60_000 - EPOCH) / DAY;
}

export const serialToday = (): number => Math.floor(serialNow());
