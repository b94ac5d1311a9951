using ThreadBot.Networks;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.App.Settings;

/// <summary>All settings, as they stand in <c>threadbot.json</c> or in environment variables that begin with <c>THREADBOT_</c>.</summary>
internal sealed class BotOptions
{
    /// <summary>The folder with the threads.</summary>
    public string Threads { get; set; } = "threads";

    /// <summary>The folder for all that the bot remembers: the ledger and the sandbox's timelines.</summary>
    public string Data { get; set; } = ".threadbot";

    /// <summary>The accounts by name.</summary>
    public Dictionary<string, AccountOptions> Accounts { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The schedules by name.</summary>
    public Dictionary<string, ScheduleOptions> Schedules { get; set; } = new(StringComparer.Ordinal);

    /// <summary>How posts are handed over.</summary>
    public DeliveryOptions Delivery { get; set; } = new();

    /// <summary>What can be set about networks.</summary>
    public NetworksOptions Networks { get; set; } = new();

    /// <summary>How documents are printed.</summary>
    public PrintingOptions Unroll { get; set; } = new();
}

/// <summary>One account.</summary>
internal sealed class AccountOptions
{
    /// <summary>The network's name.</summary>
    public string Network { get; set; } = "";

    /// <summary><c>hold</c>, <c>resume</c> or <c>rollback</c>: what becomes of a thread that the network will not take to its end.</summary>
    public string OnFailure { get; set; } = "hold";

    /// <summary><c>none</c>, <c>1/n</c> or <c>🧵 1/n</c>, where the thread does not say.</summary>
    public string Numbering { get; set; } = "1/n";

    /// <summary>How many days after a concept was taught it is said again, and how many after each recap the next one follows; empty for 2, 7, 21 and 60.</summary>
    public List<int> RecapGaps { get; set; } = [];

    /// <summary>How many concepts one recap gathers at most.</summary>
    public int RecapSize { get; set; } = 6;

    /// <summary>How many days a concept is left alone after it came up.</summary>
    public int CoolDown { get; set; } = 2;

    /// <summary>How many days after a concept was taught the quiz on it may come.</summary>
    public int QuizAfter { get; set; } = 5;

    /// <summary><c>none</c>, <c>one</c>, <c>all</c> or <c>auto</c>: how many links back to earlier threads a thread may have.</summary>
    public string LinksBack { get; set; } = "auto";

    /// <summary>The most that is spent in a month, in US dollars; null for no limit.</summary>
    public decimal? MonthlyBudget { get; set; }

    /// <summary>What only the network understands.</summary>
    public Dictionary<string, string> Settings { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>One schedule: when, on which account, and from which curricula.</summary>
internal sealed class ScheduleOptions
{
    /// <summary>The account's name.</summary>
    public string Account { get; set; } = "";

    /// <summary>The curricula in the order in which they are taken; empty for all.</summary>
    public List<string> Curricula { get; set; } = [];

    /// <summary>What it gives, of <c>threads</c>, <c>recaps</c> and <c>quizzes</c>; empty for all.</summary>
    public List<string> Lessons { get; set; } = [];

    /// <summary>Of how many slots in a row at most one is a recap.</summary>
    public int RecapEvery { get; set; } = 3;

    /// <summary>Of how many slots in a row at most one is a quiz.</summary>
    public int QuizEvery { get; set; } = 4;

    /// <summary>A cron expression of five fields (Unix) or of six or seven (Quartz, with seconds first).</summary>
    public string Cron { get; set; } = "";

    /// <summary>The IANA zone in whose wall-clock time the expression is read.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary><c>latest</c> or <c>skip</c>: what becomes of slots missed while the program was down.</summary>
    public string Missed { get; set; } = "latest";

    /// <summary>Whether one thread is posted as soon as the program starts.</summary>
    public bool PostAtStart { get; set; }
}

/// <summary>How posts are handed over.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>How long the network's answer to one post is waited for.</summary>
    public TimeSpan PostTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a post whose answer was lost is looked for before it counts as not sent.</summary>
    public TimeSpan LookUpFor { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>The longest throttling that is waited out within a delivery; a longer one puts the delivery off.</summary>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>When a delivery that could not be gone on with is taken up again.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromMinutes(10);
}
