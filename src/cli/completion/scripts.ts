import { UsageError } from '../../usage-error.ts';
import { type CompletedCommand, type CompletionTree, FILE_ENDINGS } from './tree.ts';

/** The shells that words are completed in. */
const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
type Shell = (typeof SHELLS)[number];

/** The name of a shell as it was typed; throws a UsageError for one that is not known. */
export function readShell(typed: string): Shell {
  const shell = SHELLS.find((known) => known === typed.toLowerCase());
  if (shell) return shell;
  const known = SHELLS.join(', ');
  throw new UsageError(
    `không có trình bao "${typed}"; có: ${known}`,
    `unknown shell "${typed}"; known: ${known}`,
  );
}

/** The script that makes a shell complete the commands, their options, the values of these and files of the right kinds. */
export function completionScript(tree: CompletionTree, shell: Shell): string {
  return SCRIPTS[shell](tree);
}

const SCRIPTS: Readonly<Record<Shell, (tree: CompletionTree) => string>> = { bash, zsh, fish, powershell };

const flagsOf = ({ options }: CompletedCommand) => options.flatMap(({ flags }) => flags);

/** Options of a command whose value is one of a few words. */
function valued(command: CompletedCommand) {
  return command.options.filter(({ words }) => words.length > 0);
}

function bash({ name, commands }: CompletionTree): string {
  const values = commands.flatMap((command) =>
    valued(command).map(
      ({ flags, words }) =>
        `    ${flags.map((flag) => `'${command.name} ${flag}'`).join('|')}) words='${words.join(' ')}' ;;`,
    ),
  );
  const perCommand = commands.map(
    (command) =>
      `    ${command.name}) options='${flagsOf(command).join(' ')}'; words='${command.words.join(' ')}' ;;`,
  );
  return `# bash completion of ${name}: source <(${name} completion bash)
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command= words= options= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == -* ]] || { command=$word; break; }
  done
  if [[ -z $command ]]; then
    COMPREPLY=($(compgen -W '${commands.map((command) => command.name).join(' ')} help' -- "$current"))
    return
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  if [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "$command" in
${perCommand.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    compopt -o filenames 2>/dev/null
    local IFS=$'\\n'
    COMPREPLY=($(compgen -d -- "$current"; compgen -f -- "$current" | grep -E '\\.(${FILE_ENDINGS.join('|')})$'))
  fi
}
complete -F _${name} ${name}
`;
}

function zsh({ name, commands }: CompletionTree): string {
  const cases = commands.map((command) => {
    const options = command.options.flatMap(({ flags, description, takesValue, words }) =>
      flags.map((flag) => {
        const value = words.length > 0 ? `:value:(${words.join(' ')})` : takesValue ? ':value:_files' : '';
        return `'*${flag}[${zshText(description)}]${value}'`;
      }),
    );
    const argument =
      command.words.length > 0
        ? `'*:word:(${command.words.join(' ')})'`
        : `'*:file:_files -g "*.(${FILE_ENDINGS.join('|')})(-.)"'`;
    return `    ${command.name}) _arguments ${[...options, argument].join(' ')} ;;`;
  });
  const described = commands.map((command) => `'${command.name}:${zshText(command.description)}'`);
  return `#compdef ${name}
# zsh completion of ${name}: source <(${name} completion zsh)
_${name}() {
  local -a commands=(${described.join(' ')})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT -= 1 ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _${name} ${name}
`;
}

/** A description inside quotes and brackets of zsh. */
function zshText(text: string): string {
  return text.replaceAll("'", '’').replace(/[[\]:]/g, (sign) => `\\${sign}`);
}

function fish({ name, commands }: CompletionTree): string {
  const lines = commands.flatMap((command) => {
    const isCommand = `-n '__fish_seen_subcommand_from ${command.name}'`;
    const options = command.options.map(({ flags, description, takesValue, words }) => {
      const named = flags.map((flag) =>
        flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
      );
      const value = words.length > 0 ? ` -xa '${words.join(' ')}'` : takesValue ? ' -r' : '';
      return `complete -c ${name} ${isCommand} ${named.join(' ')}${value} -d '${fishText(description)}'`;
    });
    const words =
      command.words.length > 0 ? [`complete -c ${name} ${isCommand} -fa '${command.words.join(' ')}'`] : [];
    return [
      `complete -c ${name} -f -n __fish_use_subcommand -a ${command.name} -d '${fishText(command.description)}'`,
      ...options,
      ...words,
    ];
  });
  return `# fish completion of ${name}: ${name} completion fish | source\n${lines.join('\n')}\n`;
}

function fishText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}

function powershell({ name, commands }: CompletionTree): string {
  const entries = commands.map((command) => {
    const values = valued(command).flatMap(({ flags, words }) =>
      flags.map((flag) => `'${flag}' = @(${quotedList(words)})`),
    );
    return `  '${command.name}' = @{ options = @(${quotedList(flagsOf(command))}); words = @(${quotedList(command.words)}); values = @{ ${values.join('; ')} } }`;
  });
  return `# PowerShell completion of ${name}: ${name} completion powershell | Out-String | Invoke-Expression
$${name}Commands = @{
${entries.join('\n')}
}
Register-ArgumentCompleter -Native -CommandName ${name} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $command = $typed | Where-Object { -not $_.StartsWith('-') } | Select-Object -First 1
  $known = if ($command) { $${name}Commands[$command] }
  $previous = if ($wordToComplete) { $typed | Select-Object -Last 2 | Select-Object -First 1 } else { $typed | Select-Object -Last 1 }
  $offers = if (-not $known) { $${name}Commands.Keys } elseif ($known.values[$previous]) { $known.values[$previous] } else { @($known.options) + @($known.words) }
  $offers | Where-Object { $_ -like "$wordToComplete*" } | Sort-Object | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}

function quotedList(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
}
