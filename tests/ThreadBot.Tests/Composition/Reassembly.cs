using ThreadBot.Composition.Cutting;

namespace ThreadBot.Tests.Composition;

/// <summary>A post's share of a text, by UTF-16 offsets.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Fence">The line that opens the code block in which it ends; null where it ends in none.</param>
internal readonly record struct Share(int Start, int End, string? Fence);

/// <summary>Puts posts together again.</summary>
internal static class Reassembly
{
    /// <summary>The share of each post; null unless they are the whole text, in order, with nothing but white space and reopened fences between them.</summary>
    public static IReadOnlyList<Share>? Of(string text, IReadOnlyList<string> parts)
    {
        var shares = new List<Share>();
        var last = new Share(0, 0, null);
        foreach (var part in parts)
        {
            if (Next(text, part, last) is not { } share)
                return null;
            shares.Add(last = share);
        }

        return text.AsSpan(last.End).IsWhiteSpace() ? shares : null;
    }

    private static Share? Next(string text, string whole, Share last)
    {
        var part = whole;
        if (last.Fence is { } fence)
        {
            if (!part.StartsWith(fence + "\n", StringComparison.Ordinal))
                return null;
            part = part[(fence.Length + 1)..];
        }

        if (Find(text, part, last.End) is { } at)
            return new(at, at + part.Length, null);

        // The part may have got a closing fence.
        var closed = part.LastIndexOf('\n') is var end and >= 0 ? part[..end] : part;
        return part[closed.Length..].StartsWith("\n```", StringComparison.Ordinal) && Find(text, closed, last.End) is { } start
            ? new(start, start + closed.Length, OpenerIn(whole[..^(part.Length - closed.Length)]))
            : null;
    }

    private static int? Find(string text, string part, int from)
    {
        var at = from;
        while (at < text.Length && !text.AsSpan(at).StartsWith(part, StringComparison.Ordinal) && char.IsWhiteSpace(text[at]))
            at++;
        return text.AsSpan(at).StartsWith(part, StringComparison.Ordinal) && !EndsInsideFence(text, part, at) ? at : null;
    }

    // A closing fence that was added may look like the beginning of a longer line.
    private static bool EndsInsideFence(string text, string part, int at) =>
        part.EndsWith("```", StringComparison.Ordinal) && at + part.Length < text.Length && text[at + part.Length] != '\n';

    private static string? OpenerIn(string part) =>
        TextLine.Read(part).LastOrDefault(line => line.Kind is LineKind.FenceOpen or LineKind.FenceClose) is { Kind: LineKind.FenceOpen } line
            ? part[line.Start..line.End]
            : null;
}
