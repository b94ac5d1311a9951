using System.Text.Json;

namespace ThreadBot.Networks.Sandbox;

/// <summary>
/// The timeline of a sandbox account: a file to which one line is added for each post and each deletion. A line counts once it ends: what a
/// crash tore off is no line, and the next one takes its place.
/// </summary>
/// <param name="file">The file; it need not be there yet.</param>
public sealed class SandboxTimeline(string file)
{
    private const byte LineEnd = (byte)'\n';

    /// <summary>The timeline of an account in a data folder.</summary>
    public static SandboxTimeline Of(string account, string dataFolder) => new(Path.Combine(dataFolder, "sandbox", $"{account}.jsonl"));

    /// <summary>All posts, oldest first, those that are deleted marked as such.</summary>
    /// <exception cref="InvalidDataException">A line is none of a timeline's.</exception>
    public async Task<IReadOnlyList<SandboxPost>> ReadAsync(CancellationToken cancellationToken) =>
        File.Exists(file) ? Parse(await File.ReadAllBytesAsync(file, cancellationToken)) : [];

    internal IReadOnlyList<SandboxPost> Read() => File.Exists(file) ? Parse(File.ReadAllBytes(file)) : [];

    internal void Append(SandboxLine line)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        stream.SetLength(WholeLines(stream));
        stream.Seek(0, SeekOrigin.End);
        stream.Write(line.ToBytes());
        stream.Flush(flushToDisk: true);
    }

    private static long WholeLines(FileStream stream)
    {
        for (var end = stream.Length; end > 0; end--)
        {
            stream.Seek(end - 1, SeekOrigin.Begin);
            if (stream.ReadByte() == LineEnd)
                return end;
        }
        return 0;
    }

    private List<SandboxPost> Parse(ReadOnlySpan<byte> bytes)
    {
        var posts = new List<SandboxPost>();
        var number = 1;
        for (var end = bytes.IndexOf(LineEnd); end >= 0; end = bytes.IndexOf(LineEnd), number++)
        {
            Apply(ParseLine(bytes[..end], number), posts);
            bytes = bytes[(end + 1)..];
        }
        return posts;
    }

    private static void Apply(SandboxLine line, List<SandboxPost> posts)
    {
        if (line.Post is { } post)
            posts.Add(post);
        if (line.Delete is { } delete && posts.FindIndex(p => p.Id == delete.Id) is >= 0 and var index)
            posts[index] = posts[index] with { DeletedAt = delete.At };
    }

    private SandboxLine ParseLine(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return SandboxLine.Parse(line) ?? throw new JsonException("null");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(
                $"{file}:{number}: this is no line of a sandbox timeline: mend the line, or delete the file to begin an empty timeline.", fault);
        }
    }
}
