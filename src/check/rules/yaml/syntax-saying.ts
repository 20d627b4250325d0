import type { Localized } from '../../../i18n.ts';

interface Said {
  readonly message: string;
  readonly help: string;
}

export type Message = Localized<(args: Args) => Said>;

type Args = {
  readonly token: string;
  /** What to write instead, where that can be told. */
  readonly suggestion?: string;
};

/** A message that is always the same. */
export function said(vi: Said, en: Said): Message {
  return { vi: () => vi, en: () => en };
}

type Saying = (token: string, suggestion: string | undefined) => Said;

/** A message about the text that is wrong, and what to write instead. */
export function about(vi: Saying, en: Saying): Message {
  return {
    vi: ({ token, suggestion }) => vi(token, suggestion && short(suggestion, 100)),
    en: ({ token, suggestion }) => en(token, suggestion && short(suggestion, 100)),
  };
}

/** A text cut to a length that fits a line of a message. */
export function short(text: string, length = 40): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
