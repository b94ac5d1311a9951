using System.Buffers;

namespace TwitterText.Urls;

/// <summary>The length of a domain's labels in punycode (RFC 3492).</summary>
internal static class InternationalDomain
{
    private const int MaxLabelLength = 63;
    private const string Prefix = "xn--";

    private static readonly SearchValues<char> PlainAscii = SearchValues.Create([.. Enumerable.Range(0, '~' + 1).Select(c => (char)c)]);

    public static bool IsValid(ReadOnlySpan<char> domain, TopLevelDomains tlds)
    {
        if (domain.StartsWith(Prefix, StringComparison.Ordinal) && !AsciiDomain.TryFind(domain, tlds, out _, out _))
            return false;
        foreach (var label in domain.Split('.'))
        {
            if (LabelLength(domain[label]) is 0 or > MaxLabelLength)
                return false;
        }

        return true;
    }

    /// <summary>Length of a label; the ideographic full stops inside it split what is encoded.</summary>
    private static int LabelLength(ReadOnlySpan<char> label)
    {
        if (!label.ContainsAnyExcept(PlainAscii))
            return label.Length;
        if (label.Length > 2 * MaxLabelLength)
            return int.MaxValue;

        var length = -1;
        foreach (var part in label.SplitAny('\u3002', '\uFF0E', '\uFF61'))
            length += 1 + PartLength(label[part]);
        return length;
    }

    private static int PartLength(ReadOnlySpan<char> part) =>
        part.ContainsAnyExcept(PlainAscii) ? Prefix.Length + PunycodeLength(part) : part.Length;

    private static int PunycodeLength(ReadOnlySpan<char> part)
    {
        Span<int> codePoints = stackalloc int[part.Length];
        codePoints = codePoints[..CodePoints(part, codePoints)];
        var basic = codePoints.Length - NotBasic(codePoints);
        var length = basic + (basic > 0 ? 1 : 0);
        var (n, delta, bias, handled) = (0x80, 0L, 72L, basic);
        while (handled < codePoints.Length)
        {
            var next = Smallest(codePoints, n);
            delta += (long)(next - n) * (handled + 1);
            n = next;
            foreach (var codePoint in codePoints)
            {
                if (codePoint < n)
                    delta++;
                if (codePoint != n)
                    continue;
                length += DigitCount(delta, bias);
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }

            delta++;
            n++;
        }

        return length;
    }

    private static int CodePoints(ReadOnlySpan<char> part, Span<int> codePoints)
    {
        var count = 0;
        for (var i = 0; i < part.Length; i++)
        {
            codePoints[count++] = i + 1 < part.Length && char.IsSurrogatePair(part[i], part[i + 1])
                ? char.ConvertToUtf32(part[i], part[++i])
                : part[i];
        }

        return count;
    }

    private static int NotBasic(ReadOnlySpan<int> codePoints)
    {
        var count = 0;
        foreach (var codePoint in codePoints)
            count += codePoint >= 0x80 ? 1 : 0;
        return count;
    }

    private static int Smallest(ReadOnlySpan<int> codePoints, int from)
    {
        var smallest = int.MaxValue;
        foreach (var codePoint in codePoints)
        {
            if (codePoint >= from && codePoint < smallest)
                smallest = codePoint;
        }

        return smallest;
    }

    private static int DigitCount(long delta, long bias)
    {
        var count = 1;
        for (long k = 36; ; k += 36, count++)
        {
            var threshold = Math.Clamp(k - bias, 1, 26);
            if (delta < threshold)
                return count;
            delta = (delta - threshold) / (36 - threshold);
        }
    }

    private static long Adapt(long delta, int count, bool isFirst)
    {
        delta = isFirst ? delta / 700 : delta / 2;
        delta += delta / count;
        var k = 0L;
        for (; delta > 455; k += 36)
            delta /= 35;
        return k + 36 * delta / (delta + 38);
    }
}
