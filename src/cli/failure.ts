import { inLanguage, type Language, type Text } from '../words/text';

/** The command cannot do what it was asked: one clear sentence, exit code 2. */
export class CannotDo extends Error {
  constructor(
    readonly text: Text,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(inLanguage(text, 'en', values));
  }

  get sentence(): Text {
    return { en: this.textIn('en'), fr: this.textIn('fr') };
  }

  textIn(language: Language): string {
    return inLanguage(this.text, language, this.values);
  }
}
