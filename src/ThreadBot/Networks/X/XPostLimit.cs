using TwitterText;

namespace ThreadBot.Networks.X;

/// <summary>X counts weighted characters: a link is 23, an emoji 2, and so is most of what is not Latin.</summary>
internal sealed class XPostLimit(XOptions options, int max) : PostLimit(max)
{
    public XPostLimit(XOptions options)
        : this(options, options.MaxLength)
    {
    }

    private const int Remembered = 64;

    private readonly TwitterTextConfiguration _configuration = TwitterTextConfiguration.V3 with
    {
        MaxWeightedLength = max,
        TransformedUrlLength = options.LinkLength,
    };

    // A post is measured when it is cut, when it is written and when it is checked; each text has one place here.
    private readonly Measured?[] _recent = new Measured?[Remembered];

    public override string Unit => "weighted characters";

    public override int Measure(string text) => Parse(text).WeightedLength;

    // A post of an image alone has no text, which the library calls invalid and X takes.
    public override bool Fits(string text) => text.Length == 0 || Parse(text).IsValid;

    public override IReadOnlyList<PostLink> FindLinks(string text)
    {
        if (!text.Contains('.'))
            return [];
        var urls = Extractor.ExtractUrlsWithIndices(text);
        return urls.Count == 0 ? [] : [.. urls.Select(url => WrittenLink.At(text, url.Start, url.End - url.Start))];
    }

    private TwitterTextParseResults Parse(string text)
    {
        ref var recent = ref _recent[(uint)text.GetHashCode() % Remembered];
        if (recent is { } measured && measured.Text == text)
            return measured.Results;

        var results = TwitterTextParser.ParseTweet(text, _configuration, CountingMode.Safe);
        recent = new Measured(text, results);
        return results;
    }

    private sealed record Measured(string Text, TwitterTextParseResults Results);
}
