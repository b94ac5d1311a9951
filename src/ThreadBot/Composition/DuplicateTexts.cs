using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ThreadBot.Composition;

/// <summary>
/// Finds posts of different threads that say the same on the same network, which refuses the second. It sees one draft after the other
/// and keeps a fingerprint of each post, not its text.
/// </summary>
public sealed class DuplicateTexts
{
    // Among a million posts two different ones have the same 64 bits once in tens of millions of libraries.
    private readonly Dictionary<ulong, Origin> _seen = [];

    /// <summary>Takes a draft and says which of its posts an earlier one has already.</summary>
    /// <param name="file">The draft's template, relative to the threads folder.</param>
    /// <param name="draft">The draft.</param>
    public IReadOnlyList<Fault> Add(string file, ThreadDraft draft)
    {
        List<Fault>? faults = null;
        foreach (var post in draft.Posts)
        {
            if (post.Text.Length == 0 || _seen.TryAdd(Fingerprint(draft.Network, post.Text), new(draft.Slug, post.Number)))
                continue;
            var earlier = _seen[Fingerprint(draft.Network, post.Text)];
            if (earlier.Thread != draft.Slug)
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
        SHA256.HashData(MemoryMarshal.AsBytes($"{network}\n{text}".AsSpan()), hash);
        return MemoryMarshal.Read<ulong>(hash);
    }

    private readonly record struct Origin(ThreadSlug Thread, int Post);
}
