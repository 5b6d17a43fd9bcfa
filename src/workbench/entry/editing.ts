import { type Area, areaAddress } from '../../ooxml/address';
import { cellAt } from '../../host/book/book';
import { WORKBENCH_WORDS as words } from '../../words/workbench';
import type { CellPlace, Workbench } from '../workbench';
import { callHelp, completed, suggestions, type CallHelp, type Suggestion } from './completion';
import { editText } from './typed';

/** The entry under way: the cell on the grid and the formula bar show one text. */
export class Editing {
  text = '';
  caret = 0;
  open = false;
  /** Typed into the formula bar rather than on the grid. */
  inBar = false;
  /** Which suggestion is chosen. */
  choice = 0;
  place: CellPlace = { row: 0, column: 0 };
  /** Counted up whenever the person goes on with the entry: its field then takes the keyboard, and no other change of the page does that. */
  turn = 0;
  private sheetId = '';
  private dismissed = false;
  /** What the person keeps although the cell's rule warns of it. */
  private kept: string | undefined;
  /** Where the address of a cell that was pointed at stands in the text. */
  private pointed: { readonly from: number; readonly to: number } | undefined;

  constructor(private readonly workbench: Workbench) {
    workbench.finishEntry = () => this.commit();
  }

  /** What the formula bar shows. */
  get shown(): string {
    if (this.open) return this.text;
    const { cell } = this.workbench;
    return editText(
      cellAt(this.workbench.sheet, cell.row, cell.column),
      this.workbench.styleAt(cell.row, cell.column),
      this.workbench.culture,
    );
  }

  begin(text: string | undefined, inBar: boolean): void {
    if (this.workbench.busy !== undefined) return;
    if (this.open) {
      this.inBar = inBar;
      this.workbench.redrawNow();
      return;
    }
    const kept = text ?? this.shown;
    this.place = { ...this.workbench.cell };
    this.sheetId = this.workbench.sheet.id;
    this.open = true;
    this.inBar = inBar;
    this.input(kept, kept.length);
  }
  input(text: string, caret: number): void {
    this.text = text;
    this.caret = caret;
    this.choice = 0;
    this.dismissed = false;
    this.pointed = undefined;
    this.turn += 1;
    this.workbench.redrawNow();
  }

  get suggestions(): readonly Suggestion[] {
    if (!this.open || this.dismissed) return [];
    return suggestions(this.text, this.caret, this.workbench.functions, this.workbench.manifest.namespace);
  }
  get help(): CallHelp | undefined {
    return this.open ? callHelp(this.text, this.caret, this.workbench.functions, this.workbench.manifest.namespace) : undefined;
  }
  choose(step: number): void {
    const { length } = this.suggestions;
    if (length > 0) this.choice = (this.choice + step + length) % length;
    this.workbench.redrawNow();
  }
  accept(at = this.choice): boolean {
    const suggestion = this.suggestions[at];
    if (!suggestion) return false;
    const { text, caret } = completed(this.text, this.caret, suggestion.name);
    this.input(text, caret);
    return true;
  }
  dismiss(): void {
    this.dismissed = true;
    this.workbench.redrawNow();
  }

  /** A cell that is pointed at while a formula waits for an operand goes into the formula. */
  point(area: Area): boolean {
    if (!this.open || !this.text.startsWith('=')) return false;
    const from = this.pointed?.from ?? this.caret;
    const to = this.pointed?.to ?? this.caret;
    if (!this.pointed && !/[=(,;+\-*/^&<>:]\s*$/.test(this.text.slice(0, this.caret))) return false;
    const address = areaAddress(area);
    const text = `${this.text.slice(0, from)}${address}${this.text.slice(to)}`;
    this.input(text, from + address.length);
    this.pointed = { from, to: from + address.length };
    return true;
  }

  /** False if the entry was refused: it stays open to be corrected. */
  commit(): boolean {
    if (!this.open) return true;
    const { workbench, text, place } = this;
    const sheet = workbench.book.sheets.find(({ id }) => id === this.sheetId);
    if (!sheet) {
      // Its sheet was deleted meanwhile.
      this.cancel();
      return true;
    }
    if (sheet !== workbench.sheet) workbench.activate(sheet);
    const cell = cellAt(workbench.sheet, place.row, place.column);
    const before = editText(cell, workbench.styleAt(place.row, place.column), workbench.culture);
    if (text === before) {
      this.cancel();
      return true;
    }
    const objection = workbench.objection(text, place);
    if (objection?.style === 'Warning' && text !== this.kept) {
      void this.warn(objection.text);
      return false;
    }
    if (!workbench.type(text, place)) {
      this.turn += 1;
      workbench.redrawNow();
      return false;
    }
    this.cancel();
    return true;
  }
  private async warn(warning: string): Promise<void> {
    if (this.workbench.question) return;
    const { text } = this;
    const answer = await this.workbench.ask(warning, words.keepEntry, words.correctEntry, words.cancel);
    if (!this.open) return;
    if (answer === 'yes') {
      this.kept = text;
      this.commit();
    } else if (answer === 'cancel') this.cancel();
    else {
      this.turn += 1;
      this.workbench.redrawNow();
    }
  }
  cancel(): void {
    this.open = false;
    this.text = '';
    this.kept = undefined;
    this.pointed = undefined;
    this.workbench.redrawNow();
  }
}
