namespace ThreadBot.EndToEnd.Authoring;

public sealed class UnrollTests
{
    [Fact]
    public async Task Several_formats_of_several_threads_go_into_a_folder_and_stay_as_they_are()
    {
        using var world = Small();

        var first = await Bot.RunAsync(world, "unroll", "c", "--to", "md,html,epub,json", "-o", "out", "--paper", "a4");
        var again = await Bot.RunAsync(world, "unroll", "c", "--to", "md,html,epub,json", "-o", "out", "--paper", "a4");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal(["first.epub", "first.html", "first.json", "first.md", "second.epub", "second.html", "second.json", "second.md"], Names(world, "out/c"));
        Assert.Contains("href=\"first.html\"", await File.ReadAllTextAsync(Path.Combine(world.Folder, "out/c/second.html")), StringComparison.Ordinal);
        Assert.Contains("size: A4", await File.ReadAllTextAsync(Path.Combine(world.Folder, "out/c/second.html")), StringComparison.Ordinal);
        Assert.All(again.Output.TrimEnd().Split('\n'), line => Assert.StartsWith("Unchanged ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_curriculum_becomes_a_book_and_a_site()
    {
        using var world = Small();

        var book = await Bot.RunAsync(world, "unroll", "c", "--book", "--title", "Both", "-o", "both.md");
        var site = await Bot.RunAsync(world, "unroll", "c", "--site", "public", "--site-url", "https://example.org");

        Assert.Equal((0, 0), (book.ExitCode, site.ExitCode));
        var text = await File.ReadAllTextAsync(Path.Combine(world.Folder, "both.md"));
        Assert.Contains("# Both\n\n## Contents\n\n1. [The first](#chapter-1)\n2. [The second](#chapter-2)\n", text, StringComparison.Ordinal);
        Assert.Contains("See [The first](#chapter-1) for more.", text, StringComparison.Ordinal);
        Assert.Contains("- dial: [The first](#chapter-1)\n", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(world.Folder, "public/threads/c/second.html")));
    }

    [Fact]
    public async Task Several_threads_do_not_overwrite_each_other_in_one_file()
    {
        using var world = Small();

        var run = await Bot.RunAsync(world, "unroll", "c", "-o", "all.md");

        Assert.Equal((1, "threadbot: There are several threads, and 'all.md' is one file: name a folder with -o, or make one document of them with --book.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Only_threads_that_are_long_enough_are_taken_and_none_is_said_in_a_line()
    {
        using var world = Small();

        var some = await Bot.RunAsync(world, "unroll", "c", "-o", "out", "--min-posts", "2");
        var none = await Bot.RunAsync(world, "unroll", "c", "-o", "none", "--min-posts", "9");

        Assert.Equal(["first.md"], Names(world, "out/c"));
        Assert.Equal((0, 1), (some.ExitCode, none.ExitCode));
        Assert.Equal("threadbot: There is no thread in it that is as long and as new as asked for.\n", none.Error);
    }

    [Fact]
    public async Task Html_is_written_with_a_template_of_ones_own_and_a_template_that_fails_is_said_in_a_line()
    {
        using var world = Small().With("mine.sbn-html", "<h1>{{ document.title }}</h1>").With("bad.sbn-html", "{{ for }}");

        var good = await Bot.RunAsync(world, "unroll", "first", "--to", "html", "--template", "mine.sbn-html");
        var bad = await Bot.RunAsync(world, "unroll", "first", "--to", "html", "--template", "bad.sbn-html");

        Assert.Equal("<h1>The first</h1>", good.Output.TrimEnd());
        Assert.Equal(1, bad.ExitCode);
        Assert.Single(bad.Error.TrimEnd().Split('\n'));
        Assert.Contains("bad.sbn-html", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_price_and_the_schema_are_told_without_reading()
    {
        using var world = Small();

        var price = await Bot.RunAsync(world, "unroll", "first", "--price");
        var schema = await Bot.RunAsync(world, "unroll", "--schema");

        Assert.Equal("Nothing: it is read from this machine.\n", price.Output);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "document.schema.json")), schema.Output);
    }

    private static World Small() => new World()
        .With("threads/c/first.sbnmd", "---\ntitle: The first\nteaches: [dial]\n---\nHow it began.\n---\nAnd went on.\n")
        .With("threads/c/second.sbnmd", "---\ntitle: The second\nrequires: [dial]\n---\nSee {{ thread_url 'c/first' }} for more.\n");

    private static IEnumerable<string> Names(World world, string folder) =>
        Directory.GetFiles(Path.Combine(world.Folder, folder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);
}
