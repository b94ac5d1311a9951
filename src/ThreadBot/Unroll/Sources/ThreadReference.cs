using System.Globalization;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Sources;

/// <summary>What a person may name that threads can be read from. The cases are all there are.</summary>
public abstract partial record ThreadReference
{
    // Numbers of posts have been longer than that since 2010, and no ledger will ever count so far.
    private const int LongestDelivery = 10;

    private ThreadReference()
    {
    }

    /// <summary>A post on a network.</summary>
    /// <param name="Network">The network's name, such as <c>x</c>.</param>
    /// <param name="Id">The post's number.</param>
    public sealed record Post(string Network, string Id) : ThreadReference;

    /// <summary>A delivery of our own.</summary>
    /// <param name="Number">The ledger's number for it.</param>
    public sealed record Delivery(long Number) : ThreadReference;

    /// <summary>An archive, packed or not.</summary>
    /// <param name="Path">The file or folder.</param>
    public sealed record Archive(string Path) : ThreadReference;

    /// <summary>A file with a thread, or many, in one of the forms that can be read.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Form">What is in it.</param>
    public sealed record Document(string Path, DocumentForm Form) : ThreadReference;

    /// <summary>A name, which may be a slug, an end of one or a curriculum.</summary>
    /// <param name="Text">As it was given.</param>
    public sealed record Name(string Text) : ThreadReference;

    /// <summary>Nothing that can be read.</summary>
    /// <param name="Problem">What is wrong and what to do, in a sentence.</param>
    public sealed record Unreadable(string Problem) : ThreadReference;

    /// <summary>Finds out what was named; looks at the disk, and at nothing else.</summary>
    public static ThreadReference Of(string what)
    {
        var text = what.Trim();
        if (text.Length == 0)
            return new Unreadable("Name a thread: a slug, a delivery's number, a post's address, a file or an archive.");
        if (Address(text) is { } address)
            return OfAddress(address);
        if (text.All(char.IsAsciiDigit))
            return OfNumber(text);
        if (Directory.Exists(text) && IsArchive(text))
            return new Archive(text);
        return File.Exists(text) ? OfFile(text) : OfName(text);
    }

    private static Uri? Address(string text)
    {
        var withScheme = text.Contains("://", StringComparison.Ordinal) ? text : KnownHost().IsMatch(text) ? $"https://{text}" : "";
        return Uri.TryCreate(withScheme, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
    }

    private static ThreadReference OfAddress(Uri address)
    {
        if (XHost().IsMatch(address.Host))
        {
            return PostPath().Match(address.AbsolutePath) is { Success: true } post
                ? new Post("x", post.Groups["id"].Value)
                : new Unreadable($"'{address}' is not the address of a post: it has the form https://x.com/name/status/1234567890123456789.");
        }
        return new Unreadable($"Threads cannot be read from {address.Host}: of addresses, those of posts on x.com can. Threads of your own are read by their slug or delivery.");
    }

    private static ThreadReference OfNumber(string text) =>
        text.Length <= LongestDelivery ? new Delivery(long.Parse(text, CultureInfo.InvariantCulture))
        : text.Length <= 19 ? new Post("x", text)
        : new Unreadable($"'{text}' is too long for the number of a post.");

    private static ThreadReference OfFile(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".zip" => new Archive(path),
        ".md" or ".markdown" => new Document(path, DocumentForm.Markdown),
        ".json" => new Document(path, DocumentForm.Json),
        ".txt" => new Document(path, DocumentForm.Text),
        ".js" => Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && IsArchive(folder)
            ? new Archive(folder)
            : new Unreadable($"'{path}' does not lie in an archive of X's. Name the archive's folder or its zip file."),
        ".sbnmd" => new Unreadable($"'{path}' is a thread file: name the thread by its slug, such as ml-terms/{Path.GetFileNameWithoutExtension(path)}."),
        var ending => new Unreadable($"A file that ends in '{ending}' cannot be read: archives end in .zip, documents in .md, .json or .txt."),
    };

    private static ThreadReference OfName(string text) =>
        Directory.Exists(text) && !ThreadSlugLike().IsMatch(text) ? new Unreadable($"The folder '{text}' holds no archive of X's: it has no data/tweets.js.")
        : FileLike().IsMatch(text) ? new Unreadable($"There is no file '{text}'.")
        : new Name(text);

    private static bool IsArchive(string folder) =>
        DataFolders.SelectMany(data => PostFiles.Select(file => Path.Combine(folder, data, file))).Any(File.Exists)
        || Directory.EnumerateDirectories(folder).Any(top => File.Exists(Path.Combine(top, "data", "tweets.js")));

    private static readonly string[] DataFolders = ["data", ""];
    private static readonly string[] PostFiles = ["tweets.js", "tweet.js"];

    [GeneratedRegex(@"^(www\.|mobile\.|m\.)?(x|twitter)\.com$", RegexOptions.IgnoreCase)]
    private static partial Regex XHost();

    [GeneratedRegex(@"^(www\.|mobile\.|m\.)?(x|twitter)\.com/", RegexOptions.IgnoreCase)]
    private static partial Regex KnownHost();

    [GeneratedRegex(@"^/(?:i/web|[A-Za-z0-9_]{1,20})/status(?:es)?/(?<id>\d{1,19})(/.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex PostPath();

    [GeneratedRegex(@"\.(zip|md|markdown|json|txt|js)$|^[./~]|\\", RegexOptions.IgnoreCase)]
    private static partial Regex FileLike();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._/-]*$")]
    private static partial Regex ThreadSlugLike();
}

/// <summary>What is in a file that threads can be read from.</summary>
public enum DocumentForm
{
    /// <summary>Markdown, as Unroll writes it or as anybody does.</summary>
    Markdown,

    /// <summary>JSON, as Unroll writes it.</summary>
    Json,

    /// <summary>Plain text.</summary>
    Text,
}
