using System.Text;
using System.Text.Json;

namespace ThreadBot.EndToEnd.Authoring;

public sealed class SplitTests
{
    private const string Article = """
        # What a neuron does

        A **neuron** is a tiny calculator. Write {{ name }} or read [the paper](https://example.com/p).

        ## Weights

        - One for each input
        - Learned

        | a | b |
        |---|---|
        | 1 | 2 |

        """;

    [Fact]
    public async Task A_split_article_passes_the_check_and_is_previewed_as_it_was_split()
    {
        using var world = new World().With("article.md", Article);

        var split = await Bot.RunAsync(world, "split", "article.md", "-o", "threads/c/article.sbnmd", "--network", "x", "--number", "--json");
        var check = await Bot.RunAsync(world, "check", "--network", "x");
        var preview = await Bot.RunAsync(world, "preview", "article", "--network", "x", "--json");

        Assert.Equal((0, 0, 0), (split.ExitCode, check.ExitCode, preview.ExitCode));
        // Its one link is worth a word on X, where it costs more than all the rest.
        Assert.Contains("0 errors, 1 warning", check.Output, StringComparison.Ordinal);
        Assert.Contains("dear-link", check.Output, StringComparison.Ordinal);
        Assert.Equal(Texts(split), Texts(preview));
        Assert.Contains("{{ name }}", Texts(preview)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_told_with_its_line_and_the_draft_goes_to_standard_output()
    {
        using var world = new World().With("article.md", Article);

        var end = await Bot.RunAsync(world, "split", "article.md");

        Assert.Equal(0, end.ExitCode);
        Assert.StartsWith("---\ntitle: \"What a neuron does\"\n", end.Output, StringComparison.Ordinal);
        Assert.StartsWith("article.md:10: note: A post cannot show a table", end.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(world.Folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("split")]
    [InlineData("split", "-")]
    public async Task An_article_may_come_through_a_pipe(params string[] command)
    {
        using var world = new World();
        using var bot = Bot.Start(world, command);
        await bot.Process.StandardInput.WriteAsync(Article);
        bot.Process.StandardInput.Close();

        var end = await bot.EndAsync();

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("\n---\nWeights\n\n- One for each input\n- Learned\n", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_written_over_only_by_force()
    {
        using var world = new World().With("article.md", Article).With("threads/c/a.sbnmd", "precious");

        var refused = await Bot.RunAsync(world, "split", "article.md", "-o", "threads/c/a.sbnmd");
        var kept = await File.ReadAllTextAsync(Path.Combine(world.Threads, "c/a.sbnmd"));
        var forced = await Bot.RunAsync(world, "split", "article.md", "-o", "threads/c/a.sbnmd", "--force");

        Assert.Equal((1, "precious", 0), (refused.ExitCode, kept, forced.ExitCode));
        Assert.Contains("is there already; nothing was written", refused.Error, StringComparison.Ordinal);
        Assert.StartsWith("---\n", await File.ReadAllTextAsync(Path.Combine(world.Threads, "c/a.sbnmd")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_keeps_its_place_on_the_disk()
    {
        using var world = new World().With("threads/c/pictures/neuron.png", "a picture").With("threads/c/article.md", "Look.\n\n![A neuron](pictures/neuron.png)\n");

        await Bot.RunAsync(world, "split", "threads/c/article.md", "-o", "threads/d/article.sbnmd");

        Assert.EndsWith("Look.\n![A neuron](../c/pictures/neuron.png)\n", await File.ReadAllTextAsync(Path.Combine(world.Threads, "d/article.sbnmd")), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> WhatIsNoArticle => new()
    {
        { "empty", [], "is empty" },
        { "blank", " \n\t\n"u8.ToArray(), "is empty" },
        { "binary", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2], "is no text in UTF-8" },
        { "utf-16", Encoding.Unicode.GetBytes("A neuron."), "is no text in UTF-8" },
        { "latin-1", [0x41, 0xE9, 0x42], "is no text in UTF-8" },
        { "surrogate", [0x41, 0xED, 0xA0, 0x80], "is no text in UTF-8" },
        { "megabyte", [.. Enumerable.Repeat((byte)'a', 1_000_000)], "has more than 200,000 characters" },
        { "deep", [.. Enumerable.Repeat((byte)'>', 5_000), (byte)'a'], "nested deeper than anybody reads" },
        { "title", "# Only a title\n"u8.ToArray(), "says nothing that a post could show" },
    };

    [Theory]
    [MemberData(nameof(WhatIsNoArticle))]
    public async Task What_is_no_article_is_answered_in_a_line(string name, byte[] bytes, string answer)
    {
        using var world = new World();
        await File.WriteAllBytesAsync(Path.Combine(world.Folder, name), bytes);

        var end = await Bot.RunAsync(world, "split", name);

        Assert.Equal(1, end.ExitCode);
        Assert.Contains(answer, Assert.Single(end.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.Empty(end.Output);
    }

    [Fact]
    public async Task A_file_that_is_missing_and_a_folder_are_answered_in_a_line()
    {
        using var world = new World();

        var missing = await Bot.RunAsync(world, "split", "nowhere.md");
        var folder = await Bot.RunAsync(world, "split", "threads");

        Assert.Equal("threadbot: 'nowhere.md' does not exist.\n", missing.Error);
        Assert.Equal("threadbot: 'threads' is a folder: name a file in it.\n", folder.Error);
    }

    [Fact]
    public async Task Characters_that_nobody_sees_do_no_harm()
    {
        using var world = new World().With("article.md", "\uFEFFA\u0007 neuron \uFFFE\u202Eadds\u001b[2J up.\u2028Then it stops.\n");

        var end = await Bot.RunAsync(world, "split", "article.md", "-o", "threads/c/a.sbnmd");
        var check = await Bot.RunAsync(world, "check");

        Assert.Equal((0, 0), (end.ExitCode, check.ExitCode));
        Assert.DoesNotContain('\e', await File.ReadAllTextAsync(Path.Combine(world.Threads, "c/a.sbnmd")));
        Assert.Contains("unseen-character", check.Output, StringComparison.Ordinal);
    }

    private static List<string> Texts(BotResult end) =>
        [.. JsonDocument.Parse(end.Output).RootElement.GetProperty("posts").EnumerateArray().Select(post => post.GetProperty("text").GetString()!)];
}
