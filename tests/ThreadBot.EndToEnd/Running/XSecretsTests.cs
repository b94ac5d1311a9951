using System.Text;
using FakeX;

namespace ThreadBot.EndToEnd.Running;

/// <summary>Everything that a person does with an account on X, with secrets that can be told from anything else.</summary>
public sealed class XSecretsTests
{
    private static readonly AppKeys App = new()
    {
        ConsumerKey = "KONSUMERKEY7391",
        ConsumerSecret = "konsumer-SECRET-5512",
        ClientId = "klient-id-8842",
        ClientSecret = "klient-SECRET-6603",
        Bearer = "app-BEARER-9924",
    };

    [Fact]
    public async Task Keys_stand_in_no_file_and_no_line_of_what_a_run_leaves()
    {
        const string Accidents = "unauthorized@create:1, html@create:2, lose@create:3, late-errors@create:4, drop@create:5, half@create:6, refuse@create:8, throttle@delete:1";
        await using var x = await FakeXServer.StartAsync(new() { App = App, Faults = Accidents, ThrottleFor = TimeSpan.Zero }, TimeProvider.System);
        using var world = new World().WithThreads("course", 3, 3).WithKeys(x, "rollback");
        var left = new Left(world);

        await left.RunAsync([], "whoami", "main", "--verbose");
        foreach (var thread in new[] { "t01", "t02", "t03" })
            await left.RunAsync([], "post", thread, "--account", "main", "--verbose");
        await left.RunAsync([], "post", "t01", "--account", "main", "--json", "--verbose");
        await left.DieAsync([], x);
        await left.LookAroundAsync([]);

        var user = x.Site.Read(s => s.Owner);
        left.AssertHoldsNone(App.ConsumerKey, App.ConsumerSecret, user.Token, user.TokenSecret);
    }

    [Fact]
    public async Task Tokens_stand_in_their_own_file_and_nowhere_else()
    {
        const string Accidents = "html@token:1, unauthorized@me:2, unauthorized@create:1, unauthorized@create:2, lose@create:4, refuse@create:5";
        await using var x = await FakeXServer.StartAsync(new() { App = App, Faults = Accidents }, TimeProvider.System);
        using var world = new World().WithThreads("course", 2, 3).WithLogin(x);
        var (left, environment) = (new Left(world), XWorlds.Environment(x));

        // X is out of order for the first login.
        var codes = new[] { await left.LogInAsync(environment), await left.LogInAsync(environment) };
        await left.RunAsync(environment, "whoami", "main", "--verbose");
        foreach (var thread in new[] { "t01", "t02" })
            await left.RunAsync(environment, "post", thread, "--account", "main", "--verbose");
        await left.DieAsync(environment, x);
        await left.LookAroundAsync(environment);

        var tokens = x.Site.Read(s => s.Grants.SelectMany(g => new[] { g.AccessToken, g.RefreshToken! }).ToList());
        Assert.True(tokens.Count > 2);
        left.AssertHoldsNone([App.ClientSecret, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{App.ClientId}:{App.ClientSecret}")), .. tokens, .. codes]);
    }

    /// <summary>What a world's programs wrote: lines, pages and files.</summary>
    private sealed class Left(World world)
    {
        private readonly List<(string Where, string Text)> _lines = [];

        public async Task RunAsync(Dictionary<string, string> environment, params string[] arguments) =>
            Add(string.Join(' ', arguments), await Bot.RunAsync(world, environment, arguments));

        /// <summary>Logs in; the answer is the code that X gave.</summary>
        public async Task<string> LogInAsync(Dictionary<string, string> environment)
        {
            using var login = Bot.Start(world, environment, "login", "x", "--port", $"{FreePort()}", "--verbose");
            await login.SeesAsync("code_challenge_method=S256");
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
            var back = (await browser.GetAsync(login.Output.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)))).Headers.Location!;
            _lines.Add(("the page after a login", await browser.GetStringAsync(back)));
            Add("login", await login.EndAsync());
            return System.Web.HttpUtility.ParseQueryString(back.Query)["code"]!;
        }

        /// <summary>Runs the bot, and kills it in the middle of a request.</summary>
        public async Task DieAsync(Dictionary<string, string> environment, FakeXServer x)
        {
            world.WithThreads("late", 1, 2);
            var asked = new TaskCompletionSource();
            x.Watch.ArrivesAsync = request =>
            {
                asked.TrySetResult();
                return Task.FromResult(false);
            };
            using var bot = Bot.Start(world, environment, "run", "--verbose");
            await Waiting.UntilAsync(() => asked.Task.IsCompleted);
            await bot.KillAsync();
            Add("run", await bot.EndAsync());
            x.Watch.ArrivesAsync = _ => Task.FromResult(true);
        }

        /// <summary>Everything that shows what there is.</summary>
        public async Task LookAroundAsync(Dictionary<string, string> environment)
        {
            await RunAsync(environment, "history", "--json", "--verbose");
            await RunAsync(environment, "history");
            await RunAsync(environment, "doctor", "--verbose");
            await RunAsync(environment, "doctor", "--json");
            await RunAsync(environment, "plan", "--json");
            await RunAsync(environment, "check", "--verbose");
            await RunAsync(environment, "spend", "--verbose");
            await RunAsync(environment, "preview", "t01", "--html", Path.Combine(world.Folder, "preview.html"));
            await RunAsync(environment, "unroll", "1");
        }

        public void AssertHoldsNone(params string[] secrets)
        {
            var files = Directory.EnumerateFiles(world.Folder, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) != "threadbot.json" && !f.EndsWith(".tokens", StringComparison.Ordinal))
                .Select(f => (f, Encoding.Latin1.GetString(File.ReadAllBytes(f))));
            var all = _lines.Concat(files).ToList();
            Assert.Contains(all, l => l.Item1.EndsWith("preview.html", StringComparison.Ordinal));
            Assert.Contains(all, l => l.Item1.EndsWith("ledger.db", StringComparison.Ordinal));
            Assert.Empty(from left in all from secret in secrets where left.Item2.Contains(secret, StringComparison.OrdinalIgnoreCase) select $"{left.Item1}: {secret}");
        }

        private void Add(string what, BotResult end) => _lines.Add((what, end.Output + end.Error));

        private static int FreePort()
        {
            using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
            listener.Start();
            return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
