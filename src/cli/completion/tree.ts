import type { Command } from 'commander';
import { allRules } from '../../actual/registry.ts';
import { formatNames } from '../../output/formats.ts';

/** The commands of the program as a shell completes them. */
export interface CompletionTree {
  readonly name: string;
  readonly commands: readonly CompletedCommand[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** The words its argument may be, where there are only some; else files. */
  readonly words: readonly string[];
  readonly takesFiles: boolean;
}

interface CompletedOption {
  /** `--format`, `-o`: the long form first. */
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  /** The words its value may be, where there are only some; else a file may follow. */
  readonly words: readonly string[];
}

/** The endings of the files that commands read. */
export const FILE_ENDINGS = ['yaml', 'yml', 'docx', 'xlsx', 'csv', 'tsv', 'txt'] as const;

/** What the help of a program says of its commands. */
export function completionTree(program: Command): CompletionTree {
  return { name: program.name(), commands: program.commands.map(completedCommand) };
}

function completedCommand(command: Command): CompletedCommand {
  const name = command.name();
  const [argument] = command.registeredArguments;
  const words = ARGUMENT_WORDS[name]?.() ?? choicesIn(argument?.name() ?? '');
  const help = { long: '--help', short: '-h', description: '', required: false, optional: false, flags: '' };
  return {
    name,
    description: command.description(),
    options: [...command.options, help].map((option) => ({
      flags: [option.long, option.short].filter((flag) => flag !== undefined && flag !== null),
      description: option.description,
      takesValue: option.required || option.optional,
      words: option.long === '--format' ? formatsOf(name, option.flags) : choicesIn(option.flags),
    })),
    words,
    takesFiles: argument !== undefined && words.length === 0,
  };
}

const ARGUMENT_WORDS: Readonly<Record<string, () => readonly string[]>> = {
  rules: () => allRules.map(({ id }) => id),
  schema: () => ['plan', 'actuals', 'norms'],
};

/** `vi` and `en` in `--lang <vi|en>`. */
function choicesIn(flags: string): readonly string[] {
  const choices = /<([^<>]+\|[^<>]+)>/.exec(flags)?.[1] ?? (flags.includes('|') ? flags : '');
  return choices === '' ? [] : choices.split('|');
}

function formatsOf(command: string, flags: string): readonly string[] {
  const choices = choicesIn(flags);
  if (choices.length > 0) return choices;
  const hasRecords = command === 'budget' || command === 'status';
  return formatNames(command === 'validate' ? 'findings' : hasRecords ? 'records' : 'report');
}
