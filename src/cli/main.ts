import { type Command, CommanderError } from 'commander';
import type { Io } from '../commands/console.ts';
import type { Lang, Localized } from '../i18n.ts';
import { visible } from '../output/text/visible.ts';
import { UsageError, WriteError } from '../usage-error.ts';
import { chooseLang, langAsked } from './lang.ts';
import { FAULT } from './process-io.ts';
import { buildProgram } from './program.ts';
import { usageText } from './usage-text.ts';

export { processIo } from './process-io.ts';

const PASSED = 0;
const FINDINGS = 1;
const USAGE = 2;

/**
 * Runs the command that `argv` (without node and script) names.
 * The exit code: 0 clean, 1 findings, 2 wrong usage, 3 a fault of ours or of the disk. Never throws.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const asked = langAsked(argv);
  const lang = chooseLang(asked, io.env);
  try {
    if (asked !== undefined && asked !== lang) {
      throw new UsageError(
        `không có ngôn ngữ "${asked}"; có: vi, en`,
        `unknown language "${asked}"; known: vi, en`,
      );
    }
    let passed = true;
    const words = helpAsked(argv);
    const program = buildProgram(words, io, lang, (result) => {
      passed = result;
    });
    await program.parseAsync(unlessUnknown(words, program), { from: 'user' });
    return passed ? PASSED : FINDINGS;
  } catch (error) {
    return explain(error, lang, argv, io);
  }
}

/** `help COMMAND` as `COMMAND --help`. */
function helpAsked(argv: readonly string[]): readonly string[] {
  const [first, command = '-', ...rest] = argv;
  return first === 'help' && !command.startsWith('-') ? [command, '--help', ...rest] : argv;
}

/** Of an unknown command its name alone: with `--help` commander would show the help of the program, and no error. */
function unlessUnknown(argv: readonly string[], { commands }: Command): readonly string[] {
  const [first = '-'] = argv;
  const isKnown =
    first.startsWith('-') || first === 'help' || commands.some((known) => known.name() === first);
  return isKnown ? argv : [first];
}

function explain(error: unknown, lang: Lang, argv: readonly string[], io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return PASSED;
    const isOfCommand = error.code !== 'commander.unknownCommand' && /^[a-z]/.test(argv[0] ?? '');
    const text = usageText(error, isOfCommand ? (argv[0] ?? null) : null, lang);
    if (text) io.stderr.write(`kstthc: ${text}\n`);
    return USAGE;
  }
  if (error instanceof UsageError || error instanceof WriteError) {
    io.stderr.write(`kstthc: ${visible(error.localized[lang], 'shown')}\n`);
    return error instanceof UsageError ? USAGE : FAULT;
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  io.stderr.write(`kstthc: ${OUR_FAULT[lang]}\n  ${visible(`${name}: ${message}`, 'shown')}\n`);
  if (io.env.KSTTHC_DEBUG) io.stderr.write(`${visible(stack ?? '')}\n`);
  return FAULT;
}

const OUR_FAULT: Localized = {
  vi: 'lỗi của chính kstthc, không phải của kế hoạch. Xin báo lại kèm tệp và lệnh đã chạy (KSTTHC_DEBUG=1 để có thêm chi tiết).',
  en: 'this is a fault of kstthc, not of your plan. Please report it with the file and the command (KSTTHC_DEBUG=1 shows more).',
};
