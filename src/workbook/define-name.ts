/** Defines a name of the workbook in place of one that is there: Excel adds none twice. */
export function defineName({ names }: Excel.Workbook, name: string, reference: string | Excel.Range): void {
  names.getItemOrNullObject(name).delete();
  names.add(name, reference);
}
