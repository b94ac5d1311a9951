using System.CommandLine;
using System.Text.RegularExpressions;
using ThreadBot.App.Commands;

namespace ThreadBot.EndToEnd.Documentation;

public sealed partial class CommandTests
{
    private const string FromClone = "dotnet run --project src/ThreadBot.App";
    private static readonly Page Commands = Page.Of("docs/commands.md");
    private static readonly RootCommand Program = CommandLine.Build();
    private static readonly string[] CommonOptions = [.. Program.Options.SelectMany(NamesOf)];

    [Fact]
    public void Every_command_has_a_heading_and_every_heading_a_command()
    {
        Assert.Equal(
            Program.Subcommands.Select(c => $"threadbot {c.Name}").Order(StringComparer.Ordinal),
            Commands.TitlesOfLevel(2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_option_is_described_under_its_command()
    {
        Assert.All(Program.Subcommands, command => Assert.All(
            command.Options.Where(o => !o.Hidden && o.Name is not ("--help" or "--version")).SelectMany(NamesOf),
            option => Assert.Contains($"`{option}", Commands.Section($"threadbot {command.Name}"), StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_option_that_goes_with_all_commands_is_described_before_them()
    {
        var common = Commands.Headings[0].Text;

        Assert.All(CommonOptions, option => Assert.Contains($"`{option}", common, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_option_described_under_a_command_is_one_of_it()
    {
        Assert.All(Program.Subcommands, command =>
        {
            var known = command.Options.SelectMany(NamesOf).Concat(CommonOptions).ToHashSet();
            Assert.All(OptionName().Matches(Commands.Section($"threadbot {command.Name}")), m => Assert.Contains(m.Value, known));
        });
    }

    [Fact]
    public void Every_command_in_a_block_can_be_run_as_written()
    {
        var shown = Page.All
            .SelectMany(page => page.Blocks.Where(b => b.Language == "sh").SelectMany(b => b.Text.Split('\n')).Select(line => (page.File, Line: line.Trim())))
            .Where(s => IsOfProgram(s.Line))
            .ToList();

        Assert.NotEmpty(shown);
        Assert.All(shown, s =>
        {
            var errors = Program.Parse(Arguments(s.Line)).Errors;
            Assert.True(errors.Count == 0, $"{s.File} shows '{s.Line}', but: {string.Join(' ', errors.Select(e => e.Message))}");
        });
    }

    [Fact]
    public void Every_command_in_the_table_of_the_README_can_be_run_as_written()
    {
        var shown = Page.Of("README.md").InlineCode.Where(IsOfProgram).ToList();

        Assert.True(shown.Count >= Program.Subcommands.Count);
        Assert.All(shown, line => Assert.True(Program.Parse(Arguments(line)).Errors.Count == 0, $"README.md shows '{line}'."));
    }

    [Fact]
    public void Every_command_named_in_the_text_exists()
    {
        var named = Page.All.SelectMany(page => page.InlineCode.Where(IsOfProgram).Select(code => (page.File, Code: code)));

        Assert.All(named, n =>
        {
            var words = Arguments(n.Code);
            var command = words.Length == 0 || words[0].StartsWith('-') ? Program : Program.Subcommands.SingleOrDefault(c => c.Name == words[0]);
            Assert.True(command is not null, $"{n.File} names '{n.Code}', which is no command.");
            var known = command.Options.SelectMany(NamesOf).Concat(CommonOptions).ToHashSet();
            Assert.All(words.Where(w => OptionName().IsMatch(w)), w => Assert.Contains(w, known));
        });
    }

    private static bool IsOfProgram(string line) =>
        line == "threadbot" || line.StartsWith("threadbot ", StringComparison.Ordinal) || line.StartsWith(FromClone, StringComparison.Ordinal);

    private static string[] Arguments(string line)
    {
        var arguments = line.StartsWith(FromClone, StringComparison.Ordinal) ? line[FromClone.Length..].TrimStart(' ', '-') : line["threadbot".Length..];
        return arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string> NamesOf(Option option) => option.Aliases.Append(option.Name).Where(name => !name.StartsWith('/'));

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]*(?![\w-])")]
    private static partial Regex OptionName();
}
