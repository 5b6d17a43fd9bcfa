/** Languages that everything a person reads exists in. A missing translation does not compile. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Text = Readonly<Record<Language, string>>;

/** What placeholders stand for. */
export type Values = Readonly<Record<string, string | number | boolean>>;

const TRUTH = { en: ['FALSE', 'TRUE'], fr: ['FAUX', 'VRAI'] } as const;

/** TRUE and FALSE, as Excel writes them. */
export const truthIn = (value: boolean, language: Language): string => TRUTH[language][value ? 1 : 0];

/** The text in that language, with `{name}` placeholders filled in. */
export const inLanguage = (text: Text, language: Language, values: Values = {}): string =>
  text[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name] ?? placeholder;
    return typeof value === 'boolean' ? truthIn(value, language) : String(value);
  });
