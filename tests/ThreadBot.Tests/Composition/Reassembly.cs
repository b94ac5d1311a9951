namespace ThreadBot.Tests.Composition;

/// <summary>Puts posts together again.</summary>
internal static class Reassembly
{
    private const string Opening = "```py\n";
    private const string Closing = "\n```";

    /// <summary>Whether the parts are the whole text, in order, with nothing but white space and reopened fences between them.</summary>
    public static bool IsWhole(string text, IReadOnlyList<string> parts)
    {
        var rest = text.AsSpan();
        foreach (var part in parts)
        {
            var candidates = Candidates(part).Where(p => p.Length > 0);
            var found = false;
            foreach (var candidate in candidates)
            {
                if (!TrimFor(rest, candidate).StartsWith(candidate, StringComparison.Ordinal))
                    continue;
                rest = TrimFor(rest, candidate)[candidate.Length..];
                found = true;
                break;
            }

            if (!found)
                return part.Trim() is Opening + "```" or "```py\n\n```";
        }

        return rest.IsWhiteSpace();
    }

    private static IEnumerable<string> Candidates(string part)
    {
        yield return part;
        if (part.StartsWith(Opening, StringComparison.Ordinal))
            yield return part[Opening.Length..];
        if (part.EndsWith(Closing, StringComparison.Ordinal))
            yield return part[..^Closing.Length];
        if (part.StartsWith(Opening, StringComparison.Ordinal) && part.EndsWith(Closing, StringComparison.Ordinal) && part.Length > Opening.Length + Closing.Length)
            yield return part[Opening.Length..^Closing.Length];
    }

    private static ReadOnlySpan<char> TrimFor(ReadOnlySpan<char> rest, string part) =>
        char.IsWhiteSpace(part[0]) && rest.StartsWith(part, StringComparison.Ordinal) ? rest : TrimTo(rest, part);

    private static ReadOnlySpan<char> TrimTo(ReadOnlySpan<char> rest, string part)
    {
        var from = rest.IndexOf(part, StringComparison.Ordinal);
        return from >= 0 && rest[..from].IsWhiteSpace() ? rest[from..] : rest;
    }
}
