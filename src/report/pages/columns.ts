import type { TableColumn } from '../blocks';
import type { Wording } from '../wording';

/** What a column says beside its key, header and width. */
type More = Partial<Pick<TableColumn, 'wrap' | 'blank' | 'total'>>;

export const text = (key: string, header: string, width: number, more: More = {}): TableColumn => ({
  key,
  header,
  type: 'text',
  width,
  ...more,
});

export const rating = (key: string, header: string, width: number): TableColumn => ({ key, header, type: 'rating', width });

export const integer = (key: string, header: string, width: number, format = '0', more: More = {}): TableColumn => ({
  key,
  header,
  type: 'integer',
  format,
  width,
  ...more,
});

export const index = (key: string, header: string, width: number, format = '0.00'): TableColumn => ({
  key,
  header,
  type: 'number',
  format,
  width,
});

export const percent = (key: string, header: string, width: number, format = '0%'): TableColumn => ({
  key,
  header,
  type: 'percent',
  format,
  width,
});

/** An amount in the report's currency. */
export const money = ({ money: { format, unit } }: Wording, key: string, header: string, width: number, more: More = {}): TableColumn => ({
  key,
  header,
  type: 'money',
  unit,
  format,
  width,
  ...more,
});

export const date = ({ formats }: Wording, key: string, header: string, width: number): TableColumn => ({
  key,
  header,
  type: 'date',
  format: formats.date,
  width,
});

export const month = ({ formats }: Wording, key: string, header: string, width: number): TableColumn => ({
  key,
  header,
  type: 'month',
  format: formats.month,
  width,
});
