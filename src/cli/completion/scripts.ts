import { UsageError } from '../../usage-error.ts';
import { type CompletedOption, type CompletionTree, FILE_ENDINGS, SHELLS } from './tree.ts';

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

const flagsOf = (options: readonly CompletedOption[]) => options.flatMap(({ flags }) => flags);
const namesOf = ({ commands }: CompletionTree) => commands.map((command) => command.name);

/** Options whose value is one of a few words. */
function valued(options: readonly CompletedOption[]) {
  return options.filter(({ words }) => words.length > 0);
}

function bash(tree: CompletionTree): string {
  const { name, commands } = tree;
  const valuesAfter = (command: string, options: readonly CompletedOption[]) =>
    valued(options).map(
      ({ flags, words }) =>
        `    ${flags.map((flag) => `'${command} ${flag}'`).join('|')}) words='${words.join(' ')}' ;;`,
    );
  const values = [
    ...valuesAfter('', tree.options),
    ...commands.flatMap((command) => valuesAfter(command.name, command.options)),
  ];
  const perCommand = commands.map(
    ({ name: own, options, words, takesFiles }) =>
      `    ${own}) options='${flagsOf(options).join(' ')}'; words='${words.join(' ')}'; files=${takesFiles ? 1 : ''} ;;`,
  );
  return `# bash completion of ${name}: source <(${name} completion bash)
_${name}() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local commands='${namesOf(tree).join(' ')}' command= words= options='${flagsOf(tree.options).join(' ')}' files= word
  # Bash takes --format=json apart.
  [[ $previous == = ]] && previous="\${COMP_WORDS[COMP_CWORD-2]}"
  [[ $current == = ]] && current=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ " $commands " == *" $word "* ]] && { command=$word; break; }
  done
  case "$command $previous" in
${values.join('\n')}
  esac
  if [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
    return
  fi
  case "$command" in
    '') words=$commands ;;
${perCommand.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ -n $words ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  elif [[ -n $files || $previous == -* ]]; then
    compopt -o filenames 2>/dev/null
    local IFS=$'\\n'
    COMPREPLY=($(compgen -d -- "$current"; compgen -f -- "$current" | grep -Ei '\\.(${FILE_ENDINGS.join('|')})$'))
  fi
}
complete -F _${name} ${name}
`;
}

function zsh({ name, options, commands }: CompletionTree): string {
  const cases = commands.map((command) => {
    const { words, takesFiles } = command;
    const argument = [
      ...(words.length > 0 ? [`'*:word:(${words.join(' ')})'`] : []),
      ...(takesFiles ? [`'*:file:_files -g "*.(${FILE_ENDINGS.join('|')})(-.)"'`] : []),
    ];
    return `        ${command.name}) _arguments ${[...zshOptions(command.options), ...argument].join(' ')} ;;`;
  });
  const described = commands.map((command) => `'${command.name}:${zshText(command.description)}'`);
  return `#compdef ${name}
# zsh completion of ${name}: source <(${name} completion zsh)
_${name}() {
  local context state line
  local -a commands=(${described.join(' ')})
  _arguments -C ${zshOptions(options).join(' ')} '1: :->command' '*:: :->arguments'
  case $state in
    command) _describe command commands ;;
    arguments)
      case $words[1] in
${cases.join('\n')}
      esac ;;
  esac
}
compdef _${name} ${name}
`;
}

function zshOptions(options: readonly CompletedOption[]): string[] {
  return options.flatMap(({ flags, description, takesValue, words }) =>
    flags.map((flag) => {
      const value = words.length > 0 ? `:value:(${words.join(' ')})` : takesValue ? ':value:_files' : '';
      return `'*${flag}[${zshText(description)}]${value}'`;
    }),
  );
}

/** A description inside quotes and brackets of zsh. */
function zshText(text: string): string {
  return text.replaceAll("'", '’').replace(/[[\]:]/g, (sign) => `\\${sign}`);
}

function fish(tree: CompletionTree): string {
  const { name, commands } = tree;
  const isBefore = `-n 'not __fish_seen_subcommand_from ${namesOf(tree).join(' ')}'`;
  const optionLines = (condition: string, options: readonly CompletedOption[]) =>
    options.map(({ flags, description, takesValue, words }) => {
      const named = flags.map((flag) =>
        flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
      );
      const value = words.length > 0 ? ` -xa '${words.join(' ')}'` : takesValue ? ' -r' : '';
      return `complete -c ${name} ${condition} ${named.join(' ')}${value} -d '${fishText(description)}'`;
    });
  const lines = commands.flatMap((command) => {
    const isCommand = `-n '__fish_seen_subcommand_from ${command.name}'`;
    const words = command.words.length > 0 ? ` -a '${command.words.join(' ')}'` : '';
    return [
      `complete -c ${name} -f ${isBefore} -a ${command.name} -d '${fishText(command.description)}'`,
      ...optionLines(isCommand, command.options),
      ...(command.takesFiles ? [] : [`complete -c ${name} ${isCommand} -f${words}`]),
    ];
  });
  const all = [...optionLines(isBefore, tree.options), ...lines];
  return `# fish completion of ${name}: ${name} completion fish | source\n${all.join('\n')}\n`;
}

function fishText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}

function powershell({ name, options, commands }: CompletionTree): string {
  const before = { name: '', options, words: commands.map((command) => command.name) };
  const entries = [before, ...commands].map((command) => {
    const values = valued(command.options).flatMap(({ flags, words }) =>
      flags.map((flag) => `'${flag}' = @(${quotedList(words)})`),
    );
    return `  '${command.name}' = @{ options = @(${quotedList(flagsOf(command.options))}); words = @(${quotedList(command.words)}); values = @{ ${values.join('; ')} } }`;
  });
  return `# PowerShell completion of ${name}: ${name} completion powershell | Out-String | Invoke-Expression
$${name}Commands = @{
${entries.join('\n')}
}
Register-ArgumentCompleter -Native -CommandName ${name} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $command = $typed | Where-Object { $_ -and $_ -ne $wordToComplete -and $${name}Commands.ContainsKey($_) } | Select-Object -First 1
  $known = $${name}Commands["$command"]
  $previous = if ($wordToComplete) { $typed | Select-Object -Last 2 | Select-Object -First 1 } else { $typed | Select-Object -Last 1 }
  $offers = if ($previous -and $known.values[$previous]) { $known.values[$previous] } else { @($known.options) + @($known.words) }
  $offers | Where-Object { $_ -like "$wordToComplete*" } | Sort-Object | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
`;
}

function quotedList(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
}
