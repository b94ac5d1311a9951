using System.Globalization;
using System.Text.RegularExpressions;

namespace ThreadBot.Composition.Rendering;

/// <summary>Reads the lines of a fenced <c>poll</c> block: <c>- option</c> and <c>duration: 1d</c>. How many options and how long, each network says.</summary>
/// <param name="offset">Where the block begins in the rendered text.</param>
internal sealed partial class PollReader(int offset)
{
    private readonly List<string> _options = [];
    private TimeSpan _duration = TimeSpan.FromDays(1);

    public int Offset => offset;

    /// <summary>Whether the closing fence is still to come.</summary>
    public bool IsOpen { get; private set; } = true;

    public void Close() => IsOpen = false;

    /// <summary>Reads a line; what is wrong with it, or null.</summary>
    public string? Read(string line)
    {
        if (line.Length == 0)
            return null;
        if (Option().Match(line) is { Success: true } option)
            return AddOption(option.Groups[1].Value);
        if (Duration().Match(line) is not { Success: true } duration)
            return "A poll holds lines such as '- an answer' and 'duration: 1d' (or 12h, or 30m), and this line is neither.";

        _duration = ToTimeSpan(int.Parse(duration.Groups[1].Value, CultureInfo.InvariantCulture), duration.Groups[2].Value);
        return null;
    }

    public Poll ToPoll() => new(_options, _duration);

    private string? AddOption(string option)
    {
        if (_options.Contains(option))
            return $"The option '{option}' is there already.";

        _options.Add(option);
        return null;
    }

    private static TimeSpan ToTimeSpan(int count, string unit) => unit switch
    {
        "d" => TimeSpan.FromDays(count),
        "h" => TimeSpan.FromHours(count),
        _ => TimeSpan.FromMinutes(count),
    };

    [GeneratedRegex(@"^\s*[-*]\s+(\S.*)$")]
    private static partial Regex Option();

    [GeneratedRegex(@"^\s*duration:\s*(\d{1,5})([dhm])$")]
    private static partial Regex Duration();
}
