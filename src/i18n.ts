/** The languages the tool speaks. */
export type Lang = 'vi' | 'en';

/** One value in each language: a language left out is a compile error. */
export type Localized<T = string> = Readonly<Record<Lang, T>>;
