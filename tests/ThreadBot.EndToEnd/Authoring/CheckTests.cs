using System.Text.Json;

namespace ThreadBot.EndToEnd.Authoring;

public sealed class CheckTests
{
    [Fact]
    public async Task The_shipped_threads_have_no_fault_but_for_links_that_X_charges_for()
    {
        using var world = new World().WithShippedThreads().With("threadbot.json", AllNetworks);

        var end = await Bot.RunAsync(world, "check", "--json");

        Assert.Equal(0, end.ExitCode);
        var shown = JsonDocument.Parse(end.Output).RootElement;
        Assert.Equal(["bluesky", "mastodon", "sandbox", "x"], shown.GetProperty("networks").EnumerateArray().Select(n => n.GetString()));
        Assert.All(shown.GetProperty("faults").EnumerateArray(), fault => Assert.Equal(("dear-link", "x"), (fault.GetProperty("rule").GetString(), fault.GetProperty("network").GetString())));
        Assert.True(shown.GetProperty("prices").GetProperty("x").GetDecimal() > 0);
    }

    [Fact]
    public async Task What_threads_cost_is_said_for_each_that_is_named_and_for_all_together()
    {
        using var world = new World().WithThreads("c", 2, 3).With("threadbot.json", AllNetworks);

        var end = await Bot.RunAsync(world, "check", "threads/c");

        Assert.Contains("c/t01 · $0.045 on x", end.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 threads on bluesky, mastodon, sandbox, x: 0 errors, 0 warnings; $0.09 on x\n", end.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("front-matter", "c/a.sbnmd:2", "---\ntitle: A: b\n---\nText.\n")]
    [InlineData("template", "c/a.sbnmd:5", "---\ntitle: A\n---\nText.\n{{ if }}\n")]
    [InlineData("template", "c/a.sbnmd:4", "---\ntitle: A\n---\n{{ while true }}x{{ end }}\n")]
    [InlineData("template", "c/a.sbnmd:4", "---\ntitle: A\n---\n{{ func f; f; end; f }}\n")]
    [InlineData("template", "c/a.sbnmd:4", "---\ntitle: A\n---\n{{ 'x' * 2000000000 }}\n")]
    [InlineData("template", "c/a.sbnmd:4", "---\ntitle: A\n---\n{{ for i in 1..900 }}{{ for j in 1..900 }}gigabytes{{ end }}{{ end }}\n")]
    [InlineData("template", "c/a.sbnmd:4", "---\ntitle: A\n---\n{{ include '../../../../etc/passwd' }}\n")]
    [InlineData("alt-text", "c/a.sbnmd:4", "---\ntitle: A\n---\n![](dot.png)\n")]
    [InlineData("image", "c/a.sbnmd:4", "---\ntitle: A\n---\n![A dot](missing.png)\n")]
    [InlineData("image", "c/a.sbnmd:4", "---\ntitle: A\n---\n![No picture at all](text.png)\n")]
    [InlineData("thread-reference", "c/a.sbnmd:4", "---\ntitle: A\n---\nSee {{ thread_url 'c/later' }}\n")]
    [InlineData("unknown-concept", "c/a.sbnmd", "---\ntitle: A\nrequires: [nowhere]\n---\nText.\n")]
    [InlineData("cycle", "c/a.sbnmd", "---\ntitle: A\nteaches: [one]\nrequires: [one]\n---\nText.\n")]
    [InlineData("duplicate-text", "c/a.sbnmd", "---\ntitle: A\nnumbering: none\n---\nThe same.\n---\nThe same.\n")]
    [InlineData("empty-thread", "c/a.sbnmd", "---\ntitle: A\n---\n\n")]
    public async Task Each_error_is_named_with_its_file_and_line(string rule, string place, string thread)
    {
        using var world = new World().With("threads/c/a.sbnmd", thread).With("threads/c/text.png", "This is no picture.")
            .With("threads/c/later.sbnmd", "---\ntitle: Later\norder: 9\n---\nAnother one.\n");

        var end = await Bot.RunAsync(world, "check");

        Assert.Equal(1, end.ExitCode);
        Assert.Contains(end.Output.Split('\n'), line => line.StartsWith(place, StringComparison.Ordinal) && line.Contains($" error {rule}: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_nobody_wanted_is_a_warning_with_its_price()
    {
        using var world = new World().With("threads/c/a.sbnmd", "---\ntitle: A\nnumbering: none\n---\nPut it into README.md and commit.\n")
            .With("threadbot.json", AllNetworks);

        var end = await Bot.RunAsync(world, "check");

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("c/a.sbnmd:5: warning accidental-link: ", end.Output, StringComparison.Ordinal);
        Assert.Contains("$0.20", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_file_is_shown_with_the_length_of_each_post_on_each_network()
    {
        using var world = new World().With("threads/c/a.sbnmd", $"---\ntitle: A\n---\nShort.\n---\n{string.Join(' ', Enumerable.Repeat("A neuron adds things up.", 15))}\n");

        var end = await Bot.RunAsync(world, "check", "threads/c/a.sbnmd", "--network", "x,mastodon");
        var json = await Bot.RunAsync(world, "check", "--lengths", "--network", "all", "--json");

        Assert.Equal(0, end.ExitCode);
        Assert.Contains(end.Output.Split('\n'), line => line.Contains("10/280 line 4, $0.015", StringComparison.Ordinal) && line.Contains("10/500 line 4", StringComparison.Ordinal));
        Assert.Contains("line 6, cut after a sentence", end.Output, StringComparison.Ordinal);
        Assert.Contains("line 6, your break", end.Output, StringComparison.Ordinal);
        var posts = JsonDocument.Parse(json.Output).RootElement.GetProperty("posts").EnumerateArray().ToList();
        Assert.Equal(["bluesky", "mastodon", "sandbox", "threads", "x"], posts.Select(p => p.GetProperty("network").GetString()).Distinct().Order());
        Assert.All(posts, p => Assert.InRange(p.GetProperty("length").GetInt32(), 1, p.GetProperty("limit").GetInt32()));
    }

    [Fact]
    public async Task A_fault_names_the_line_and_not_only_its_section()
    {
        using var world = new World().With("threads/c/a.sbnmd", "---\ntitle: A\n---\nOne.\nTwo.\n\n{{ \"Three.\" }}\nSee System.IO.\n");

        var end = await Bot.RunAsync(world, "check", "--network", "x");

        Assert.Contains("c/a.sbnmd:8: warning accidental-link: ", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_the_clock_skips_is_a_warning()
    {
        using var world = new World().WithThreads("c", 1, 1).With("threadbot.json", """
            {
              "Accounts": { "main": { "Network": "sandbox" } },
              "Schedules": { "night": { "Account": "main", "Cron": "30 2 * * *", "TimeZone": "Europe/Berlin" } }
            }
            """);

        var end = await Bot.RunAsync(world, "check");

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("warning cron: Schedules:night fires at 02:30, a time that Europe/Berlin skips", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_items_of_one_slug_are_an_error_that_names_both()
    {
        using var world = new World()
            .With("threads/data/words.yaml", "terms:\n  - slug: bias\n    name: Bias\n  - slug: bias\n    name: Bias again\n")
            .With("threads/c/word.sbnmd", "---\nfor_each: words.terms\ntitle: \"{{ item.name }}\"\n---\n{{ item.name }} is a word.\n");

        var end = await Bot.RunAsync(world, "check", "--json");

        Assert.Equal(1, end.ExitCode);
        var faults = JsonDocument.Parse(end.Output).RootElement.GetProperty("faults").EnumerateArray();
        Assert.Contains(faults, fault => fault.GetProperty("rule").GetString() == "duplicate-slug" && fault.GetProperty("message").GetString()!.Contains("bias", StringComparison.Ordinal));
    }

    [Fact]
    public async Task GitHub_shows_an_error_beside_its_line()
    {
        using var world = new World().With("threads/c/a.sbnmd", "---\ntitle: A\n---\n{{ if }}\n");

        var end = await Bot.RunAsync(world, "check", "--github");

        Assert.Contains("::error file=threads/c/a.sbnmd,line=4,title=template::", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_named_file_is_reported_on()
    {
        using var world = new World().With("threads/c/a.sbnmd", "---\ntitle: A\n---\n{{ if }}\n").With("threads/c/b.sbnmd", "---\ntitle: B\n---\nFine.\n");

        var end = await Bot.RunAsync(world, "check", "threads/c/b.sbnmd");

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("1 thread on sandbox: 0 errors", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_falls_short_of_the_authors_standard_is_a_warning_said_once_however_many_networks_there_are()
    {
        using var world = new World().With("threadbot.json", AllNetworks)
            .With("threads/c/curriculum.yaml", "standard:\n  terms: words.all\n  fields:\n    words.all: [source.year]\n")
            .With("threads/data/words.yaml", "all:\n  - slug: loss\n    name: Loss\n")
            .With("threads/c/a.sbnmd", "---\ntitle: A\n---\nThe loss is small.\n")
            .With("threads/c/b.sbnmd", "---\ntitle: B\norder: 2\nteaches: [loss]\n---\nA loss is a number.\n");

        var end = await Bot.RunAsync(world, "check");

        Assert.Equal(0, end.ExitCode);
        Assert.Equal(1, end.Output.Split('\n').Count(line => line.StartsWith("c/a.sbnmd:4: warning untaught-term: ", StringComparison.Ordinal)));
        Assert.Equal(1, end.Output.Split('\n').Count(line => line.StartsWith("data/words.yaml:2: warning missing-field: ", StringComparison.Ordinal)));
        Assert.EndsWith("0 errors, 2 warnings; $0.03 on x\n", end.Output, StringComparison.Ordinal);
    }

    private const string AllNetworks = """
        { "Accounts": { "b": { "Network": "bluesky" }, "m": { "Network": "mastodon" }, "s": { "Network": "sandbox" }, "x": { "Network": "x" } } }
        """;
}
