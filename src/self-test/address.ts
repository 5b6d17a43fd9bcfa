/** `A2:A5` of `'PMO test'!$A$2:$A$5`. */
export const cellsOnly = (source: string): string => source.replace(/^=/, '').replace(/^.*!/, '').replaceAll('$', '');
