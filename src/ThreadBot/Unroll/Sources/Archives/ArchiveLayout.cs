using System.Globalization;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>
/// Which file of an archive is what. Only files with posts, long posts, the account's name and the files of posts are ever opened: messages,
/// likes, deleted posts and posts to a circle are not.
/// </summary>
/// <param name="Posts">The files with posts, in order.</param>
/// <param name="Notes">The files with the whole of long posts.</param>
/// <param name="Account">Who it is.</param>
/// <param name="Profile">Their picture.</param>
/// <param name="Media">The folder of the posts' files, with a slash at its end.</param>
/// <param name="ProfileMedia">The folder of the account's pictures, with a slash at its end.</param>
internal sealed partial record ArchiveLayout(
    IReadOnlyList<string> Posts, IReadOnlyList<string> Notes, string? Account, string? Profile, string Media, string ProfileMedia)
{
    /// <summary>Finds the parts; null where there are no posts.</summary>
    public static ArchiveLayout? Find(IReadOnlyList<string> names)
    {
        var posts = names.Select(n => PostsFile().Match(n)).Where(m => m.Success).ToList();
        // The files of an archive of today are in "data"; the oldest archives have none.
        if (posts.OrderByDescending(m => m.Groups["data"].Success).ThenBy(m => m.Value, StringComparer.Ordinal).FirstOrDefault() is not { } first)
            return null;
        var (folder, stem) = (first.Groups["folder"].Value, first.Groups["stem"].Value);
        string? One(string name) => names.Contains(folder + name) ? folder + name : null;
        return new ArchiveLayout(
            Parts(posts.Where(m => m.Groups["folder"].Value == folder && m.Groups["stem"].Value == stem)),
            Parts(names.Select(n => NotesFile().Match(n)).Where(m => m.Success && m.Groups["folder"].Value == folder)),
            One("account.js"),
            One("profile.js"),
            names.Any(n => n.StartsWith(folder + "tweets_media/", StringComparison.Ordinal)) ? folder + "tweets_media/" : folder + "tweet_media/",
            folder + "profile_media/");
    }

    /// <summary>Whether a file or folder may be one of them, or lead to one.</summary>
    public static bool MayMatter(string name)
    {
        var parts = name.Split('/');
        return parts.Length <= 2 || parts[^2] is "data" or "tweets_media" or "tweet_media" or "profile_media";
    }

    private static List<string> Parts(IEnumerable<Match> files) =>
        [.. files.OrderBy(m => m.Groups["part"].Success ? int.Parse(m.Groups["part"].Value, CultureInfo.InvariantCulture) : 0).Select(m => m.Value)];

    [GeneratedRegex(@"^(?<folder>([^/]+/)??(?<data>data/)?)(?<stem>tweets|tweet)(-part(?<part>\d{1,4}))?\.js$", RegexOptions.ExplicitCapture)]
    private static partial Regex PostsFile();

    [GeneratedRegex(@"^(?<folder>([^/]+/){0,2})note-tweets?(-part(?<part>\d{1,4}))?\.js$", RegexOptions.ExplicitCapture)]
    private static partial Regex NotesFile();
}
