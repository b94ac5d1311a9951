using System.Buffers;

namespace ThreadBot.Curricula.Data;

/// <summary>
/// Reads the YAML that most front matter is made of: <c>name: value</c> a line, the value plain, in quotes without escapes, or a list of
/// words in brackets. Ten thousand threads are read in a tenth of the time that the parser for all of YAML takes. Whatever goes
/// beyond these forms is left to that parser.
/// </summary>
internal static class PlainYaml
{
    // A colon or number sign may end a plain value, and the rest may be line ends or directions of YAML's own.
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(":#\t\u0085\u2028\u2029\uFEFF\\\"'{}[]&*!|>%@`,?");
    // Outside of brackets most signs are text, if they do not come first.
    private static readonly SearchValues<char> UnsafeOutsideLists = SearchValues.Create(":#\t\u0085\u2028\u2029\uFEFF");
    private static readonly SearchValues<char> UnsafeInQuotes = SearchValues.Create("\\\"'\t\u0085\u2028\u2029\uFEFF");

    /// <summary>Reads a map; null where the text is not of these forms alone.</summary>
    /// <param name="text">YAML with \n at the ends of lines.</param>
    /// <param name="lineOffset">The number of lines that stand before the text in its file.</param>
    public static MapNode? TryParse(string text, int lineOffset)
    {
        var map = new MapBuilder(lineOffset + 1);
        var line = lineOffset;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            var row = text.AsSpan(range).TrimEnd(' ');
            if (row.IsEmpty)
                continue;

            var colon = row.IndexOf(": ");
            if (colon < 0 || !IsName(row[..colon]) || Value(row[(colon + 2)..].TrimStart(' '), line) is not { } value)
                return null;

            var name = row[..colon].ToString();
            if (map.Contains(name))
                return null;
            map.Add(name, line, value);
        }

        return map.Build() is { Entries.Count: > 0 } built ? built : null;
    }

    private static DataNode? Value(ReadOnlySpan<char> value, int line)
    {
        if (value.IsEmpty)
            return null;
        if (IsPlain(value, UnsafeOutsideLists))
            return Scalar(value, line);

        return (value[0], value[^1]) switch
        {
            ('[', ']') => List(value[1..^1], line),
            ('"', '"') or ('\'', '\'') when value.Length > 1 => Quoted(value[1..^1], line),
            _ => null,
        };
    }

    private static ScalarNode? Quoted(ReadOnlySpan<char> value, int line) =>
        value.ContainsAny(UnsafeInQuotes) || HasControl(value) ? null : new ScalarNode(line, value.ToString(), value.ToString());

    private static ListNode? List(ReadOnlySpan<char> values, int line)
    {
        var items = new List<DataNode>();
        foreach (var range in values.Split(','))
        {
            var value = values[range].Trim(' ');
            if (value.IsEmpty && values.Trim(' ').IsEmpty)
                break;
            if (!IsPlain(value, Unsafe))
                return null;
            items.Add(Scalar(value, line));
        }

        return new ListNode(line, items);
    }

    private static ScalarNode Scalar(ReadOnlySpan<char> value, int line)
    {
        var text = value.ToString();
        return new ScalarNode(line, YamlScalars.Read(text), text);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetter(c) && c != '_')
                return false;
        }

        return !name.IsEmpty;
    }

    private static bool IsPlain(ReadOnlySpan<char> value, SearchValues<char> unsafeSigns) =>
        !value.IsEmpty && char.IsLetterOrDigit(value[0]) && !value.ContainsAny(unsafeSigns) && !HasControl(value);

    private static bool HasControl(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (char.IsControl(c))
                return true;
        }

        return false;
    }
}
