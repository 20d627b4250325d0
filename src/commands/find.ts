import type { Localized } from '../i18n.ts';
import { searchPlans } from '../input/files.ts';
import { expandPatterns } from '../input/patterns.ts';
import type { Twin } from '../input/plan-names.ts';
import { slashed } from '../input/repository.ts';
import { unsearched } from '../input/unsearched.ts';
import { visible } from '../output/text/visible.ts';
import type { Console } from './console.ts';

/**
 * The plan files at `paths`: files, folders, patterns, or standard input. Prints on standard error what a search of a folder
 * passed over. Throws a UsageError where there is no plan, or one cannot be read.
 */
export async function plansAtPaths(
  paths: readonly string[],
  { cwd, lang, stderr }: Pick<Console, 'cwd' | 'lang' | 'stderr'>,
): Promise<readonly string[]> {
  const { files, others, twins } = searchPlans(await expandPatterns(paths, cwd), cwd);
  const say = (text: string) => stderr.write(`kstthc: ${visible(text, 'shown')}\n`);
  sayTwins(twins, { lang, stderr });
  if (others.length > 0) say(PASSED_OVER[lang](others.length, namesOf(others)));
  sayUnsearched(paths, { cwd, lang, stderr });
  return files;
}

/** Prints on standard error which office files are not read, because a YAML file of the same name is the plan. */
export function sayTwins(twins: readonly Twin[], { lang, stderr }: Pick<Console, 'lang' | 'stderr'>): void {
  for (const { office, yaml } of twins) {
    stderr.write(`kstthc: ${visible(TWIN[lang](office, yaml), 'shown')}\n`);
  }
}

/** Prints on standard error what looks as if it were searched but is not. */
export function sayUnsearched(
  paths: readonly string[],
  { cwd, lang, stderr }: Pick<Console, 'cwd' | 'lang' | 'stderr'>,
): void {
  for (const path of unsearched(paths, cwd)) {
    stderr.write(`kstthc: ${visible(UNSEARCHED[lang](slashed(path)), 'shown')}\n`);
  }
}

const UNSEARCHED: Localized<(path: string) => string> = {
  vi: (path) => `không tìm trong "${path}"; nếu đó cũng là kế hoạch thì đổi tên hoặc nêu tên`,
  en: (path) => `"${path}" is not searched; if it holds plans too, rename it or name it`,
};

const MOST_NAMES = 3;

function namesOf(files: readonly string[]): string {
  const shown = files.slice(0, MOST_NAMES).join(', ');
  return files.length > MOST_NAMES ? `${shown}, …` : shown;
}

const TWIN: Localized<(office: string, yaml: string) => string> = {
  vi: (office, yaml) => `không đọc ${office}, vì ${yaml} cùng tên là bản kế hoạch`,
  en: (office, yaml) => `${office} is not read, because ${yaml} of the same name is the plan`,
};
const PASSED_OVER: Localized<(count: number, names: string) => string> = {
  vi: (count, names) =>
    `bỏ qua ${count} tệp trong thư mục, không phải .yaml, .yml, .docx, .xlsx: ${names}; muốn đọc thì nêu tên tệp`,
  en: (count, names) =>
    `passed over ${count} ${count === 1 ? 'file' : 'files'} in folders, not .yaml, .yml, .docx or .xlsx: ${names}; name a file to have it read`,
};
