import { totalsRate, type RateTable } from '../domain/money/convert';
import type { Failure } from '../domain/result';

/** Why amounts in a currency cannot be totalled in another one: the first of these that it has no rate to, on that day. */
export function missingRate(
  from: string,
  targets: readonly (string | null)[],
  rates: RateTable,
  statusDate: number | null,
): Failure | undefined {
  for (const to of targets) {
    const rate = to === null ? undefined : totalsRate(from, to, rates, statusDate);
    if (rate && !rate.ok) return rate;
  }
  return undefined;
}
