import type { Reporter } from './reporter.ts';

// Loaded when asked for, so that the usual run does not wait for the others.
const LOADERS = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  markdown: async () => (await import('./markdown.ts')).markdown,
} satisfies Record<string, () => Promise<Reporter>>;

export type FormatName = keyof typeof LOADERS;

export const formatNames = Object.keys(LOADERS) as FormatName[];

/** Whether the format is one document that a program reads, and other output beside it would break. */
export function isDocument(name: FormatName): boolean {
  return name === 'json' || name === 'sarif' || name === 'gitlab';
}

export function loadReporter(name: FormatName): Promise<Reporter> {
  return LOADERS[name]();
}
