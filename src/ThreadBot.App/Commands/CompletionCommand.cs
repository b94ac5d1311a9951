using System.CommandLine;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot completion</c>: the script that makes a shell complete commands, slugs and names.</summary>
internal static class CompletionCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys.Order(StringComparer.Ordinal)]);
        var command = new Command("completion", "Print a shell's completion script.") { shell };
        command.SetAction(parsed => Console.Out.Write(Scripts[parsed.GetRequiredValue(shell)].ReplaceLineEndings("\n")));
        return command;
    }

    // Each asks the program itself, by the [suggest] directive, so a new command or thread is completed without a new script.
    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            # eval "$(threadbot completion bash)"
            _threadbot() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(threadbot "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -F _threadbot threadbot

            """,
        ["zsh"] = """
            # eval "$(threadbot completion zsh)"
            _threadbot() {
              local suggestions
              suggestions=("${(@f)$(threadbot "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -a suggestions
            }
            compdef _threadbot threadbot

            """,
        ["fish"] = """
            # threadbot completion fish | source
            complete -f -c threadbot -a '(threadbot "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'

            """,
        ["pwsh"] = """
            # threadbot completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName threadbot -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              threadbot "[suggest:$cursorPosition]" "$commandAst" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }

            """,
    };
}
