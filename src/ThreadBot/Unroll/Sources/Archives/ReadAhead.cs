using System.IO.Pipelines;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>Unpacks a file on another processor while what came before is being read.</summary>
internal static class ReadAhead
{
    private static readonly PipeOptions Options = new(pauseWriterThreshold: 4 << 20, resumeWriterThreshold: 2 << 20, minimumSegmentSize: 1 << 18, useSynchronizationContext: false);

    /// <summary>The same bytes; the file is closed when they have been read, or when this is.</summary>
    public static Stream Of(Stream file, CancellationToken cancellationToken)
    {
        var pipe = new Pipe(Options);
        _ = Task.Run(() => FillAsync(file, pipe.Writer, cancellationToken), CancellationToken.None);
        return pipe.Reader.AsStream();
    }

    private static async Task FillAsync(Stream file, PipeWriter writer, CancellationToken cancellationToken)
    {
        try
        {
            await using (file)
                await file.CopyToAsync(writer, cancellationToken);
            await writer.CompleteAsync();
        }
        catch (Exception fault)
        {
            await writer.CompleteAsync(fault);
        }
    }
}
