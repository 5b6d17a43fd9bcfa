import type { RatingCode } from '../../standard/model/identity';
import type { Pen } from '../draw';

/** What a conditional format changes. */
export interface Mark {
  readonly fill?: string;
  readonly text?: string;
  readonly bold?: boolean;
  readonly borders?: Partial<Record<'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight', string>>;
}

/** A native conditional format over a whole range; the formula stands for its first cell. */
export function markWhere(range: Excel.Range, formula: string, mark: Mark): void {
  const { custom } = range.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  lookLike(custom.format, mark);
}

/** Gives cells, or what a conditional format makes of them, that look. */
export function lookLike(format: Excel.RangeFormat | Excel.ConditionalRangeFormat, { fill, text, bold, borders = {} }: Mark): void {
  if (fill !== undefined) format.fill.color = fill;
  if (text !== undefined) format.font.color = text;
  if (bold !== undefined) format.font.bold = bold;
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const color = borders[edge];
    if (color === undefined) continue;
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = color;
  }
}

/** The look of a rating, for cells that say it in words too. */
export const ratingMark = ({ standard }: Pen, rating: RatingCode): Mark => {
  const { fill, text } = standard.identity.ratings[rating];
  return { fill, text };
};
