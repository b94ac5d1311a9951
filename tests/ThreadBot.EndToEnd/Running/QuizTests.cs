using Microsoft.Data.Sqlite;

namespace ThreadBot.EndToEnd.Running;

/// <summary>A quiz whose answer falls due while the program is down.</summary>
public sealed class QuizTests
{
    private const string Settings = """
        {
          "Accounts": { "main": { "Network": "sandbox", "Settings": { "Votes": "100" } } },
          "Schedules": { "yearly": { "Account": "main", "Cron": "0 0 1 1 *", "TimeZone": "UTC" } }
        }
        """;

    [Fact]
    public async Task The_answer_comes_at_the_start_and_only_once_however_often_the_program_starts()
    {
        using var world = new World().With("threadbot.json", Settings).With("threads/c/quiz.sbnmd", """
            ---
            title: Quiz
            teaches: [loss]
            asks: [loss]
            ---
            Which?

            ```poll
            - This
            - That
            duration: 5m
            answer: 2
            ```
            --- reveal
            That.
            """);
        var asked = await Bot.RunAsync(world, "post", "quiz", "--account", "main");
        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("The answer follows at ", asked.Output, StringComparison.Ordinal);
        Assert.Single(Assert.Single(Timeline.Threads(world, "main")));
        Assert.Contains("asked, and the answer follows at ", (await Bot.RunAsync(world, "history")).Output, StringComparison.Ordinal);
        LetTimePass(world);

        for (var start = 0; start < 2; start++)
        {
            using var bot = Bot.Start(world, "run");
            await bot.SeesAsync("next");
            await bot.KillAsync();
        }

        Assert.Equal(["Which? 1/2", "That. 2/2"], Assert.Single(Timeline.Threads(world, "main")));
        Assert.Contains("published, 2 posts", (await Bot.RunAsync(world, "history")).Output, StringComparison.Ordinal);
        Assert.Equal(100, Votes(world));
    }

    // As if the question had been asked an hour ago.
    private static void LetTimePass(World world)
    {
        using var ledger = Open(world);
        using var command = ledger.CreateCommand();
        command.CommandText = """
            update posts set published_at = strftime('%Y-%m-%dT%H:%M:%S.0000000Z', 'now', '-1 hour') where published_at is not null;
            update deliveries set not_before = strftime('%Y-%m-%dT%H:%M:%S.0000000Z', 'now', '-50 minutes');
            """;
        command.ExecuteNonQuery();
    }

    private static int Votes(World world)
    {
        using var ledger = Open(world);
        using var command = ledger.CreateCommand();
        command.CommandText = "select votes from poll_results";
        return ((string)command.ExecuteScalar()!).Split(',').Sum(int.Parse);
    }

    private static SqliteConnection Open(World world)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(world.Data, "ledger.db")}");
        connection.Open();
        return connection;
    }
}
