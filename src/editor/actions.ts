import { withoutOverlaps } from '../check/engine/apply-fixes.ts';
import type { Diagnostic, FileResult } from '../check/engine/diagnostic.ts';
import type { Edit } from '../check/engine/fix.ts';
import { isForbidden } from '../check/engine/ignore.ts';
import type { Lang, Localized } from '../i18n.ts';
import type { SourceDocument } from '../yaml/document.ts';
import type { Range } from '../yaml/position.ts';

/** A change that an editor offers at a finding. */
export interface Action {
  readonly title: string;
  readonly kind: 'quickfix' | 'fix-all';
  readonly edits: readonly Edit[];
  /** The finding it is about; null for all safe fixes at once. */
  readonly finding: Diagnostic | null;
}

/** The fixes and "set aside" for the findings that touch `range`, and all safe fixes of the file. */
export function actionsAt(
  { diagnostics }: Pick<FileResult, 'diagnostics'>,
  source: SourceDocument,
  range: Range,
  lang: Lang,
): readonly Action[] {
  const here = diagnostics.filter((diagnostic) => touches(diagnostic.range, range));
  // A fix that shares text with another is left whole for the next time.
  const safe = withoutOverlaps(diagnostics.filter(({ fix }) => fix?.safe));
  return [
    ...here.flatMap((finding): Action[] =>
      finding.fix ? [{ title: finding.fix.title, kind: 'quickfix', edits: finding.fix.edits, finding }] : [],
    ),
    ...here
      .filter(({ rule, severity }) => !isForbidden(rule, severity))
      .map(
        (finding): Action => ({
          title: SET_ASIDE[lang](finding.rule),
          kind: 'quickfix',
          edits: [ignoring(finding, source)],
          finding,
        }),
      ),
    ...(safe.length > 0
      ? [
          {
            title: FIX_ALL[lang],
            kind: 'fix-all' as const,
            edits: safe.flatMap(({ fix }) => fix?.edits ?? []),
            finding: null,
          },
        ]
      : []),
  ];
}

const SET_ASIDE: Localized<(rule: string) => string> = {
  vi: (rule) => `bỏ qua ${rule}, có ghi lý do`,
  en: (rule) => `set ${rule} aside with a reason`,
};
const FIX_ALL: Localized = { vi: 'sửa mọi chỗ sửa được mà không đổi ý nghĩa', en: 'make all safe fixes' };

function touches(a: Range, b: Range): boolean {
  return a.start.line <= b.end.line && b.start.line <= a.end.line;
}

/** A comment above the line of a finding, for the reason to be written; without one it is a finding itself. */
function ignoring({ rule, range }: Diagnostic, { text }: SourceDocument): Edit {
  const line = text.split('\n')[range.start.line - 1] ?? '';
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const at = { line: range.start.line, column: 1 };
  return { range: { start: at, end: at }, text: `${indent}# kstthc-ignore ${rule}: \n` };
}
