using System.Text.Json;

namespace ThreadBot.EndToEnd.Authoring;

public sealed class CommandTests
{
    [Fact]
    public async Task A_new_thread_can_be_previewed_and_checked_at_once()
    {
        using var world = new World();

        var made = await Bot.RunAsync(world, "new", "course/first-steps");
        var preview = await Bot.RunAsync(world, "preview", "course/first-steps");
        var check = await Bot.RunAsync(world, "check");
        var again = await Bot.RunAsync(world, "new", "course/first-steps");

        Assert.Equal(0, made.ExitCode);
        Assert.Equal(0, preview.ExitCode);
        Assert.Equal(0, check.ExitCode);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("is there already", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../escape")]
    [InlineData("course/../../escape")]
    [InlineData("no-curriculum")]
    public async Task A_new_thread_is_never_written_outside_the_threads_folder(string name)
    {
        using var world = new World();

        var end = await Bot.RunAsync(world, "new", name);

        Assert.Equal(1, end.ExitCode);
        Assert.Empty(Directory.EnumerateFiles(world.Folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_unrolled_thread_is_the_same_document_each_time_and_has_its_images_beside_it()
    {
        using var world = new World().WithShippedThreads();

        await Bot.RunAsync(world, "unroll", "first-words", "-o", "out/words.md");
        await Bot.RunAsync(world, "unroll", "first-words", "-o", "again/words.md");
        var printed = await Bot.RunAsync(world, "unroll", "first-words");

        var document = await File.ReadAllTextAsync(Path.Combine(world.Folder, "out/words.md"));
        Assert.Equal(document, await File.ReadAllTextAsync(Path.Combine(world.Folder, "again/words.md")));
        Assert.Equal(document, printed.Output);
        Assert.True(File.Exists(Path.Combine(world.Folder, "out/ml-terms/neuron.png")));
        Assert.DoesNotContain("1/1", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See {{ thread_url 'c/first' }} for more.", "See [The first](../c/first.md) for more.")]
    [InlineData("See [how it began]({{ thread_url 'c/first' }}).", "See [how it began](../c/first.md).")]
    public async Task A_document_made_of_a_file_links_to_the_documents_of_earlier_threads(string written, string linked)
    {
        using var world = new World()
            .With("threads/c/first.sbnmd", "---\ntitle: The first\n---\nHow it began.\n")
            .With("threads/d/second.sbnmd", $"---\ntitle: The second\n---\n{written}\n");

        var end = await Bot.RunAsync(world, "unroll", "second");

        Assert.Contains(linked, end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delivery_is_unrolled_with_its_date_and_source()
    {
        using var world = new World().WithShippedThreads();
        await Bot.RunAsync(world, "post", "first-words", "--account", "demo");

        var end = await Bot.RunAsync(world, "unroll", "1");

        Assert.Contains("source: \"sandbox://demo/", end.Output, StringComparison.Ordinal);
        Assert.Contains("date: 20", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_finds_the_demonstration_healthy()
    {
        using var world = new World().WithShippedThreads();

        var end = await Bot.RunAsync(world, "doctor", "--json");

        Assert.Equal(0, end.ExitCode);
        Assert.All(JsonDocument.Parse(end.Output).RootElement.EnumerateArray(), finding => Assert.True(finding.GetProperty("healthy").GetBoolean()));
    }

    [Theory]
    [InlineData("history")]
    [InlineData("doctor")]
    [InlineData("plan")]
    [InlineData("check")]
    [InlineData("preview", "first-words")]
    [InlineData("unroll", "first-words")]
    [InlineData("post", "first-words", "--account", "demo", "--dry-run")]
    public async Task Who_only_looks_leaves_nothing_behind(params string[] command)
    {
        using var world = new World().WithShippedThreads();

        var end = await Bot.RunAsync(world, command);

        Assert.Equal(0, end.ExitCode);
        Assert.False(Directory.Exists(world.Data));
    }

    [Theory]
    [InlineData("resume")]
    [InlineData("rollback")]
    [InlineData("unroll")]
    public async Task A_delivery_that_is_not_there_is_answered_in_a_line(string command)
    {
        using var world = new World().WithShippedThreads();

        var end = await Bot.RunAsync(world, command, "7");

        Assert.Equal(1, end.ExitCode);
        Assert.Equal("threadbot: There is no delivery 7. See 'threadbot history'.\n", end.Error);
    }

    [Fact]
    public async Task A_shell_completes_the_slugs_of_threads()
    {
        using var world = new World().WithShippedThreads();

        var end = await Bot.RunAsync(world, "[suggest:23]", "threadbot preview ml-te");

        Assert.Contains("ml-terms/first-words", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_fits_a_screen_whatever_the_number_of_threads()
    {
        using var world = new World().WithShippedThreads();

        var end = await Bot.RunAsync(world, "--help");

        Assert.Equal(0, end.ExitCode);
        Assert.All(end.Output.Split('\n'), line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public async Task A_command_that_is_mistyped_is_answered_with_what_may_have_been_meant()
    {
        using var world = new World();

        var end = await Bot.RunAsync(world, "previw", "first-words");

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("preview", end.Output + end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage:", end.Output + end.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_shell_has_its_completion_script(string shell)
    {
        using var world = new World();

        var end = await Bot.RunAsync(world, "completion", shell);

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("[suggest:", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_is_one_line_and_its_stack_is_shown_only_when_asked_for()
    {
        using var world = new World();

        var brief = await Bot.RunAsync(world, "preview", "nothing");
        var verbose = await Bot.RunAsync(world, "preview", "nothing", "--verbose");

        Assert.Single(brief.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("threadbot: There is no thread 'nothing'", brief.Error, StringComparison.Ordinal);
        Assert.Contains("   at ", verbose.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_a_thread_do_not_reach_the_terminal()
    {
        using var world = new World().With("threads/c/a.sbnmd", "---\ntitle: A\n---\nBefore{{ \"\\u001b[2J\" }} after.\n");

        var end = await Bot.RunAsync(world, "preview", "a");

        Assert.DoesNotContain("\e", end.Output, StringComparison.Ordinal);
    }
}
