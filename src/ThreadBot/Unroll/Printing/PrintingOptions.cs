namespace ThreadBot.Unroll.Printing;

/// <summary>What can be set about printing.</summary>
public sealed class PrintingOptions
{
    /// <summary>What <see cref="Browser"/> is where the first browser that is found is taken.</summary>
    public const string AnyBrowser = "auto";

    /// <summary>The browser's program, by its name or full path; <c>auto</c> takes Chromium, Chrome or Edge, whichever is found first.</summary>
    public string Browser { get; set; } = AnyBrowser;

    /// <summary>Whether the browser keeps its own sandbox. Root cannot have it, and most containers cannot either.</summary>
    public bool Sandbox { get; set; } = true;

    /// <summary>How long one document may take.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>What is wrong with the settings, one sentence each, that begins with the setting's name.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (Browser.Length == 0)
            yield return $"Browser is empty; it must be a program, or '{AnyBrowser}'.";
        if (TimeLimit <= TimeSpan.Zero || TimeLimit > TimeSpan.FromHours(1))
            yield return $"TimeLimit is '{TimeLimit}'; it must be a time of up to an hour, such as 00:02:00.";
    }
}
