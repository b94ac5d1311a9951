namespace ThreadBot.Unroll.Printing;

/// <summary>What can be set about printing.</summary>
public sealed class PrintingOptions
{
    /// <summary>The browser's program, by its name or full path; empty to take Chromium, Chrome or Edge, whichever is found first.</summary>
    public string Browser { get; set; } = "";

    /// <summary>Whether the browser keeps its own sandbox. Root cannot have it, and most containers cannot either.</summary>
    public bool Sandbox { get; set; } = true;

    /// <summary>How long one document may take.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromMinutes(2);
}
