using System.Text.Json;
using FakeX;
using FakeX.Accounts;
using ThreadBot;
using ThreadBot.Storage;

namespace CrashMatrix;

/// <summary>A folder with the program's settings and ledger, and X's stand-in with a user for each scenario.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly List<Scenario> _scenarios;

    private Stage(FakeXServer x, IEnumerable<Scenario> scenarios)
    {
        (X, _scenarios) = (x, [.. scenarios]);
    }

    /// <summary>X's stand-in.</summary>
    public FakeXServer X { get; }

    /// <summary>The program's working folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("threadbot-matrix-").FullName;

    /// <summary>Where the program keeps what it knows.</summary>
    public string Data => Path.Combine(Folder, ".threadbot");

    /// <summary>The program's ledger.</summary>
    public string LedgerFile => Path.Combine(Data, "ledger.db");

    /// <summary>The scenarios, by the name of their user and account.</summary>
    public IEnumerable<(string User, Scenario Scenario)> Cast => _scenarios.Select((s, i) => (Name(i), s));

    /// <summary>Makes the folder, the settings and the users. Nothing is to be delivered yet.</summary>
    public static async Task<Stage> SetAsync(IEnumerable<Scenario> scenarios, Patience patience)
    {
        var limits = new RequestLimits { AppDay = 1_000_000, Media = 100_000, Create = 10_000, Read = 100_000, Delete = 10_000 };
        var x = await FakeXServer.StartAsync(new() { Limits = limits, WaitFor = patience.Slow, HideFor = patience.Hidden, ThrottleFor = TimeSpan.Zero }, TimeProvider.System);
        var stage = new Stage(x, scenarios);
        Directory.CreateDirectory(Path.Combine(stage.Folder, "threads", "course"));
        await File.WriteAllBytesAsync(Path.Combine(stage.Folder, "threads", "course", "dot.png"), Picture);
        if (patience.HasSchedules)
            await File.WriteAllTextAsync(Path.Combine(stage.Folder, "threads", "course", "thread.sbnmd"), Template(stage._scenarios[0]));
        x.Site.Change(state =>
        {
            state.Users.AddRange(stage._scenarios.Select((_, i) => UserOf(i)));
            return true;
        });
        foreach (var (user, scenario) in stage.Cast)
            x.Faults.Add(string.Join(',', scenario.Faults.Select(f => f.Replace("@", $"@{user}/"))));
        new Program(stage, patience).Write();
        return stage;
    }

    /// <summary>Writes a delivery into the ledger for each scenario, as the schedule would.</summary>
    public async Task FillAsync()
    {
        using var ledger = OpenLedger();
        foreach (var (user, scenario) in Cast)
            await ledger.TryFillSlotAsync(new Slot("matrix", DateTimeOffset.UnixEpoch, user), Draft(scenario), CancellationToken.None);
    }

    /// <summary>Whether accounts are logged in to.</summary>
    public bool HasLogins => _scenarios.Exists(s => s.IsLoggedIn);

    /// <summary>A person logs in to all accounts anew.</summary>
    public void LogInAgain()
    {
        foreach (var index in _scenarios.Index().Where(s => s.Item.IsLoggedIn).Select(s => s.Index))
            new Program(this, new Patience()).LogIn(index, TimeSpan.FromHours(2));
    }

    /// <summary>The ledger, beside the program.</summary>
    public Ledger OpenLedger() => Ledger.Open(LedgerFile, TimeProvider.System);

    /// <summary>Judges every thread, and says which were not right.</summary>
    public async Task<Tally> JudgeAsync(TextWriter complaints)
    {
        using var ledger = OpenLedger();
        var deliveries = (await ledger.HistoryAsync(int.MaxValue, null, CancellationToken.None)).ToLookup(d => d.Account);
        var posts = X.Site.Read(state => state.Posts.ToLookup(p => p.AuthorId));
        var all = new Tally(0, 0, 0, 0);
        foreach (var (index, (user, scenario)) in Cast.Index())
        {
            var delivery = deliveries[user].FirstOrDefault();
            var verdict = new Verdict([.. Texts(scenario)], scenario.Ending).Judge([.. posts[UserOf(index).Id]], delivery);
            all = all.And(verdict);
            if (!verdict.IsClean)
                await complaints.WriteLineAsync($"{scenario}: {verdict}; {delivery?.Status}, {delivery?.Reason}; {string.Join(" | ", posts[UserOf(index).Id].Select(p => p.Text))}");
        }
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await X.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>What a thread says.</summary>
    public static IEnumerable<string> Texts(Scenario scenario) =>
        Enumerable.Range(1, scenario.Posts).Select(n => scenario.Posts == 1 ? $"Part {n}." : $"Part {n}. {n}/{scenario.Posts}");

    private static string Template(Scenario scenario) => $"---\ntitle: Thread\n---\n{string.Join("\n---\n", Enumerable.Range(1, scenario.Posts).Select(n =>
        $"Part {n}.{(scenario.HasMedia ? "\n![A dot](dot.png)" : "")}"))}\n";

    private static ThreadDraft Draft(Scenario scenario) => new(ThreadSlug.Parse("course/thread"), "Thread", "en", "x", [.. Texts(scenario).Select((text, i) =>
        new PostDraft(i + 1, text, text.Length, 280) { Images = scenario.HasMedia ? [new ThreadImage("course/dot.png", "A dot")] : [] })]);

    private static string Name(int index) => $"user{index:0000}";

    private static User UserOf(int index) => new($"16{index:00000000000000000}", Name(index), Name(index), $"16{index:00000000000000000}-token", "fake-token-secret");

    /// <summary>The program's settings.</summary>
    private sealed class Program(Stage stage, Patience patience)
    {
        public void Write()
        {
            var settings = new
            {
                Accounts = stage.Cast.Index().ToDictionary(c => c.Item.User, c => new
                {
                    Network = "x",
                    OnFailure = c.Item.Scenario.Policy.ToString().ToLowerInvariant(),
                    Settings = c.Item.Scenario.IsLoggedIn ? LogIn(c.Index, TimeSpan.FromMinutes(-1)) : Keys(c.Index),
                }),
                Schedules = patience.HasSchedules ? stage.Cast.ToDictionary(c => c.User, c => (object)new { Account = c.User, Cron = "0 0 1 1 *", TimeZone = "UTC", PostAtStart = true }) : [],
                Delivery = new { PostTimeout = $"{patience.Answer}", LookUpFor = $"{patience.LookUp}", RetryAfter = "00:00:00.3" },
                Networks = new
                {
                    X = new { Api = new { Address = $"{stage.X.Address}", RetryAfter = "00:00:00.2", UnauthorizedPause = "00:00:00.05", ParentPause = "00:00:00.4", ParentLooks = 5 } },
                },
            };
            WriteSecret(Path.Combine(stage.Folder, "threadbot.json"), JsonSerializer.Serialize(settings));
        }

        private static void WriteSecret(string file, string text)
        {
            File.WriteAllText(file, text);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        private const string Duties = "label, operator, human, content";

        private static Dictionary<string, string> Keys(int index) => new()
        {
            ["ConsumerKey"] = "fake-consumer-key",
            ["ConsumerSecret"] = "fake-consumer-secret",
            ["AccessToken"] = UserOf(index).Token,
            ["AccessTokenSecret"] = UserOf(index).TokenSecret,
            ["Acknowledged"] = Duties,
        };

        public Dictionary<string, string> LogIn(int index, TimeSpan life)
        {
            var end = TimeProvider.System.GetUtcNow() + life;
            var number = stage.X.Site.Read(state => state.Grants.Count);
            var grant = new Grant(UserOf(index).Id, ["tweet.read", "tweet.write", "users.read", "media.write", "offline.access"], $"access-{number}", $"refresh-{number}", end);
            stage.X.Site.Change(state =>
            {
                state.Grants.Add(grant);
                return true;
            });
            Directory.CreateDirectory(Path.Combine(stage.Data, "x"));
            WriteSecret(
                Path.Combine(stage.Data, "x", $"{Name(index)}.tokens"),
                JsonSerializer.Serialize(new { accessToken = grant.AccessToken, refreshToken = grant.RefreshToken, expiresAt = grant.ExpiresAt, scope = "" }));
            return new() { ["ClientId"] = "fake-client-id", ["ClientSecret"] = "fake-client-secret", ["Acknowledged"] = Duties };
        }
    }
}

/// <summary>How patient the program is, and how slow X.</summary>
internal sealed record Patience
{
    /// <summary>How long the program waits for an answer.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the program looks for a post whose answer was lost.</summary>
    public TimeSpan LookUp { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long X does not show a hidden post.</summary>
    public TimeSpan Hidden { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long X takes for a slow request.</summary>
    public TimeSpan Slow { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether the program finds its threads by itself, in files; otherwise they are in its ledger.</summary>
    public bool HasSchedules { get; init; }
}
