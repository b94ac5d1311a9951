using System.Globalization;

namespace ThreadBot.Networks.Sandbox;

/// <summary>How a sandbox misbehaves.</summary>
[Flags]
internal enum SandboxFault
{
    None = 0,

    /// <summary>The post is accepted, and the answer is lost.</summary>
    Lose = 1,

    /// <summary>The request never arrives, and nobody can tell.</summary>
    Drop = 2,

    /// <summary>The account has to wait.</summary>
    Throttle = 4,

    /// <summary>The post is refused.</summary>
    Refuse = 8,

    /// <summary>The post is accepted, and is not seen on the timeline for a moment.</summary>
    Hide = 16,
}

/// <summary>What is to go wrong, by the number of the request (from 1, in this process).</summary>
internal sealed class SandboxFaults
{
    private readonly Dictionary<int, SandboxFault> _byRequest = [];

    public SandboxFault At(int request) => _byRequest.GetValueOrDefault(request);

    /// <summary>Reads a list such as <c>lose@2,throttle@3</c>.</summary>
    /// <exception cref="FormatException">An entry is none.</exception>
    public static SandboxFaults Parse(string list)
    {
        var faults = new SandboxFaults();
        foreach (var entry in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            faults.Add(entry);
        return faults;
    }

    private void Add(string entry)
    {
        if (entry.Split('@') is not [var name, var at]
            || !Enum.TryParse<SandboxFault>(name, ignoreCase: true, out var fault)
            || !int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var request)
            || fault == SandboxFault.None
            || !name.All(char.IsAsciiLetter)
            || request < 1)
        {
            throw new FormatException($"'{entry}' is no fault: write lose, drop, throttle, refuse or hide, then '@' and the request's number, such as lose@2.");
        }
        _byRequest[request] = At(request) | fault;
    }
}
