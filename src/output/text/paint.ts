/** Colours for a text, or no colour: each function returns the text it was given, dressed up or not. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

const same = (text: string) => text;

/** No colours. */
export const plain: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };
