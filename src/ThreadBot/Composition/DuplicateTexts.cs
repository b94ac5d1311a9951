using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ThreadBot.Composition;

/// <summary>
/// Finds posts of different threads that say the same on the same network, which refuses the second. It sees one draft after the other
/// and keeps a fingerprint of each post, not its text.
/// </summary>
public sealed class DuplicateTexts
{
    // Many small tables: one large one would leave as much behind each time that it grows, and is not soon collected.
    private const int Tables = 256;

    // Among a million posts two different ones have the same 64 bits once in tens of millions of libraries.
    private readonly Dictionary<ulong, Origin>?[] _seen = new Dictionary<ulong, Origin>?[Tables];

    /// <summary>Takes a draft and says which of its posts an earlier one has already.</summary>
    /// <param name="file">The draft's template, relative to the threads folder.</param>
    /// <param name="draft">The draft.</param>
    public IReadOnlyList<Fault> Add(string file, ThreadDraft draft)
    {
        List<Fault>? faults = null;
        foreach (var post in draft.Posts)
        {
            if (post.Text.Length == 0)
                continue;
            var fingerprint = Fingerprint(draft.Network, post.Text);
            var seen = _seen[fingerprint % Tables] ??= [];
            if (!seen.TryAdd(fingerprint, new(draft.Slug, post.Number)) && seen[fingerprint] is var earlier && earlier.Thread != draft.Slug)
                (faults ??= []).Add(Duplicate(file, draft, post, earlier));
        }

        return faults ?? (IReadOnlyList<Fault>)[];
    }

    private static Fault Duplicate(string file, ThreadDraft draft, PostDraft post, Origin earlier) =>
        new(
            Severity.Error,
            "duplicate-text",
            file,
            post.Line,
            $"Post {post.Number} of {draft.Slug} is the same as post {earlier.Post} of {earlier.Thread}, and {draft.Network} refuses a text that it has already: say it in other words.")
        {
            Thread = draft.Slug,
            Network = draft.Network,
        };

    private static ulong Fingerprint(string network, string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<ulong>(hash) ^ (uint)network.GetHashCode(StringComparison.Ordinal);
    }

    private readonly record struct Origin(ThreadSlug Thread, int Post);
}
