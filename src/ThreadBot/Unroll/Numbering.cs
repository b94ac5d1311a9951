using System.Globalization;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll;

/// <summary>
/// Takes away what an article has no use for: the numbers of posts, such as <c>3/12</c>, and the signs that say that a thread follows. A
/// number goes only where the posts of the thread are counted by it, one after the other; anything else that looks like one stays.
/// </summary>
public static partial class Numbering
{
    // Two posts may agree by chance, of which one says "1/2".
    private const int FewestNumbered = 2;

    /// <summary>The thread without them.</summary>
    public static PublishedThread Clean(PublishedThread thread)
    {
        var posts = thread.Posts.ToArray();
        var own = Enumerable.Range(0, posts.Length).Where(i => posts[i].By is null).ToList();
        var (pattern, numbered) = Patterns.Select(pattern => (pattern, Counted(pattern, posts, own))).MaxBy(p => p.Item2.Count);
        if (numbered.Count >= FewestNumbered && numbered.Count * 2 >= own.Count(i => posts[i].Missing is null))
        {
            foreach (var i in numbered)
                posts[i] = Without(posts[i], pattern.Match(posts[i].Text).Groups["sign"]);
        }

        if (own.Count > 1)
            posts[own[0]] = WithoutAnnouncement(posts[own[0]]);
        return thread with { Posts = posts };
    }

    private static IReadOnlyList<Regex> Patterns { get; } = [FractionAtEnd(), FractionAtStart(), NumberAtStart()];

    /// <summary>The posts whose numbers go up by one from one to the next, with room for a post that is not numbered.</summary>
    private static List<int> Counted(Regex pattern, PublishedPost[] posts, List<int> own)
    {
        var counted = new List<int>();
        var offset = (int?)null;
        foreach (var (place, i) in own.Index())
        {
            if (pattern.Match(posts[i].Text) is not { Success: true } match || !int.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                continue;
            offset ??= number - place;
            if (number - place == offset && number >= 0 && IsOneOf(match, posts.Length))
                counted.Add(i);
        }

        return offset is -1 or 0 or 1 ? counted : [];
    }

    // "1/" and "1/n" say no end; an end before the number is none.
    private static bool IsOneOf(Match match, int posts) =>
        !int.TryParse(match.Groups["all"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var all) || (all >= 2 && all <= 10 * posts);

    private static PublishedPost WithoutAnnouncement(PublishedPost post)
    {
        foreach (var sign in (ReadOnlySpan<Regex>)[InBrackets(), Pointers(), Words()])
        {
            if (sign.Match(post.Text) is { Success: true, Index: > 0 } match)
                post = Without(post, match);
        }

        return post;
    }

    /// <summary>The post without a stretch of its text; its links stay at their words.</summary>
    private static PublishedPost Without(PublishedPost post, Capture sign)
    {
        var text = post.Text.Remove(sign.Index, sign.Length);
        var links = post.Links
            .Where(l => l.Start + l.Length <= sign.Index || l.Start >= sign.Index + sign.Length)
            .Select(l => l.Start >= sign.Index + sign.Length ? l with { Start = l.Start - sign.Length } : l);
        return post with { Text = text, Links = [.. links] };
    }

    // 3/12  (3/12)  [3/12]  3/n  3/  with a spool before it or without.
    [GeneratedRegex(@"(?<sign>(\A|[ \t\n]+)(🧵 ?)?(\((?<number>[0-9]{1,4})/(?<all>[0-9]{1,4}|[nNxX]|\?)?\)|\[(?<number>[0-9]{1,4})/(?<all>[0-9]{1,4}|[nNxX]|\?)?\]|(?<number>[0-9]{1,4})/(?<all>[0-9]{1,4}|[nNxX]|\?)?)( ?🧵)?\s*)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex FractionAtEnd();

    [GeneratedRegex(@"\A(?<sign>\s*(🧵 ?)?(\((?<number>[0-9]{1,4})/(?<all>[0-9]{1,4}|[nNxX]|\?)?\)|\[(?<number>[0-9]{1,4})/(?<all>[0-9]{1,4}|[nNxX]|\?)?\]|(?<number>[0-9]{1,4})/(?<all>[0-9]{1,4}|[nNxX]|\?)?)(?![0-9/])[:.]?(\s+|\z))", RegexOptions.ExplicitCapture)]
    private static partial Regex FractionAtStart();

    // 3.  3)  (3)  and a keycap.
    [GeneratedRegex(@"\A(?<sign>\s*(\((?<number>[0-9]{1,4})\)|(?<number>[0-9]{1,4})[.)]|(?<number>[0-9])\uFE0F?\u20E3)(\s+|\z))", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAtStart();

    // Signs at the end of the first post: "(a thread 🧵)"; spools, hands and arrows that point down; "A thread" after the end of a sentence.
    [GeneratedRegex(@"\s*[(\[]\s*((a|mini|short|long) )?thread[:\s]*(🧵|👇|⬇️?|↓)*\s*[)\]]\s*\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\s*((🧵|👇(🏻|🏼|🏽|🏾|🏿)?|⬇️?|↓|⤵️?)\s*)+\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Pointers();

    [GeneratedRegex(@"((?<=[.!?:…—–])\s*|\n\s*)((a|mini|short|long) )?thread[:.…]*\s*\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
