import type { CommanderError } from 'commander';
import type { Lang } from '../i18n.ts';
import { visible } from '../output/text/visible.ts';
import { translated, words } from './words.ts';

/** Commander's complaints in Vietnamese, from what it quotes; the last part is a similar name. */
const VI: Readonly<Record<string, (quoted: string[], similar: string | undefined) => string>> = {
  'commander.unknownOption': ([option], similar) => `không có tùy chọn ${option}${maybe(similar)}`,
  'commander.unknownCommand': ([command], similar) => `không có lệnh "${command}"${maybe(similar)}`,
  'commander.missingArgument': ([argument = '']) =>
    `thiếu đối số ${words.vi.placeholders[argument] ?? argument}`,
  'commander.optionMissingArgument': ([option = '']) =>
    `thiếu giá trị sau tùy chọn ${translated(option, 'vi')}`,
  'commander.conflictingOption': ([one, other]) => `không dùng ${one} cùng với ${other}`,
  'commander.excessArguments': () => 'thừa đối số',
};

const SEE = { vi: 'Xem', en: 'See' } as const;

/**
 * What is wrong with the command line, in the language asked for, and where to read on: the help of `command`, or of the
 * program where it is null. Empty where only help was shown.
 */
export function usageText({ code, message }: CommanderError, command: string | null, lang: Lang): string {
  if (code === 'commander.help') return '';
  const similar = DID_YOU_MEAN.exec(message)?.[1];
  const english = message.replace(/^error: /, '').replace(DID_YOU_MEAN, '');
  const quoted = [...english.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
  const en = `${english}${similar ? ` (did you mean ${similar}?)` : ''}`;
  const text = lang === 'vi' ? (VI[code]?.(quoted, similar) ?? en) : en;
  const help = ['kstthc', ...(command === null ? [] : [command]), '--help'].join(' ');
  return `${visible(text, 'shown')}\n${SEE[lang]}: ${help}`;
}

/** What commander adds where an option or a command is nearly one of ours. */
const DID_YOU_MEAN = /\n\(Did you mean (?:one of )?(.*)\?\)$/;

function maybe(similar: string | undefined): string {
  return similar ? ` (có phải muốn ghi ${similar}?)` : '';
}
