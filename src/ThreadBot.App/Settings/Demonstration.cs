namespace ThreadBot.App.Settings;

/// <summary>What runs where no account is set: every curriculum, on the sandbox, every minute.</summary>
internal static class Demonstration
{
    /// <summary>The name of the demonstration's account and schedule.</summary>
    public const string Name = "demo";

    /// <summary>Adds the demonstration's account and schedule.</summary>
    public static void AddTo(BotOptions options)
    {
        options.Accounts[Name] = new AccountOptions { Network = "sandbox", OnFailure = "resume" };
        options.Schedules[Name] = new ScheduleOptions { Account = Name, Cron = "* * * * *", TimeZone = "UTC", PostAtStart = true };
    }
}
