namespace ThreadBot.Unroll;

/// <summary>Where threads are read from that are to become documents.</summary>
public interface IThreadSource
{
    /// <summary>Where the files are that its threads name.</summary>
    IMediaStore Media => NoMedia.Instance;

    /// <summary>What could not be read and belongs to no thread, one sentence each; all of it is there when the reading has ended.</summary>
    IReadOnlyList<string> Losses => [];

    /// <summary>Reads the threads, one or many, one after the other.</summary>
    IAsyncEnumerable<PublishedThread> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>A source whose network charges for what is read.</summary>
public interface IPricedSource : IThreadSource
{
    /// <summary>What reading would cost. It asks nothing that is charged for.</summary>
    Task<ReadPrice> PriceAsync(CancellationToken cancellationToken);
}

/// <summary>What reading costs.</summary>
/// <param name="AtLeast">In US dollars.</param>
/// <param name="AtMost">In US dollars; the same where it is known exactly.</param>
/// <param name="Because">How it comes about, in one sentence.</param>
public sealed record ReadPrice(decimal AtLeast, decimal AtMost, string Because);
