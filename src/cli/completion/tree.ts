import { type Command, Help } from 'commander';
import { allRules } from '../../actual/registry.ts';
import { FAILURES } from '../../commands/status.ts';
import { formatNames } from '../../output/formats.ts';

/** The commands of the program as a shell completes them. */
export interface CompletionTree {
  readonly name: string;
  /** The options before a command. */
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** The words its argument may be, where there are only some. */
  readonly words: readonly string[];
  readonly takesFiles: boolean;
}

export interface CompletedOption {
  /** `--format`, `-o`: the long form first. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** The words its value may be, where there are only some; else a file may follow. */
  readonly words: readonly string[];
}

/** The shells that words are completed in. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

/** The endings of the files that commands read. */
export const FILE_ENDINGS = ['yaml', 'yml', 'docx', 'xlsx', 'csv', 'tsv', 'txt'] as const;

/** What the help of a program says of its commands. */
export function completionTree(program: Command): CompletionTree {
  const commands = new Help().visibleCommands(program);
  const names = program.commands.map((command) => command.name());
  return {
    name: program.name(),
    options: completedOptions(program),
    commands: commands.map((command) => completedCommand(command, names)),
  };
}

function completedCommand(command: Command, commands: readonly string[]): CompletedCommand {
  const name = command.name();
  const [argument] = command.registeredArguments;
  return {
    name,
    description: command.description(),
    options: completedOptions(command),
    words: ARGUMENT_WORDS[name]?.(commands) ?? [],
    takesFiles: argument !== undefined && FILE_ARGUMENTS.includes(argument.name()),
  };
}

const ARGUMENT_WORDS: Readonly<Record<string, (commands: readonly string[]) => readonly string[]>> = {
  rules: () => allRules.map(({ id }) => id),
  schema: () => ['plan', 'actuals', 'norms'],
  completion: () => SHELLS,
  help: (commands) => commands,
};
const FILE_ARGUMENTS: readonly string[] = ['paths', 'plan', 'file'];

function completedOptions(command: Command): CompletedOption[] {
  return new Help()
    .visibleOptions(command)
    .map(({ long, short, flags, description, required, optional }) => ({
      flags: [long, short].filter((flag) => flag !== undefined && flag !== null),
      description,
      takesValue: required || optional,
      words:
        long === '--format'
          ? formatsOf(command.name(), flags)
          : (OPTION_WORDS[long ?? ''] ?? choicesIn(flags)),
    }));
}

/** Values that a person is likely to want, where the option says no more than what they are. */
const OPTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  '--as-of': ['today'],
  '--fail-on': [...FAILURES, FAILURES.join(',')],
};

/** `vi` and `en` in `--lang <vi|en>`; not the kinds of values in `<amount|percent>`. */
function choicesIn(flags: string): readonly string[] {
  const choices = /<([^<>]+\|[^<>]+)>/.exec(flags)?.[1] ?? '';
  return choices === '' || choices === 'amount|percent' ? [] : choices.split('|');
}

function formatsOf(command: string, flags: string): readonly string[] {
  const choices = choicesIn(flags);
  if (choices.length > 0) return choices;
  const hasRecords = command === 'budget' || command === 'status';
  return formatNames(command === 'validate' ? 'findings' : hasRecords ? 'records' : 'report');
}
