using System.Buffers;
using System.Text.Json;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>
/// Reads a file of an archive, <c>window.YTD.tweets.part0 = [ … ]</c>, element by element, in memory for the longest element. It is JSON behind
/// the first equals sign, and never run. Of a torn file all is read that is whole.
/// </summary>
/// <param name="stream">The file.</param>
/// <param name="elements">Takes the elements.</param>
internal sealed class ElementStream(Stream stream, IElementReader elements)
{
    private const int FirstBuffer = 1 << 20;
    private const int LongestElement = 16 << 20;
    private const int LongestHead = 4096;
    private const int LongestOpening = 64;
    // Beyond that many it is no archive with a fault, but a riddle.
    private const int MostTorn = 100;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private long _offset;
    private int _start;
    private int _end;
    private bool _isEnd;

    private enum Step
    {
        Began,
        Element,
        NeedsMore,
        Done,
    }

    /// <summary>How many places were found where an element could not be read.</summary>
    public int Torn { get; private set; }

    /// <summary>Whether the file ends before its array does.</summary>
    public bool IsCutOff { get; private set; }

    private ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads all elements.</summary>
    /// <param name="progress">Told of bytes read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ReadAsync(Action<int> progress, CancellationToken cancellationToken)
    {
        try
        {
            for (var step = Step.NeedsMore; step != Step.Done;)
            {
                if (step == Step.NeedsMore && !await FillAsync(progress, cancellationToken))
                {
                    IsCutOff = true;
                    return;
                }
                step = _offset + _start == 0 ? Begin() : Next();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }

    private async ValueTask<bool> FillAsync(Action<int> progress, CancellationToken cancellationToken)
    {
        if (_isEnd)
            return false;
        Unread.CopyTo(_buffer);
        (_offset, _end, _start) = (_offset + _start, _end - _start, 0);
        if (_end == _buffer.Length)
            Grow();
        // As much as there is room for: an element that is longer than the buffer is read again each time.
        var read = await stream.ReadAtLeastAsync(_buffer.AsMemory(_end), _buffer.Length - _end, throwOnEndOfStream: false, cancellationToken);
        progress(read);
        _end += read;
        _isEnd = read == 0;
        return !_isEnd;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Unread.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private Step Begin()
    {
        var head = Unread[..Math.Min(Unread.Length, LongestHead)];
        var mark = head.IndexOf((byte)'=');
        var array = mark < 0 ? -1 : head[mark..].IndexOf((byte)'[');
        if (array < 0)
            return Unread.Length < LongestHead ? Step.NeedsMore : throw new InvalidDataException("it does not begin as a file of X's archive does");
        _start = mark + array + 1;
        return Step.Began;
    }

    private Step Next()
    {
        _start += Unread.IndexOfAnyExcept(" \r\n\t,"u8) is var skipped and >= 0 ? skipped : Unread.Length;
        if (Unread.IsEmpty)
            return Step.NeedsMore;
        return Unread[0] switch
        {
            (byte)'{' => Element(),
            (byte)']' => Step.Done,
            _ => SkipTorn(),
        };
    }

    private Step Element()
    {
        var reader = new Utf8JsonReader(Unread, isFinalBlock: false, state: default);
        try
        {
            if (!elements.TryRead(ref reader))
                return Unread.Length < LongestElement ? Step.NeedsMore : SkipTorn();
        }
        catch (JsonException)
        {
            return SkipTorn();
        }
        var length = (int)reader.BytesConsumed;
        elements.Accept(Unread[..length], _offset + _start);
        _start += length;
        return Step.Element;
    }

    // What stands inside a text has a backslash before its quotes, so the key can only be a key.
    private Step SkipTorn()
    {
        if (++Torn > MostTorn)
            throw new InvalidDataException($"it is torn in more than {MostTorn} places");
        for (var from = 1; from <= Unread.Length;)
        {
            var key = Unread[from..].IndexOf(elements.Key);
            if (key < 0)
                break;
            var brace = Unread[1..(from + key)].LastIndexOf((byte)'{');
            if (brace >= 0)
            {
                _start += 1 + brace;
                return Step.Element;
            }
            from += key + elements.Key.Length;
        }
        // The next one may begin in what was read and end in what was not.
        _start += Math.Max(1, Unread.Length - LongestOpening);
        return Step.NeedsMore;
    }
}
