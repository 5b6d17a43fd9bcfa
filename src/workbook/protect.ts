/** Against slips only: whoever means it takes the protection away. Columns may be widened, cells selected and copied. */
export function protect(sheet: Excel.Worksheet): void {
  sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true });
}
