import type { Plugin } from 'rolldown';

interface Pattern {
  readonly pattern: string;
  readonly flags: string;
}

export const patternsWrittenOut: Plugin;
export function patternsIn(code: string): (Pattern & { readonly start: number; readonly end: number })[];
export function writtenOut(pattern: Pattern): Pattern;
