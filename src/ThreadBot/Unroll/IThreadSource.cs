namespace ThreadBot.Unroll;

/// <summary>Where a thread is read from that is to become a document.</summary>
public interface IThreadSource
{
    /// <summary>Reads the thread.</summary>
    Task<PublishedThread> ReadAsync(CancellationToken cancellationToken);
}
