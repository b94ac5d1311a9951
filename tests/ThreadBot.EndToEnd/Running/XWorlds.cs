using FakeX;

namespace ThreadBot.EndToEnd.Running;

/// <summary>Settings of an account on X's stand-in.</summary>
internal static class XWorlds
{
    private const string Duties = "label, operator, human, content";

    /// <summary>An account with keys.</summary>
    public static World WithKeys(this World world, FakeXServer x, string onFailure = "resume", string duties = Duties)
    {
        var user = x.Site.Read(s => s.Owner);
        var app = x.Site.Options.App;
        return world.WithX(x, onFailure, $$"""
            "ConsumerKey": "{{app.ConsumerKey}}", "ConsumerSecret": "{{app.ConsumerSecret}}",
            "AccessToken": "{{user.Token}}", "AccessTokenSecret": "{{user.TokenSecret}}", "Acknowledged": "{{duties}}"
            """);
    }

    /// <summary>An account that is logged in to. Its app's secret is in the environment.</summary>
    public static World WithLogin(this World world, FakeXServer x) =>
        world.WithX(x, "hold", $"\"ClientId\": \"{x.Site.Options.App.ClientId}\", \"Acknowledged\": \"{Duties}\"");

    /// <summary>The environment of such an account.</summary>
    public static Dictionary<string, string> Environment(FakeXServer x) =>
        new() { ["THREADBOT_Accounts__main__Settings__ClientSecret"] = x.Site.Options.App.ClientSecret };

    private static World WithX(this World world, FakeXServer x, string onFailure, string settings)
    {
        world.With("threadbot.json", $$"""
            {
              "Accounts": { "main": { "Network": "x", "OnFailure": "{{onFailure}}", "Settings": { {{settings}} } } },
              "Schedules": { "s": { "Account": "main", "Cron": "0 0 1 1 *", "TimeZone": "UTC", "PostAtStart": true } },
              "Delivery": { "LookUpFor": "00:00:00.5" },
              "Networks": { "X": { "Api": { "Address": "{{x.Address}}" }, "Login": { "Page": "{{x.Address}}i/oauth2/authorize" } } }
            }
            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(world.Folder, "threadbot.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return world;
    }
}
