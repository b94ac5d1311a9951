using System.Diagnostics.CodeAnalysis;

namespace FakeX.Posts;

/// <summary>What is searched for: words and operators, of which all must hold.</summary>
internal sealed class SearchQuery
{
    private const int Longest = 4096;
    private readonly List<(string Name, string Value, bool IsNot)> _terms = [];

    /// <summary>Reads a query; what X complains of where it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SearchQuery? query, [NotNullWhen(false)] out string? complaint)
    {
        query = null;
        complaint = text.Length is 0 or > Longest ? "query: must be 1 to 4096 characters long" : null;
        var read = new SearchQuery();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            complaint ??= read.Add(word);
        if (complaint is null && read._terms.All(t => t.IsNot || t.Name is "is" or "has"))
            complaint = "Rules must contain a non-negation term and a standalone operator: `is` and `has` need another beside them";
        query = complaint is null ? read : null;
        return complaint is null;
    }

    /// <summary>Whether a post is one of those that are searched for.</summary>
    public bool Matches(Post post, SiteState state) => _terms.TrueForAll(t => Holds(t.Name, t.Value, (post, state)) != t.IsNot);

    private string? Add(string word)
    {
        var (isNot, term) = word[0] == '-' ? (true, word[1..]) : (false, word);
        var parts = term.Split(':', 2);
        var (name, value) = parts.Length == 2 ? (parts[0], parts[1].Trim('"')) : ("", term.Trim('"'));
        _terms.Add((name, value, isNot));
        return (name, value) switch
        {
            (_, "") => $"missing a value at '{word}'",
            ("" or "from" or "to", _) => null,
            ("conversation_id" or "in_reply_to_tweet_id" or "quotes_of_tweet_id", _) when PostRules.IsId(value) => null,
            ("is", "reply" or "quote" or "retweet") or ("has", "media" or "links") => null,
            _ => $"Reference to invalid operator or value '{term}'",
        };
    }

    private static bool Holds(string name, string value, (Post Post, SiteState State) seen)
    {
        var (post, state) = seen;
        bool IsUser(string? id) => id is not null && (id == value || state.Users.Find(u => u.Id == id)?.Username.Equals(value.TrimStart('@'), StringComparison.OrdinalIgnoreCase) == true);
        return (name, value) switch
        {
            ("from", _) => IsUser(post.AuthorId),
            ("to", _) => IsUser(post.ParentAuthorId),
            ("conversation_id", _) => post.ConversationId == value,
            ("in_reply_to_tweet_id", _) => post.ParentId == value,
            ("quotes_of_tweet_id", _) => post.QuotedId == value,
            ("is", "reply") => post.ParentId is not null,
            ("is", "quote") => post.QuotedId is not null,
            ("is", _) => false,
            ("has", "media") => post.MediaIds.Count > 0,
            ("has", _) => post.ShortLinks.Count > 0,
            _ => post.Text.Contains(value, StringComparison.OrdinalIgnoreCase),
        };
    }
}
