using System.Collections.Concurrent;
using System.Globalization;

namespace FakeX.Faults;

/// <summary>What can go wrong with a request.</summary>
[Flags]
internal enum ScriptedFaults
{
    None = 0,

    /// <summary>429; nothing is done.</summary>
    Throttle = 1,

    /// <summary>503; nothing is done.</summary>
    Unavailable = 1 << 1,

    /// <summary>502 in HTML, from a server before X's; nothing is done.</summary>
    Html = 1 << 2,

    /// <summary>The connection is closed; nothing is done.</summary>
    Drop = 1 << 3,

    /// <summary>401; nothing is done.</summary>
    Unauthorized = 1 << 4,

    /// <summary>A token is not renewed, a post not taken.</summary>
    Refuse = 1 << 5,

    /// <summary>It takes a while.</summary>
    Wait = 1 << 6,

    /// <summary>A refusal comes in the shape of version 1.1.</summary>
    Legacy = 1 << 7,

    /// <summary>A post is taken and for a moment seen nowhere, also not as a parent.</summary>
    Hide = 1 << 8,

    /// <summary>It is done, and the connection is closed instead of an answer.</summary>
    Lose = 1 << 9,

    /// <summary>It is done, and the connection is closed in the middle of the answer.</summary>
    Half = 1 << 10,

    /// <summary>It is done, and the answer has no body.</summary>
    Empty = 1 << 11,

    /// <summary>It is done, and there never is an answer.</summary>
    Hang = 1 << 12,

    /// <summary>It is done, and answered with 503.</summary>
    LateUnavailable = 1 << 13,

    /// <summary>It is done, and answered with 502 in HTML.</summary>
    LateHtml = 1 << 14,

    /// <summary>It is done, and answered with 200 and a list of errors.</summary>
    LateErrors = 1 << 15,
}

/// <summary>
/// What is to go wrong with which request: <c>lose@3, throttle@create:2</c> loses the answer to the third request of all, and throttles the
/// second that creates a post. <c>lose@create:*</c> concerns every one, and <c>lose@threadbot/create:2</c> those of one user.
/// </summary>
internal sealed class FaultScript
{
    private const string Every = "*";
    private readonly ConcurrentDictionary<string, ScriptedFaults> _faults = new();
    private readonly ConcurrentDictionary<string, int> _requests = new();

    /// <summary>Reads a script.</summary>
    /// <exception cref="FormatException">An entry is none.</exception>
    public static FaultScript Parse(string text)
    {
        var script = new FaultScript();
        script.Add(text);
        return script;
    }

    /// <summary>Adds to the script; requests go on being counted.</summary>
    /// <exception cref="FormatException">An entry is none.</exception>
    public void Add(string text)
    {
        foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            AddEntry(entry);
    }

    /// <summary>How often was asked for an operation so far, or for anything; <c>threadbot/</c> before it for one user's requests.</summary>
    public int Requests(string operation = "") => _requests.GetValueOrDefault(operation);

    /// <summary>Counts a request, and says what goes wrong with it.</summary>
    /// <param name="user">Who asks; nothing where nobody knows.</param>
    /// <param name="operation">For what.</param>
    public ScriptedFaults Next(string user, string operation) =>
        At("", Count("")) | At($"{operation}:", Count(operation))
        | At($"{user}/", Count($"{user}/")) | At($"{user}/{operation}:", Count($"{user}/{operation}"));

    private int Count(string operation) => _requests.AddOrUpdate(operation, 1, (_, before) => before + 1);

    private ScriptedFaults At(string prefix, int number) =>
        _faults.GetValueOrDefault($"{prefix}{number}") | _faults.GetValueOrDefault(prefix + Every);

    private void AddEntry(string entry)
    {
        if (entry.Split('@') is not [var name, var at]
            || !Enum.TryParse<ScriptedFaults>(name.Replace("-", ""), ignoreCase: true, out var fault)
            || at.Split(':', '/') is not [.., var number]
            || (number != Every && !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            throw new FormatException(
                $"'{entry}' is no fault: write one of {string.Join(", ", Enum.GetNames<ScriptedFaults>().Skip(1))}, then '@' and the request, such as lose@3 or lose@create:1.");
        }
        _faults.AddOrUpdate(at, fault, (_, before) => before | fault);
    }
}
