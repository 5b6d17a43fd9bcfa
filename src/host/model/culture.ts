/** What `application.cultureInfo` tells of a locale, as Windows has it. */
export interface CultureData {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  readonly dateSeparator: string;
  readonly shortDate: string;
  readonly longDate: string;
  readonly timeSeparator: string;
  readonly longTime: string;
}

const NARROW_SPACE = '\u202F';

const french = (name: string, shortDate: string): CultureData => ({
  name,
  decimal: ',',
  group: NARROW_SPACE,
  dateSeparator: shortDate.replace(/[a-zA-Z]/g, '').charAt(0),
  shortDate,
  longDate: 'dddd d MMMM yyyy',
  timeSeparator: ':',
  longTime: 'HH:mm:ss',
});

const CULTURES: readonly CultureData[] = [
  {
    name: 'en-US',
    decimal: '.',
    group: ',',
    dateSeparator: '/',
    shortDate: 'M/d/yyyy',
    longDate: 'dddd, MMMM d, yyyy',
    timeSeparator: ':',
    longTime: 'h:mm:ss tt',
  },
  {
    name: 'en-GB',
    decimal: '.',
    group: ',',
    dateSeparator: '/',
    shortDate: 'dd/MM/yyyy',
    longDate: 'dd MMMM yyyy',
    timeSeparator: ':',
    longTime: 'HH:mm:ss',
  },
  {
    name: 'en-CA',
    decimal: '.',
    group: ',',
    dateSeparator: '-',
    shortDate: 'yyyy-MM-dd',
    longDate: 'MMMM d, yyyy',
    timeSeparator: ':',
    longTime: 'h:mm:ss tt',
  },
  {
    name: 'de-DE',
    decimal: ',',
    group: '.',
    dateSeparator: '.',
    shortDate: 'dd.MM.yyyy',
    longDate: 'dddd, d. MMMM yyyy',
    timeSeparator: ':',
    longTime: 'HH:mm:ss',
  },
  french('fr-FR', 'dd/MM/yyyy'),
  { ...french('fr-BE', 'dd-MM-yy'), group: NARROW_SPACE },
  { ...french('fr-CA', 'yyyy-MM-dd'), group: '\u00A0', longDate: 'd MMMM yyyy' },
  { ...french('fr-CH', 'dd.MM.yyyy'), decimal: ',', group: NARROW_SPACE, longDate: 'dddd, d MMMM yyyy' },
];

/** The culture of that name, or of its language, or the American one under its own name. */
export function cultureOf(locale: string): CultureData {
  const language = `${locale.split('-')[0] ?? ''}-`;
  const known = CULTURES.find(({ name }) => name === locale) ?? CULTURES.find(({ name }) => name.startsWith(language)) ?? CULTURES[0];
  return { ...(known as CultureData), name: locale };
}
