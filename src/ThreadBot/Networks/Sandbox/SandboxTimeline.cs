using System.Text.Json;
using ThreadBot.Networks.Media;

namespace ThreadBot.Networks.Sandbox;

/// <summary>
/// The timeline of a sandbox account: a file to which one line is added for each post and each deletion. A line counts once it ends: what a
/// crash tore off is no line, and the next one takes its place.
/// </summary>
/// <param name="file">The file; it need not be there yet.</param>
public sealed class SandboxTimeline(string file)
{
    private const byte LineEnd = (byte)'\n';
    private readonly Lock _reading = new();
    private readonly List<SandboxPost> _posts = [];
    private long _read;
    private int _lines;

    /// <summary>The timeline of an account in a data folder.</summary>
    public static SandboxTimeline Of(string account, string dataFolder) => new(Path.Combine(dataFolder, "sandbox", $"{account}.jsonl"));

    /// <summary>All posts, oldest first, those that are deleted marked as such. What was read before is not read again.</summary>
    /// <exception cref="InvalidDataException">A line is none of a timeline's.</exception>
    public IReadOnlyList<SandboxPost> Read()
    {
        lock (_reading)
        {
            if (!File.Exists(file) || new FileInfo(file).Length < _read)
                Forget();
            if (File.Exists(file))
                ReadOn();
            return [.. _posts];
        }
    }

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

    private void Forget()
    {
        _posts.Clear();
        (_read, _lines) = (0, 0);
    }

    private void ReadOn()
    {
        using var handle = File.OpenHandle(file);
        var added = new FileBytes(handle);
        ReadOnlySpan<byte> bytes = added.At(_read, (int)(added.Length - _read));
        for (var end = bytes.IndexOf(LineEnd); end >= 0; end = bytes.IndexOf(LineEnd))
        {
            Apply(ParseLine(bytes[..end], _lines + 1));
            bytes = bytes[(end + 1)..];
            (_read, _lines) = (_read + end + 1, _lines + 1);
        }
    }

    private void Apply(SandboxLine line)
    {
        if (line.Post is { } post)
            _posts.Add(post);
        if (line.Delete is { } delete && _posts.FindIndex(p => p.Id == delete.Id) is >= 0 and var index)
            _posts[index] = _posts[index] with { DeletedAt = delete.At };
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
