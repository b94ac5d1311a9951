using System.Globalization;
using System.Text.RegularExpressions;

namespace ThreadBot.Composition.Rendering;

/// <summary>Reads the lines of a fenced <c>poll</c> block: <c>- option</c>, <c>duration: 1d</c> and <c>answer: 2</c>. How many options and how long, each network says.</summary>
/// <param name="offset">Where the block begins in the rendered text.</param>
internal sealed partial class PollReader(int offset)
{
    private readonly List<string> _options = [];
    private TimeSpan _duration = TimeSpan.FromDays(1);
    private int? _answer;

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
        if (Answer().Match(line) is { Success: true } answer)
        {
            _answer = int.Parse(answer.Groups[1].Value, CultureInfo.InvariantCulture);
            return null;
        }

        if (Duration().Match(line) is not { Success: true } duration)
            return "A poll holds lines such as '- an option', 'duration: 1d' (or 12h, or 30m) and 'answer: 2', and this line is none of them.";

        _duration = ToTimeSpan(int.Parse(duration.Groups[1].Value, CultureInfo.InvariantCulture), duration.Groups[2].Value);
        return null;
    }

    public Poll ToPoll() => new(_options, _duration) { Answer = _answer };

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

    [GeneratedRegex(@"^\s*answer:\s*(\d{1,2})$")]
    private static partial Regex Answer();

    [GeneratedRegex(@"^\s*duration:\s*(\d{1,5})([dhm])$")]
    private static partial Regex Duration();
}
