using System.Globalization;

namespace ThreadBot.Networks.Sandbox;

/// <summary>How a sandbox account is told to behave, from the account's settings.</summary>
internal sealed record SandboxSettings
{
    /// <summary>How long a request takes before it is accepted.</summary>
    public TimeSpan DelayBefore { get; private init; }

    /// <summary>How long the answer takes after it is.</summary>
    public TimeSpan DelayAfter { get; private init; }

    /// <summary>How long a throttled account has to wait.</summary>
    public TimeSpan ThrottleFor { get; private init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a hidden post is not seen.</summary>
    public TimeSpan HideFor { get; private init; } = TimeSpan.FromSeconds(3);

    /// <summary>How many people answer each poll; zero where nobody is told how they did.</summary>
    public int Votes { get; private init; }

    /// <summary>What goes wrong when.</summary>
    public SandboxFaults Faults { get; private init; } = new();

    /// <summary>Reads an account's settings.</summary>
    /// <exception cref="FormatException">One is unknown or cannot be read; the message names it.</exception>
    public static SandboxSettings Of(Account account)
    {
        var settings = new SandboxSettings();
        foreach (var (name, value) in account.Settings)
            settings = settings.With(name, value, $"Setting {name} of account '{account.Name}'");
        return settings;
    }

    private SandboxSettings With(string name, string value, string where) => name switch
    {
        nameof(DelayBefore) => this with { DelayBefore = ReadSpan(value, where) },
        nameof(DelayAfter) => this with { DelayAfter = ReadSpan(value, where) },
        nameof(ThrottleFor) => this with { ThrottleFor = ReadSpan(value, where) },
        nameof(HideFor) => this with { HideFor = ReadSpan(value, where) },
        nameof(Votes) => this with { Votes = ReadCount(value, where) },
        nameof(Faults) => this with { Faults = ReadFaults(value, where) },
        _ => throw new FormatException($"{where} is unknown: a sandbox knows DelayBefore, DelayAfter, ThrottleFor, HideFor, Votes and Faults."),
    };

    private static TimeSpan ReadSpan(string value, string where) =>
        TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero
            ? span
            : throw new FormatException($"{where}: '{value}' is no time span: write hours:minutes:seconds, such as 00:00:03.");

    private static int ReadCount(string value, string where) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new FormatException($"{where}: '{value}' is no number of votes: write digits, such as 100.");

    private static SandboxFaults ReadFaults(string value, string where)
    {
        try
        {
            return SandboxFaults.Parse(value);
        }
        catch (FormatException fault)
        {
            throw new FormatException($"{where}: {fault.Message}", fault);
        }
    }
}
