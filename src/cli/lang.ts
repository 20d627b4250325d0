import type { Io } from '../commands/console.ts';
import type { Lang } from '../i18n.ts';

/** What `--lang` was given: the language of usage errors must be known before the arguments are understood. */
export function langAsked(argv: readonly string[]): string | undefined {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = options[at];
  return arg === '--lang' ? options[at + 1] : arg?.slice('--lang='.length);
}

/** The language: as asked for, else of KSTTHC_LANG, else of the locale, else English. */
export function chooseLang(asked: string | undefined, env: Io['env']): Lang {
  const windowsLocale =
    process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || windowsLocale || '';
  for (const choice of [asked, env.KSTTHC_LANG]) if (choice === 'vi' || choice === 'en') return choice;
  return /^vi\b/i.test(locale.replace('_', '-')) ? 'vi' : 'en';
}
