import type { RatingCode } from '../standard/model/identity';
import type { ColumnType } from '../standard/model/types';
import type { Language } from '../words/text';

/**
 * A report as pages of blocks: plain data that sheets, slides and a web page draw alike. Blocks hold raw values beside the number format that
 * shows them (Excel's codes), and every text in the report's language; where something stands in cells is the drawer's business.
 */
export interface ReportPages {
  readonly language: Language;
  readonly organisation: string;
  /** The word of each rating, in the order from best to worst. */
  readonly ratings: Readonly<Record<RatingCode, string>>;
  readonly pages: readonly Page[];
}

export type PageKey = 'dashboard' | 'projectsReport' | 'finance' | 'risks';

export interface Page {
  readonly key: PageKey;
  readonly title: string;
  readonly subtitle: string;
  /** Widths, in characters, of the tracks that everything on the page is aligned to; absent where its one table decides. */
  readonly tracks?: readonly number[];
  readonly rows: readonly Row[];
  /** What stands behind the charts: not for print or slides. */
  readonly appendix?: { readonly title: string; readonly rows: readonly Row[] };
  /** Printed upright, on one sheet of paper. */
  readonly poster?: boolean;
  /** The title stays in sight where a reader scrolls. */
  readonly keepsTitle?: boolean;
}

/** Blocks side by side. */
export type Row = readonly Placed[];

export interface Placed {
  readonly block: Block;
  /** How many tracks of the page it may take; absent where it stands alone. */
  readonly span?: number;
}

export type Block = Tiles | Table | Chart | Matrix | Notice;

export interface Tiles {
  readonly kind: 'tiles';
  readonly tiles: readonly Tile[];
}

/** One figure with its label, and a note that qualifies it. */
export interface Tile {
  readonly key: string;
  readonly label: string;
  /** Null: nobody knows, or undefined for the reason that the note tells. */
  readonly value: number | null;
  readonly format: string;
  /** What the figure is counted in, where its label does not tell. */
  readonly unit?: string;
  readonly note: string;
  /** Colours the tile: it wants attention. */
  readonly rating?: RatingCode;
}

export type CellValue = string | number | null;
export type TableRow = Readonly<Record<string, CellValue>>;

export interface Table {
  readonly kind: 'table';
  /** Unique in the report: charts refer to it. */
  readonly key: string;
  readonly heading?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What the first column of the totals' line says; columns with a `total` have their sum there. */
  readonly totalLabel?: string;
  /** Said in place of rows where there are none. */
  readonly empty?: string;
  /** A long table whose header is repeated on every printed page. */
  readonly repeatsHeader?: boolean;
  /** How many of its first columns stay in sight, with the header, where a reader scrolls. */
  readonly keptColumns?: number;
}

export interface TableColumn {
  readonly key: string;
  readonly header: string;
  /** Cells of a `rating` hold its code, those of every other type what is read. */
  readonly type: Exclude<ColumnType, 'list' | 'flag'> | 'rating';
  /** What money is counted in after its format: `EUR million`. */
  readonly unit?: string;
  /** Excel's number format; texts and ratings have none. */
  readonly format?: string;
  /** Characters. */
  readonly width: number;
  readonly wrap?: boolean;
  /** An unknown figure is left blank, not shown as a dash. */
  readonly blank?: boolean;
  /** The exact sum of what is known of the column; null where nothing is. */
  readonly total?: number | null;
}

export interface Chart {
  readonly kind: 'chart';
  /** Unique in the report, permanent. */
  readonly key: string;
  readonly type: 'columns' | 'stackedColumns' | 'lines' | 'bubbles';
  readonly title: string;
  /** The chart in a sentence, for who cannot see it. */
  readonly alt: string;
  /** None where there is nothing to draw; the chart's place stays free then. */
  readonly series: readonly Series[];
  readonly categoryAxis?: Axis;
  readonly valueAxis: Axis;
}

/** One series: rows of a table of the report, `count` of them from the row `from`; the members name columns of that table. */
export interface Series {
  readonly name: string;
  /** `#RRGGBB` */
  readonly color: string;
  readonly table: string;
  readonly from: number;
  readonly count: number;
  readonly values: string;
  /** Categories; the horizontal values of bubbles. */
  readonly categories: string;
  /** Of bubbles. */
  readonly sizes?: string;
}

export interface Axis {
  readonly format?: string;
  readonly title?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly step?: number;
  readonly logarithmic?: boolean;
}

/** Counts by two scales, each cell in the colour of a rating. */
export interface Matrix {
  readonly kind: 'matrix';
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly header: string; readonly cells: readonly MatrixCell[] }[];
}

export interface MatrixCell {
  readonly count: number;
  readonly rating: RatingCode;
}

/** A sentence that qualifies the figures of the page. */
export interface Notice {
  readonly kind: 'notice';
  readonly text: string;
  readonly rating: RatingCode;
}
