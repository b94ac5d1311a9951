using System.Runtime.CompilerServices;
using ThreadBot.Unroll.Media;
using ThreadBot.Unroll.Sources.Conversations;

namespace ThreadBot.Unroll.Sources;

/// <summary>A thread that stands on a network, by any of its posts: up to where it begins, down to where it ends, with as few reads as can be.</summary>
/// <param name="reader">The network.</param>
/// <param name="id">The number of the post.</param>
public sealed class NetworkSource(IPostReader reader, string id) : IPricedSource, IDisposable
{
    private readonly FetchedMedia _media = new(reader);

    /// <inheritdoc/>
    public IMediaStore Media => _media;

    /// <summary>What reading has cost so far.</summary>
    public ReadBill Bill => reader.Bill;

    /// <inheritdoc/>
    public Task<ReadPrice> PriceAsync(CancellationToken cancellationToken)
    {
        var outlook = reader.Foresee(id);
        var because = string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"each post that is read costs ${outlook.Dearest}, or ${outlook.Cheapest} on the account's own timeline; {outlook.Way}; at most {reader.MostPosts} posts are read");
        return Task.FromResult(new ReadPrice(outlook.Dearest, outlook.Dearest * reader.MostPosts, because));
    }

    /// <inheritdoc/>
    /// <exception cref="ThreadUnreadableException">The post cannot be read at all; what is missing of the rest is said in the thread.</exception>
    public async IAsyncEnumerable<PublishedThread> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var conversation = new Conversation(reader);
        var asked = await conversation.BeginAsync(id, cancellationToken);
        var path = await conversation.PathAsync(asked, cancellationToken);
        List<string> losses = [.. conversation.Losses];
        List<PublishedPost> posts = [];
        foreach (var post in path)
            posts.Add(await _media.FetchAsync(post with { Cut = posts.Count == 0 ? CutReason.Start : CutReason.Author }, losses.Add, cancellationToken));
        var first = posts.Find(p => p is { By: null, Missing: null })!;
        yield return new PublishedThread(ThreadTitle.Of(posts, $"Thread {asked.Id}"), await _media.FetchAsync(conversation.Author, cancellationToken), conversation.Language, posts)
        {
            Network = reader.Network,
            Source = first.Address?.Url,
            PublishedAt = first.PublishedAt,
            Losses = losses,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _media.Dispose();
}
