import { sumRollUps, type RollUp } from '../../domain/evm/roll-up';
import { sumKnown } from '../../domain/money/sum';
import type { Project } from '../data/records/project';

/** Sums of the projects that are kept in one currency; null where no project tells. */
export interface CurrencyTotals {
  readonly projects: number;
  readonly budget: number | null;
  readonly forecast: number | null;
  readonly wholeLifeCost: number | null;
  readonly yearBudget: number | null;
  readonly yearForecast: number | null;
  readonly bac: number | null;
  readonly pv: number | null;
  readonly ev: number | null;
  readonly ac: number | null;
}

/** Exact sums of projects by the currency that each is kept in, without any conversion; projects that name none stand under `otherwise`. */
export function totalsByCurrency(
  projects: readonly { readonly project: Project; readonly performance?: RollUp }[],
  otherwise = '',
): Record<string, CurrencyTotals> {
  const groups = new Map<string, { project: Project; performance?: RollUp }[]>();
  for (const entry of projects) {
    const currency = entry.project.currency ?? otherwise;
    const group = groups.get(currency);
    if (group) group.push(entry);
    else groups.set(currency, [entry]);
  }
  return Object.fromEntries(
    [...groups].map(([currency, group]) => {
      const money = (key: 'budget' | 'forecast' | 'wholeLifeCost' | 'yearBudget' | 'yearForecast'): number | null =>
        sumKnown(group.map(({ project }) => project[key]));
      return [
        currency,
        {
          projects: group.length,
          budget: money('budget'),
          forecast: money('forecast'),
          wholeLifeCost: money('wholeLifeCost'),
          yearBudget: money('yearBudget'),
          yearForecast: money('yearForecast'),
          ...sumRollUps(group.flatMap(({ performance }) => performance ?? [])),
        },
      ];
    }),
  );
}
