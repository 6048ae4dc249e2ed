/** The three languages in which everything people read is given, in the order they are shown. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that may lack a language. What is missing is shown as missing, never filled with another language. */
export type LocalizedText = Readonly<Partial<Record<Language, string | undefined>>>;

/** A text that is there in every language: the platform's own words. */
export type Names = Readonly<Record<Language, string>>;

/** Whether a text is the code of one of the three languages. */
export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}
