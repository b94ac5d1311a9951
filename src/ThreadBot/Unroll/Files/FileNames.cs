using System.Globalization;

namespace ThreadBot.Unroll.Files;

/// <summary>Gives each thread a name of its own among those that are written together.</summary>
public sealed class FileNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The name of a thread's files, without an ending and with forward slashes: one of ours keeps its place in the tree of curricula, another
    /// has its title, and the number of its first post where somebody has that title already.
    /// </summary>
    public string For(PublishedThread thread) => Names(thread).First(_taken.Add);

    private static IEnumerable<string> Names(PublishedThread thread)
    {
        if (thread.Slug is { } slug)
            yield return slug.Value;
        var title = SafeFileName.Of(thread.Title);
        yield return title;
        if (thread.Posts[0].Address?.Id is { Length: > 0 } id)
            yield return $"{title}-{SafeFileName.Of(id)}";
        for (var i = 2; ; i++)
            yield return $"{title}-{i.ToString(CultureInfo.InvariantCulture)}";
    }
}
