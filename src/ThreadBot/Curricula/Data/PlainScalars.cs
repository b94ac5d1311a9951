namespace ThreadBot.Curricula.Data;

/// <summary>
/// Reads the values of <see cref="PlainYaml"/> that stand in one line. Loops and not <c>SearchValues</c>: their vectors are compiled
/// when they are first used, which takes longer than reading all of a threads folder.
/// </summary>
internal static class PlainScalars
{
    /// <summary>Whether a text holds what may be a line's end or a direction of YAML's own.</summary>
    public static bool HasUnusualSigns(string text)
    {
        foreach (var c in text)
        {
            if (c is (< ' ' and not '\n') or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF')
                return true;
        }

        return false;
    }

    /// <summary>Reads a value; null where it is of another form.</summary>
    /// <param name="value">Not empty, without blanks at its ends.</param>
    /// <param name="line">Its line.</param>
    public static DataNode? Read(ReadOnlySpan<char> value, int line) => value[0] switch
    {
        '[' when value[^1] == ']' => List(value[1..^1], line),
        '"' or '\'' => QuotedLength(value) == value.Length ? Text(value[1..^1], line) : null,
        _ => IsPlain(value) ? Scalar(value, line) : null,
    };

    private static ListNode? List(ReadOnlySpan<char> values, int line)
    {
        var items = new List<DataNode>();
        for (var rest = values.Trim(' '); !rest.IsEmpty;)
        {
            var length = rest[0] is '"' or '\'' ? QuotedLength(rest) : WordLength(rest);
            var item = rest[..length];
            if (length == 0 || (rest[0] is '"' or '\'' ? Text(item[1..^1], line) : Word(item.TrimEnd(' '), line)) is not { } node)
                return null;

            items.Add(node);
            rest = rest[length..].TrimStart(' ');
            if (rest.IsEmpty)
                break;
            // A comma that nothing follows is left to the parser for all of YAML.
            if (rest[0] != ',' || (rest = rest[1..].TrimStart(' ')).IsEmpty)
                return null;
        }

        return new ListNode(line, items);
    }

    private static int WordLength(ReadOnlySpan<char> rest) => rest.IndexOf(',') is var end and >= 0 ? end : rest.Length;

    /// <summary>The length of a value in quotes, quotes included; 0 where it is not closed or holds what is not taken literally.</summary>
    private static int QuotedLength(ReadOnlySpan<char> value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] == '\\')
                return 0;
            if (value[i] == value[0])
                return i + 1 < value.Length && value[i + 1] == value[0] ? 0 : i + 1;
        }

        return 0;
    }

    private static ScalarNode Text(ReadOnlySpan<char> value, int line)
    {
        var text = value.ToString();
        return new ScalarNode(line, text, text);
    }

    private static ScalarNode? Word(ReadOnlySpan<char> value, int line)
    {
        foreach (var c in value)
        {
            if (c is '[' or ']' or '{' or '}' or ':' or '#' or '"' or '?')
                return null;
        }

        return IsPlain(value) ? Scalar(value, line) : null;
    }

    private static ScalarNode Scalar(ReadOnlySpan<char> value, int line)
    {
        var text = value.ToString();
        return new ScalarNode(line, YamlScalars.Read(text), text);
    }

    // A colon before a blank would make a name of what stands before it, a number sign after a blank a comment of what follows.
    private static bool IsPlain(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty || !MayBegin(value))
            return false;

        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == ':' && (i + 1 == value.Length || value[i + 1] == ' '))
                return false;
            if (value[i] == '#' && value[i - 1] == ' ')
                return false;
        }

        return true;
    }

    private static bool MayBegin(ReadOnlySpan<char> value) => value[0] switch
    {
        '-' => value.Length > 1 && char.IsAsciiDigit(value[1]),
        '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`' => false,
        _ => true,
    };
}
