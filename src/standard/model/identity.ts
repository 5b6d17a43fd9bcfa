/** The one visual identity of everything the product draws, which an organisation can change. Colours are `#RRGGBB`. */
export interface Identity {
  readonly font: string;
  /** Stands at the top right of every sheet, such as an organisation's short name. */
  readonly logoText: string;
  readonly colors: Readonly<Record<ColorKey, string>>;
  readonly ratings: Readonly<Record<RatingCode, { readonly fill: string; readonly text: string; readonly chart: string }>>;
  /** Series of charts that are not ratings. */
  readonly series: readonly string[];
}

export type ColorKey = 'ink' | 'muted' | 'brand' | 'onBrand' | 'accent' | 'line' | 'input' | 'calculated' | 'automatic' | 'highlight';

/** The codes of the list of confidence. */
export type RatingCode = 'green' | 'amberGreen' | 'amber' | 'amberRed' | 'red' | 'noData';
