using System.Text.Json;

namespace ThreadBot.EndToEnd.Authoring;

public sealed class CurriculumTests
{
    private const string Daily = """
        {
          "Accounts": { "main": { "Network": "sandbox" } },
          "Schedules": { "daily": { "Account": "main", "Cron": "0 9 * * *", "TimeZone": "Europe/Berlin" } }
        }
        """;

    [Fact]
    public async Task It_says_what_is_out_what_is_next_and_what_waits_for_which_concept()
    {
        using var world = Course();
        await Bot.RunAsync(world, "post", "first", "--account", "main");

        var end = await Bot.RunAsync(world, "curriculum");

        Assert.Equal(0, end.ExitCode);
        Assert.Contains("main: 1 published, 1 ready, 1 waiting; next: thread course/second, ", end.Output, StringComparison.Ordinal);
        Assert.Contains("waits for bias", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taught_is_to_be_said_again_some_days_later()
    {
        using var world = Course()
            .With("threads/data/words.yaml", "all:\n  - slug: weight\n    recaps: [One way., Another way.]\n")
            .With("threads/course/again.sbnmd", "---\ntitle: Again\nrecaps: words.all\n---\n{{ for recap in recaps }}{{ recap.words }}{{ end }}\n");
        await Bot.RunAsync(world, "post", "first", "--account", "main");

        var end = await Bot.RunAsync(world, "curriculum");

        Assert.Contains("; to be said again: weight from 2", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_has_the_graph_and_the_standings()
    {
        using var world = Course();

        var end = await Bot.RunAsync(world, "curriculum", "course", "--account", "main", "--json");

        var json = JsonDocument.Parse(end.Output).RootElement;
        Assert.Equal(["course/first", "course/second", "course/third"], json.GetProperty("threads").EnumerateArray().Select(t => t.GetProperty("thread").GetString()));
        var account = Assert.Single(json.GetProperty("accounts").EnumerateArray());
        Assert.Equal("course/first", account.GetProperty("next").GetProperty("thread").GetString());
        Assert.Equal(["Ready", "Waiting", "Waiting"], account.GetProperty("threads").EnumerateArray().Select(t => t.GetProperty("standing").GetString()));
    }

    [Fact]
    public async Task The_graph_can_be_had_in_the_language_of_Graphviz()
    {
        using var world = Course();

        var end = await Bot.RunAsync(world, "curriculum", "--graph", "course.dot");

        var graph = await File.ReadAllTextAsync(Path.Combine(world.Folder, "course.dot"));
        Assert.Equal(0, end.ExitCode);
        Assert.StartsWith("digraph curriculum {", graph, StringComparison.Ordinal);
        Assert.Contains("\"course/first\" -> \"course/second\";", graph, StringComparison.Ordinal);
        Assert.Contains("\"course/second\" -> \"course/third\";", graph, StringComparison.Ordinal);
        Assert.DoesNotContain("\"course/first\" -> \"course/third\";", graph, StringComparison.Ordinal);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task The_picture_is_drawn_by_Graphviz_and_without_it_the_graph_is_written_in_its_place()
    {
        using var world = Course().With("bin/dot", "#!/bin/sh\ncat > \"$3.in\"\necho '<svg/>' > \"$3\"\n");
        File.SetUnixFileMode(Path.Combine(world.Folder, "bin", "dot"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var paths = Environment.GetEnvironmentVariable("PATH")!.Split(':');
        var without = string.Join(':', paths.Where(path => !File.Exists(Path.Combine(path, "dot"))));

        var drawn = await Bot.RunAsync(world, new Dictionary<string, string> { ["PATH"] = $"{Path.Combine(world.Folder, "bin")}:{string.Join(':', paths)}" }, "curriculum", "--graph", "course.svg");
        var written = await Bot.RunAsync(world, new Dictionary<string, string> { ["PATH"] = without }, "curriculum", "--graph", "other.svg");

        Assert.Equal(0, drawn.ExitCode);
        Assert.StartsWith("digraph curriculum {", await File.ReadAllTextAsync(Path.Combine(world.Folder, "course.svg.in")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(world.Folder, "course.svg")));
        Assert.Equal(1, written.ExitCode);
        Assert.Contains("apt install graphviz", written.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(world.Folder, "other.dot")));
    }

    [Fact]
    public async Task Check_names_what_no_schedule_reaches_and_words_that_nobody_teaches()
    {
        using var world = Course()
            .With("threads/faq/a.sbnmd", "---\ntitle: A\nrequires: [weight]\nsee_also: [wieght]\n---\nText.\n")
            .With("threadbot.json", Daily.Replace("\"Account\": \"main\",", "\"Account\": \"main\", \"Curricula\": [\"faq\"],", StringComparison.Ordinal));

        var end = await Bot.RunAsync(world, "check");

        Assert.Contains("faq/a.sbnmd:3: warning unreachable: ", end.Output, StringComparison.Ordinal);
        Assert.Contains("faq/a.sbnmd:4: warning unknown-concept: ", end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_series_is_shown_in_its_own_order_with_its_quizzes_and_a_book_of_it_too()
    {
        using var world = Course()
            .With("threads/course/ask.sbnmd", "---\ntitle: Ask\nrequires: [weight]\nasks: [weight]\n---\nWhat is a weight?\n")
            .With("threads/month/curriculum.yaml", "title: A month\nthreads:\n  - course/first\n  - course/ask\n  - course/second\n")
            .With("threads/month/plan.sbnmd", "---\ntitle: The plan\n---\n{{ for day in series }}{{ day.place }}. {{ day.title }} {{ end }}\n")
            .With("threadbot.json", Daily.Replace("\"Account\": \"main\",", "\"Account\": \"main\", \"Curricula\": [\"month\"],", StringComparison.Ordinal));
        await Bot.RunAsync(world, "post", "month/plan", "--account", "main");

        var shown = await Bot.RunAsync(world, "curriculum", "month", "--json");
        var table = await Bot.RunAsync(world, "curriculum", "month");
        var book = await Bot.RunAsync(world, "unroll", "--book", "month", "--to", "md");
        var plan = await Bot.RunAsync(world, "plan", "--days", "3", "--json");

        string[] order = ["month/plan", "course/first", "course/ask", "course/second"];
        Assert.Equal(order, JsonDocument.Parse(shown.Output).RootElement.GetProperty("threads").EnumerateArray().Select(t => t.GetProperty("thread").GetString()));
        Assert.Contains("course/ask", table.Output, StringComparison.Ordinal);
        Assert.Contains("main: 1 published, 1 ready, 2 waiting; next: thread course/first, ", table.Output, StringComparison.Ordinal);
        Assert.StartsWith("# A month", book.Output[book.Output.IndexOf("# A month", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("1. First 2. Ask 3. Second", book.Output, StringComparison.Ordinal);
        Assert.Equal(order[1..], JsonDocument.Parse(plan.Output).RootElement.GetProperty("slots").EnumerateArray().Select(t => t.GetProperty("thread").GetString()));
    }

    [Fact]
    public async Task A_series_and_what_it_is_made_of_cannot_be_posted_on_two_accounts_on_X()
    {
        const string Settings = """
            {
              "Accounts": { "one": { "Network": "x" }, "two": { "Network": "x" } },
              "Schedules": {
                "a": { "Account": "one", "Curricula": ["month"], "Cron": "0 9 * * *", "TimeZone": "UTC" },
                "b": { "Account": "two", "Curricula": ["CURRICULUM"], "Cron": "0 9 * * *", "TimeZone": "UTC" }
              }
            }
            """;
        using var world = Course()
            .With("threads/month/curriculum.yaml", "threads:\n  - course/first\n")
            .With("threads/faq/a.sbnmd", "---\ntitle: A\n---\nText.\n")
            .With("threadbot.json", Settings.Replace("CURRICULUM", "course", StringComparison.Ordinal));

        var shared = await Bot.RunAsync(world, "check", "--network", "sandbox");
        world.With("threadbot.json", Settings.Replace("CURRICULUM", "faq", StringComparison.Ordinal));
        var apart = await Bot.RunAsync(world, "check", "--network", "sandbox");

        Assert.Contains("Schedules:a and Schedules:b post course/first on two accounts, one and two", shared.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("two accounts", apart.Output, StringComparison.Ordinal);
    }

    private static World Course() => new World()
        .With("threadbot.json", Daily)
        .With("threads/course/first.sbnmd", "---\ntitle: First\nteaches: [weight]\n---\nOne.\n")
        .With("threads/course/second.sbnmd", "---\ntitle: Second\nteaches: [bias]\nrequires: [weight]\n---\nTwo.\n")
        .With("threads/course/third.sbnmd", "---\ntitle: Third\nrequires: [weight, bias]\n---\nThree.\n");
}
