/** Formulas that a file holds once for a block of cells (ISO/IEC 29500-1, 18.3.1.40): the other cells' text is made by moving the references. */
import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from '../../ooxml/address';
import { tokenize } from '@borgar/fx';

interface MovingReference {
  readonly column?: number;
  readonly row?: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

export class SharedFormula {
  private readonly pieces: (string | MovingReference)[] = [];

  constructor(
    /** As people see it, where it was entered. */
    formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    for (const token of tokenize(formula, { mergeRefs: true, negativeNumbers: false })) {
      if (token.type === 'range' || token.type === 'range_beam' || token.type === 'range_ternary') this.takeReference(token.value);
      else this.pieces.push(token.value);
    }
  }

  private takeReference(text: string): void {
    const local = text.lastIndexOf('!') + 1;
    this.pieces.push(text.slice(0, local));
    for (const part of text.slice(local).split(/(:|\.:\.?|:\.)/)) {
      const match = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(part);
      if (!match || (match[2] === undefined && match[4] === undefined)) {
        this.pieces.push(part);
        continue;
      }
      const [, first = '', letters, second = '', digits] = match;
      this.pieces.push({
        columnFixed: letters !== undefined && first === '$',
        rowFixed: letters === undefined ? first === '$' || second === '$' : second === '$',
        ...(letters !== undefined && { column: columnIndex(letters) }),
        ...(digits !== undefined && { row: Number(digits) - 1 }),
      });
    }
  }

  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    let text = '';
    for (const piece of this.pieces) {
      if (typeof piece === 'string') {
        text += piece;
        continue;
      }
      // A reference that leaves the sheet comes back at the other end.
      if (piece.column !== undefined)
        text +=
          (piece.columnFixed ? '$' : '') +
          columnLetters(piece.columnFixed ? piece.column : (piece.column + right + MAX_COLUMNS) % MAX_COLUMNS);
      if (piece.row !== undefined)
        text += (piece.rowFixed ? '$' : '') + ((piece.rowFixed ? piece.row : (piece.row + down + MAX_ROWS) % MAX_ROWS) + 1);
    }
    return text;
  }
}
