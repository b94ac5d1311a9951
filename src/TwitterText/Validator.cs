using TwitterText.Tags;
using TwitterText.Urls;

namespace TwitterText;

/// <summary>Whether a text as a whole is a valid post, name, list, hashtag or link.</summary>
public static class Validator
{
    /// <summary>Whether X would take the text as a post of 280 weighted characters.</summary>
    public static bool IsValidTweet(string text) => IsValidTweet(text, TwitterTextConfiguration.V3);

    /// <summary>Whether X would take the text as a post.</summary>
    public static bool IsValidTweet(string text, TwitterTextConfiguration configuration) =>
        TwitterTextParser.ParseTweet(text, configuration).IsValid;

    /// <summary>Whether the text is <c>@name</c>.</summary>
    public static bool IsValidUsername(string username)
    {
        ArgumentNullException.ThrowIfNull(username);
        return username.Length <= 1 + ScreenName.MaxLength
            && Extractor.ExtractMentionsWithIndices(username) is [{ Value: var name }] && username.AsSpan(1).SequenceEqual(name);
    }

    /// <summary>Whether the text is <c>@name/list</c>.</summary>
    public static bool IsValidList(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list is not ['@' or '＠', ..])
            return false;
        var nameEnd = ScreenName.End(list, 1);
        return nameEnd > 1 && nameEnd < list.Length && ScreenName.ListEnd(list, nameEnd) == list.Length;
    }

    /// <summary>Whether the text is <c>#tag</c>.</summary>
    public static bool IsValidHashtag(string hashtag)
    {
        ArgumentNullException.ThrowIfNull(hashtag);
        return Extractor.ExtractHashtagsWithIndices(hashtag) is [{ Value: var tag }] && hashtag.AsSpan(1).SequenceEqual(tag);
    }

    /// <summary>Whether the text is a link, by form; whether X knows its top-level domain is not asked.</summary>
    /// <param name="url">Any text.</param>
    /// <param name="unicodeDomains">Whether the host may hold letters outside ASCII.</param>
    /// <param name="requireProtocol">Whether the text must begin with <c>http://</c> or <c>https://</c>.</param>
    public static bool IsValidUrl(string url, bool unicodeDomains = true, bool requireProtocol = true)
    {
        ArgumentNullException.ThrowIfNull(url);
        return UrlForm.IsValid(url, unicodeDomains, requireProtocol);
    }
}
