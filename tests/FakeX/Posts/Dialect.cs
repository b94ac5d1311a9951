namespace FakeX.Posts;

/// <summary>
/// One of the two languages in which posts can be asked for. A field that is not asked for does not come, and neither does one whose name is of
/// the other language: the answer is 200 all the same.
/// </summary>
internal sealed class Dialect
{
    private readonly string[] _fields;
    private readonly string[] _expansions;

    public Dialect(IQueryCollection query)
    {
        IsNew = query.ContainsKey("post.fields");
        _fields = [.. query[IsNew ? "post.fields" : "tweet.fields"].ToString().Split(',')];
        _expansions = query["expansions"].ToString().Split(',');
    }

    /// <summary>Whether it is <c>post.fields</c>, since August 2026, and not <c>tweet.fields</c>.</summary>
    public bool IsNew { get; }

    /// <summary>Its word for a post in the plural.</summary>
    public string Posts => IsNew ? "posts" : "tweets";

    public string Note => IsNew ? "note_post" : "note_tweet";

    public string Referenced => IsNew ? "referenced_posts" : "referenced_tweets";

    /// <summary>The expansion that brings what a post answers or quotes.</summary>
    public string ReferencedExpansion => IsNew ? "referenced_posts" : "referenced_tweets.id";

    public string EditHistory => IsNew ? "edit_history_post_ids" : "edit_history_tweet_ids";

    /// <summary>Whether a field is wanted.</summary>
    public bool Wants(string field) => _fields.Contains(field);

    /// <summary>Whether a field is wanted which the new language calls an expansion.</summary>
    public bool WantsReference(string field) => IsNew ? Expands(field) : Wants(field);

    public bool Expands(string expansion) => _expansions.Contains(expansion);
}
