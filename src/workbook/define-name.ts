/** Defines a name of the workbook in place of one that is there: Excel adds none twice. */
export function defineName({ names }: Excel.Workbook, name: string, reference: string | Excel.Range): void {
  names.getItemOrNullObject(name).delete();
  // By `add` Excel would keep the cells that a part of a table has now, and the name would not grow with it.
  if (typeof reference === 'string') names.addFormulaLocal(name, reference);
  else names.add(name, reference);
}
