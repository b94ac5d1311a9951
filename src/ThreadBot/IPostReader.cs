namespace ThreadBot;

/// <summary>Reads what stands on a network. A network may charge for each post that it gives, so nothing is asked for twice.</summary>
public interface IPostReader
{
    /// <summary>The network's name, such as <c>x</c>.</summary>
    string Network { get; }

    /// <summary>The most posts that may be read for one thread.</summary>
    int MostPosts { get; }

    /// <summary>Whether images are wanted.</summary>
    bool FetchesImages { get; }

    /// <summary>What was read so far, as the network bills it.</summary>
    ReadBill Bill { get; }

    /// <summary>The address of a post of which no more than the number is known.</summary>
    string AddressFor(string id);

    /// <summary>What reading the thread of a post will cost. Nothing is asked of the network.</summary>
    ReadOutlook Foresee(string id);

    /// <summary>Reads posts by their numbers.</summary>
    Task<PostsSeen> ReadAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Looks for all answers that the author of a post gave to themselves in its conversation, in the cheapest way there is.</summary>
    Task<PostsSeen> FindThreadAsync(SeenPost post, CancellationToken cancellationToken);

    /// <summary>Fetches an image from the place where the network keeps them, at its full size.</summary>
    /// <returns>The file, or why it cannot be had in words.</returns>
    Task<(ReadOnlyMemory<byte> Image, string? Problem)> FetchImageAsync(string address, CancellationToken cancellationToken);
}

/// <summary>What was read.</summary>
/// <param name="Posts">How many posts.</param>
/// <param name="Amount">In US dollars.</param>
public sealed record ReadBill(int Posts, decimal Amount);

/// <summary>What reading will cost, in US dollars.</summary>
/// <param name="Cheapest">A post at the lowest price.</param>
/// <param name="Dearest">A post at the highest price.</param>
/// <param name="Way">How the thread will be looked for, in words.</param>
public sealed record ReadOutlook(decimal Cheapest, decimal Dearest, string Way);

/// <summary>What a network showed.</summary>
/// <param name="Posts">The posts that were asked for.</param>
public sealed record PostsSeen(IReadOnlyList<SeenPost> Posts)
{
    /// <summary>Further posts that came without being charged for: what the others answer.</summary>
    public IReadOnlyList<SeenPost> Beside { get; init; } = [];

    /// <summary>What is not there by its number, with why: <c>deleted</c> or <c>not visible</c>.</summary>
    public IReadOnlyDictionary<string, string> Missing { get; init; } = new Dictionary<string, string>();

    /// <summary>Why not all came that was asked for, in words; null where it did.</summary>
    public string? Problem { get; init; }
}

/// <summary>A post, with what it has to do with others.</summary>
/// <param name="Id">Its number.</param>
/// <param name="AuthorId">Its author's number.</param>
/// <param name="Post">What it says. Where a document names a file, this has the address at which the file is to be had.</param>
public sealed record SeenPost(string Id, string AuthorId, PublishedPost Post)
{
    /// <summary>Its author; null where the network did not say more than the number.</summary>
    public Author? Author { get; init; }

    /// <summary>The post that it answers; null where it answers none.</summary>
    public string? ParentId { get; init; }

    /// <summary>The author of the post that it answers.</summary>
    public string? ParentAuthorId { get; init; }

    /// <summary>The first post of the conversation that it stands in.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The numbers of all its versions, oldest first.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>BCP 47 tag; null where the network could not tell.</summary>
    public string? Language { get; init; }

    /// <summary>Whether something belongs to it that the network did not show.</summary>
    public bool IsPartial { get; init; }
}
