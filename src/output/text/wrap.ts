import { wrapAnsi } from 'fast-wrap-ansi';
import { stringWidth } from './string-width.ts';
import { visible } from './visible.ts';

/**
 * The lines of a text, each at most `width` columns wide, words unbroken where they fit. A line that would be a
 * command to a CI runner is made harmless.
 */
export function wrap(text: string, width: number): string[] {
  if (stringWidth(text) <= width) return [text];
  return wrapAnsi(text, Math.max(1, width), { hard: true })
    .split('\n')
    .map((line) => visible(line));
}
