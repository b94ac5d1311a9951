using ThreadBot.App.Schedule;
using ThreadBot.Deliveries;
using ThreadBot.Networks;

namespace ThreadBot.App.Settings;

/// <summary>Turns settings into accounts and schedules, or says what is wrong with them.</summary>
/// <param name="options">The settings as written.</param>
/// <param name="source">Where they came from, for a person.</param>
/// <param name="catalog">The networks there are.</param>
internal sealed class SettingsCheck(BotOptions options, string source, NetworkCatalog catalog)
{
    private readonly List<Fault> _faults = [];

    /// <summary>The settings in the field's nouns, without the schedules that cannot be used.</summary>
    public BotSettings Settings => field ??= new BotSettings(
        source,
        Path.GetFullPath(options.Threads),
        Path.GetFullPath(options.Data),
        InOrder(options.Accounts.Keys).ConvertAll(name => Account(name, options.Accounts[name])),
        new Lazy<IReadOnlyList<PostingSchedule>>(() => [.. InOrder(options.Schedules.Keys).Select(name => Schedule(name, options.Schedules[name])).OfType<PostingSchedule>()]),
        options.Delivery,
        options.Unroll);

    /// <summary>All that is wrong with them.</summary>
    public IReadOnlyList<Fault> Faults => field ??= FindAll();

    private List<Fault> FindAll()
    {
        _faults.AddRange(CopyCheck.Faults(Settings, catalog));
        Delivery();
        Connections(Settings.Accounts);
        foreach (var mistake in options.Networks.X.Mistakes())
            Fault($"Networks:X: {mistake}");
        foreach (var mistake in options.Networks.Mastodon.Mistakes())
            Fault($"Networks:Mastodon: {mistake}");
        foreach (var mistake in options.Unroll.Mistakes())
            Fault($"Unroll:{mistake}");
        return _faults;
    }

    private static List<string> InOrder(IEnumerable<string> names)
    {
        List<string> sorted = [.. names];
        sorted.Sort(StringComparer.Ordinal);
        return sorted;
    }

    private Account Account(string name, AccountOptions account)
    {
        var setting = $"Accounts:{name}";
        var lessons = new LessonSettings(Mistake);
        CheckName(setting, name);
        if (!catalog.TryGetRules(account.Network, out _))
            Mistake($"{setting}:Network", account.Network, $"one of {string.Join(", ", catalog.Names)}");
        if (account.MonthlyBudget < 0)
            Mistake($"{setting}:MonthlyBudget", Dollars.Write(account.MonthlyBudget.Value), "zero or more US dollars, such as 5.00");
        return new Account(name, account.Network)
        {
            OnFailure = FailurePolicyOf(account.OnFailure) ?? Refused<FailurePolicy>($"{setting}:OnFailure", account.OnFailure, FailurePolicies),
            Numbering = NumberingStyle.Find(account.Numbering) ?? Refused<NumberingStyle>($"{setting}:Numbering", account.Numbering, string.Join(", ", NumberingStyle.Names)),
            Spacing = lessons.Spacing($"{setting}:", account),
            LinksBack = lessons.LinksBack($"{setting}:LinksBack", account.LinksBack),
            MonthlyBudget = account.MonthlyBudget,
            Settings = account.Settings,
        };
    }

    private PostingSchedule? Schedule(string name, ScheduleOptions schedule)
    {
        var setting = $"Schedules:{name}";
        if (!options.Accounts.ContainsKey(schedule.Account))
            Mistake($"{setting}:Account", schedule.Account, "the name of an account");
        CheckName(setting, name);
        if (name == PostingSchedule.Manual)
            Mistake(setting, name, "another name: this one is kept for threads posted by hand");
        var missed = MissedPolicyOf(schedule.Missed) ?? Refused<MissedSlotPolicy>($"{setting}:Missed", schedule.Missed, MissedPolicies);
        if (!CronRule.TryParse(schedule.Cron, schedule.TimeZone, out var rule, out var fault))
        {
            _faults.Add(new Fault(Severity.Error, fault.Rule, source, 0, $"{setting}: {fault.Message}"));
            return null;
        }

        return new PostingSchedule(name, schedule.Account, rule) { Rhythm = new LessonSettings(Mistake).Rhythm($"{setting}:", schedule), Missed = missed, PostAtStart = schedule.PostAtStart };
    }

    private void Delivery()
    {
        if (options.Delivery.PostTimeout <= TimeSpan.Zero)
            Mistake("Delivery:PostTimeout", $"{options.Delivery.PostTimeout}", "a time longer than zero, such as 00:01:00");
        if (options.Delivery.LookUpFor < TimeSpan.Zero)
            Mistake("Delivery:LookUpFor", $"{options.Delivery.LookUpFor}", "a time of zero or more, such as 00:00:40");
        if (options.Delivery.LongestWait < TimeSpan.Zero)
            Mistake("Delivery:LongestWait", $"{options.Delivery.LongestWait}", "a time of zero or more, such as 00:05:00");
        if (options.Delivery.RetryAfter <= TimeSpan.Zero)
            Mistake("Delivery:RetryAfter", $"{options.Delivery.RetryAfter}", "a time longer than zero, such as 00:10:00");
    }

    // What only a network understands of an account's settings, it says itself; nothing is sent by connecting.
    private void Connections(IEnumerable<Account> accounts)
    {
        foreach (var account in accounts)
        {
            try
            {
                // What an account lacks does not keep it from being checked and planned for.
                if (catalog.Obstacle(account) is null)
                    catalog.Connect(account);
            }
            catch (FormatException e)
            {
                Fault(e.Message);
            }
        }
    }

    private T Refused<T>(string setting, string value, string choices)
        where T : struct
    {
        Mistake(setting, value, $"one of {choices}");
        return default;
    }

    // Names stand in files' names and in addresses.
    private void CheckName(string setting, string name)
    {
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
                continue;
            Mistake(setting, name, "a name of letters, digits, '-' and '_'");
            return;
        }
    }

    private void Mistake(string setting, string value, string wanted) =>
        Fault($"{setting} is '{value}'; it must be {wanted}.");

    private void Fault(string message) => _faults.Add(new Fault(Severity.Error, "settings", source, 0, message));

    private const string FailurePolicies = "hold, resume, rollback";
    private const string MissedPolicies = "latest, skip";

    private static FailurePolicy? FailurePolicyOf(string value) => value switch
    {
        "hold" => FailurePolicy.Hold,
        "resume" => FailurePolicy.Resume,
        "rollback" => FailurePolicy.Rollback,
        _ => null,
    };

    private static MissedSlotPolicy? MissedPolicyOf(string value) => value switch
    {
        "latest" => MissedSlotPolicy.CatchUpLatest,
        "skip" => MissedSlotPolicy.Skip,
        _ => null,
    };
}
