import { text } from './findings/text.ts';
import type { FindingsWriter } from './findings/writer.ts';
import type { ReportWriter } from './sheet/report.ts';

interface Format {
  /** What a program reads: it is alone on standard output, and remarks go elsewhere. */
  readonly isForPrograms: boolean;
  // All but the usual one are loaded when asked for, so that it does not wait for the others.
  readonly findings?: () => Promise<FindingsWriter>;
  readonly report?: () => Promise<ReportWriter>;
}

/** What `--format` can name: a format of findings, of reports, or of both. */
const FORMATS = {
  text: {
    isForPrograms: false,
    findings: async () => text,
    report: async () => {
      const { sheetText } = await import('./sheet/text.ts');
      return ({ sheet }, { width, paint }) => sheetText(sheet(width), width, paint);
    },
  },
  json: {
    isForPrograms: true,
    findings: async () => (await import('./findings/json.ts')).json,
    report: async () => {
      const { toJson } = await import('./text/json.ts');
      return ({ data }) => toJson(data());
    },
  },
  sarif: { isForPrograms: true, findings: async () => (await import('./findings/sarif.ts')).sarif },
  github: { isForPrograms: false, findings: async () => (await import('./findings/github.ts')).github },
  gitlab: { isForPrograms: true, findings: async () => (await import('./findings/gitlab.ts')).gitlab },
  markdown: {
    isForPrograms: false,
    findings: async () => (await import('./findings/markdown.ts')).markdown,
    report: async () => {
      const { sheetMarkdown } = await import('./sheet/markdown.ts');
      return ({ sheet }, { width }) => sheetMarkdown(sheet(width));
    },
  },
  csv: {
    isForPrograms: true,
    report: async () => {
      const { sheetCsv } = await import('./sheet/csv.ts');
      return ({ sheet, rows = () => sheet(0) }, { bom }) => sheetCsv(rows(), bom);
    },
  },
  // Written with a description beside it, which takes more than a text.
  records: { isForPrograms: true },
} satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

const all: Readonly<Record<FormatName, Format>> = FORMATS;

/** What formats are for: findings, reports, or reports that have records too. */
export type FormatKind = 'findings' | 'report' | 'records';

/** The formats for what a command prints. */
export function formatNames(kind: FormatKind): readonly FormatName[] {
  if (kind === 'records') return [...formatNames('report'), 'records'];
  return (Object.keys(all) as FormatName[]).filter((name) => all[name][kind]);
}

export function isForPrograms(name: FormatName): boolean {
  return all[name].isForPrograms;
}

/** The writer of a format; null if the format cannot write this. */
export async function findingsWriter(name: FormatName): Promise<FindingsWriter | null> {
  return (await all[name].findings?.()) ?? null;
}

/** The writer of a format; null if the format cannot write this. */
export async function reportWriter(name: FormatName): Promise<ReportWriter | null> {
  return (await all[name].report?.()) ?? null;
}
