/** Languages that everything a person reads exists in. A missing translation does not compile. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Text = Readonly<Record<Language, string>>;

/** The text in that language, with `{name}` placeholders filled in. */
export const inLanguage = (text: Text, language: Language, values: Readonly<Record<string, string | number>> = {}): string =>
  text[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
