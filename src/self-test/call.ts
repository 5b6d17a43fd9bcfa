import { findFunction, NAMESPACE } from '../functions/table';
import { plain, type Bench, type SelfTestCase } from './case';

/** A call of a PMO function by its name in the language of the interface; over Office.js arguments have commas and points. */
export const callOf = (id: string, args: string, { language }: Pick<Bench, 'language'>): string =>
  `=${NAMESPACE}.${findFunction(id)?.names[language] ?? id}(${args})`;

/** What a cell with that call shows. */
export const calculates =
  (id: string, args: string): SelfTestCase['run'] =>
  async (bench) => {
    bench.cell.formulas = [[callOf(id, args, bench)]];
    return plain((await bench.calculated(bench.cell))[0]?.[0]);
  };
