/** Defines a name of the workbook in place of one that is there: Excel adds none twice. */
export function defineName({ names }: Excel.Workbook, known: Iterable<string>, name: string, reference: string | Excel.Range): void {
  dropName(names, known, name);
  // By `add` Excel would keep the cells that a part of a table has now, and the name would not grow with it.
  if (typeof reference === 'string') names.addFormulaLocal(name, reference);
  else names.add(name, reference);
}

/** Deletes a name if it is among those that are there. */
export function dropName(names: Excel.NamedItemCollection, known: Iterable<string>, name: string): void {
  const wanted = name.toLowerCase();
  for (const each of known) if (each.toLowerCase() === wanted) names.getItem(each).delete();
}
