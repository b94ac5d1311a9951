using FakeX;

namespace ThreadBot.EndToEnd.Running;

public sealed class UserSecretsTests
{
    private const string Secrets = """
        {
          "Accounts:main:Settings:ConsumerKey": "fake-consumer-key",
          "Accounts:main:Settings:ConsumerSecret": "fake-consumer-secret",
          "Accounts:main:Settings:AccessToken": "1500000000000000001-fakeToken",
          "Accounts:main:Settings:AccessTokenSecret": "fake-token-secret",
          "Accounts:main:OnFailure": "no such policy",
          "Accounts:elsewhere:Settings:ConsumerKey": "of another folder"
        }
        """;

    [Fact]
    public async Task Keys_among_the_user_secrets_are_good_for_posting_and_nothing_else_is_taken_of_them()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(x);

        var post = await Bot.RunAsync(world, "post", "t01", "--account", "main");

        Assert.True(post.ExitCode == 0, post.Error);
        Assert.Equal(2, x.Site.Read(s => s.Posts.Count));
    }

    [Fact]
    public async Task The_environment_wins_over_them()
    {
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(x);

        var post = await Bot.RunAsync(world, new Dictionary<string, string> { ["THREADBOT_Accounts__main__Settings__AccessTokenSecret"] = "another" }, "post", "t01", "--account", "main");

        Assert.Equal(1, post.ExitCode);
        Assert.Equal(0, x.Site.Read(s => s.Posts.Count));
    }

    [Fact]
    public async Task Where_others_can_read_them_only_commands_that_need_none_go_on()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var x = await FakeXServer.StartAsync(new(), TimeProvider.System);
        using var world = Settings(x);
        File.SetUnixFileMode(FileOf(world), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var (post, preview) = (await Bot.RunAsync(world, "post", "t01", "--account", "main"), await Bot.RunAsync(world, "preview", "t01"));

        Assert.Equal((1, 0), (post.ExitCode, preview.ExitCode));
        Assert.Contains($"run 'chmod 600 {FileOf(world)}'", post.Error, StringComparison.Ordinal);
        Assert.Equal(0, x.Faults.Requests());
    }

    [Fact]
    public async Task Without_settings_they_do_not_end_the_demonstration()
    {
        using var world = new World().WithThreads("course", 1, 1);
        Write(world);

        var doctor = await Bot.RunAsync(world, "doctor");

        Assert.Equal(0, doctor.ExitCode);
        Assert.Contains("account demo", doctor.Output, StringComparison.Ordinal);
    }

    private static World Settings(FakeXServer x)
    {
        var world = new World().WithThreads("course", 1, 2).With("threadbot.json", $$"""
            {
              "Accounts": { "main": { "Network": "x", "Settings": { "Acknowledged": "label, operator, human, content" } } },
              "Networks": { "X": { "Api": { "Address": "{{x.Address}}" } } }
            }
            """);
        Write(world);
        return world;
    }

    private static void Write(World world)
    {
        world.With(Path.GetRelativePath(world.Folder, FileOf(world)), Secrets);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(FileOf(world), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static string FileOf(World world) => Path.Combine(world.UserFolder, "Microsoft", "UserSecrets", "threadbot", "secrets.json");
}
