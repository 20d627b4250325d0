import type { Localized } from '../../../i18n.ts';

interface Texts {
  readonly message: string;
  readonly help: string;
}

export type Message = Localized<(args: Args) => Texts>;

type Args = {
  readonly token: string;
  /** What to write instead, where that is known. */
  readonly suggestion?: string;
};

/** A message that is always the same. */
export function constant(vi: Texts, en: Texts): Message {
  return { vi: () => vi, en: () => en };
}

type TextsOf = (token: string, suggestion: string | undefined) => Texts;

/** A message about the text that is wrong, and what to write instead. */
export function withToken(vi: TextsOf, en: TextsOf): Message {
  return {
    vi: ({ token, suggestion }) => vi(token, suggestion && short(suggestion, 100)),
    en: ({ token, suggestion }) => en(token, suggestion && short(suggestion, 100)),
  };
}

/** A text cut to a length that fits a line of a message. */
export function short(text: string, length = 40): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
