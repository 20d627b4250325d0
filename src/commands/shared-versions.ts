import type { Localized } from '../i18n.ts';
import { type NotCompared, sharedContent } from '../open/shared-content.ts';
import type { PlanPair } from '../reports/diff/report.ts';
import type { Console } from './console.ts';
import type { VersionRead } from './read-version.ts';

/** Two versions as they are compared: a plan file and an office file by what both can hold, which is said. */
export function sharedVersions(
  old: VersionRead | null,
  current: VersionRead | null,
  { lang, stderr }: Console,
): Pick<PlanPair, 'before' | 'after'> {
  const [before, after] = [old?.version ?? null, current?.version ?? null];
  if (!before || !after || !('plan' in before) || !('plan' in after)) return { before, after };
  if (old?.isOffice === current?.isOffice) return { before, after };
  const isOld = old?.isOffice === false;
  const shared = isOld ? sharedContent(before.plan, after.plan) : sharedContent(after.plan, before.plan);
  const { yaml, office, notCompared } = shared;
  if (notCompared.length > 0) {
    const names = notCompared.map((kind) => NOT_COMPARED[kind][lang]).join(', ');
    stderr.write(`kstthc: ${LEFT_OUT[lang](names)}\n`);
  }
  return {
    before: { ...before, plan: isOld ? yaml : office },
    after: { ...after, plan: isOld ? office : yaml },
  };
}

const NOT_COMPARED: Readonly<Record<NotCompared, Localized>> = {
  ids: { vi: 'mã nhiệm vụ', en: 'ids of tasks' },
  after: { vi: 'thứ tự trước sau của nhiệm vụ', en: 'which task comes after which' },
  aliases: { vi: 'cách viết khác của cơ quan truyền thông', en: 'other spellings of outlets' },
  unused: { vi: 'cơ quan truyền thông không có khoản chi', en: 'outlets without money' },
  citations: { vi: 'các viện dẫn', en: 'citations' },
};
const LEFT_OUT: Localized<(names: string) => string> = {
  vi: (names) => `không so sánh những gì tệp Word, Excel không ghi: ${names}`,
  en: (names) => `not compared, for a Word or Excel file does not hold them: ${names}`,
};
