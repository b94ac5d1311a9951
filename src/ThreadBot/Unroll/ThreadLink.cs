using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll;

/// <summary>An address that stands for another thread of ours, until a format says where its document is: <c>thread:ml-terms/neuron</c>.</summary>
public static class ThreadLink
{
    private const string Scheme = "thread:";

    /// <summary>The address of a thread.</summary>
    public static string To(ThreadSlug slug) => Scheme + slug;

    /// <summary>The thread that an address stands for; null where it is an address like any other.</summary>
    public static ThreadSlug? SlugOf(string url) =>
        url.StartsWith(Scheme, StringComparison.Ordinal) && ThreadSlug.TryParse(url[Scheme.Length..], out var slug) ? slug : null;

    /// <summary>The document of a thread beside the document of another: both keep their places in the tree of curricula.</summary>
    internal static string? Beside(ThreadSlug? from, ThreadSlug to, string extension) => from is not { } place
        ? null
        : Path.GetRelativePath("/" + Path.GetDirectoryName(place.Value), "/" + to.Value).Replace('\\', '/') + extension;

    /// <summary>The thread whose document lies beside that of another, as <see cref="Beside"/> says it; null for any other address.</summary>
    internal static ThreadSlug? Found(ThreadSlug? from, string address, string extension) =>
        from is { } place && SafeLink.IsBeside(address) && address.EndsWith(extension, StringComparison.Ordinal)
        && ThreadSlug.TryParse(Path.GetFullPath(address[..^extension.Length], "/" + Path.GetDirectoryName(place.Value)).Replace('\\', '/').TrimStart('/'), out var slug)
            ? slug
            : null;
}
