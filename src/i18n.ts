/** The languages the tool speaks. */
export type Lang = 'vi' | 'en';

/** One value in each language: a language left out is a compile error. */
export type Localized<T = string> = Readonly<Record<Lang, T>>;

/** An error that a person reads, in both languages: what is wrong and what to do instead. */
export class LocalizedError extends Error {
  readonly localized: Localized;

  constructor(vi: string, en: string) {
    super(en);
    this.localized = { vi, en };
  }
}
