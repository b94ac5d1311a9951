using System.Globalization;

namespace ThreadBot.Composition.Checking;

/// <summary>Finds characters that nobody sees and that do something: they turn text around, hide in it, or are refused by a network.</summary>
internal static class UnseenCheck
{
    private const char ByteOrderMark = '\uFEFF';

    public static void Run(ThreadSection section, FaultList faults)
    {
        if (HasSuspects(section.Text))
            Tell(section, faults);
    }

    private static void Tell(ThreadSection section, FaultList faults)
    {
        var told = new HashSet<char>();
        foreach (var (index, line) in section.Text.Split('\n').Index())
        {
            foreach (var c in Suspects(line).Where(told.Add))
                faults.Warning("unseen-character", section.LineOfText(index), Message(c, faults.Rules.DisplayName));
        }
    }

    private static bool HasSuspects(ReadOnlySpan<char> text) =>
        Has(text, '\0', '\b') || Has(text, '\v', '\x1F') || Has(text, '\x7F', '\x9F') || Has(text, '\u202A', '\u202E') || Has(text, '\u2066', '\u2069')
        || Has(text, '\uD800', '\uDFFF') || text.Contains(ByteOrderMark) || Has(text, '\uFFFE', '\uFFFF');

    // ContainsAnyInRange, which does the same, is compiled when it is first used.
    private static bool Has(ReadOnlySpan<char> text, char first, char last) => text.IndexOfAnyInRange(first, last) >= 0;

    private static IEnumerable<char> Suspects(string line)
    {
        var isEnded = IsEnded(line);
        for (var i = 0; i < line.Length; i++)
        {
            if (char.IsHighSurrogate(line[i]) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
                i++;
            else if (IsUnseen(line[i]) || (!isEnded && TurnsDirection(line[i])))
                yield return line[i];
        }
    }

    private static bool IsUnseen(char c) =>
        (char.IsControl(c) && c != '\t') || char.IsSurrogate(c) || c is ByteOrderMark or '\uFFFE' or '\uFFFF' or '\u202D' or '\u202E';

    private static bool TurnsDirection(char c) => c is '\u202A' or '\u202B' or (>= '\u2066' and <= '\u2068');

    // Arabic and Hebrew need these around a foreign name; what is begun is ended there.
    private static bool IsEnded(string line) =>
        line.Count(c => c is '\u202A' or '\u202B') == line.Count(c => c == '\u202C')
        && line.Count(c => c is >= '\u2066' and <= '\u2068') == line.Count(c => c == '\u2069');

    private static string Message(char c, string network) =>
        string.Create(CultureInfo.InvariantCulture, $"The text has U+{(int)c:X4}, {Effect(c, network)}: take it out.");

    private static string Effect(char c, string network) => c switch
    {
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => "which nobody sees and which turns the direction of what follows",
        ByteOrderMark or '\uFFFE' or '\uFFFF' => $"which {network} does not take and which is left out",
        >= '\uD800' and <= '\uDFFF' => "one half of a character without the other, which is shown as \uFFFD",
        _ => "a control character, which nobody sees",
    };
}
