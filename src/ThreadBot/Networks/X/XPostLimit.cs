using TwitterText;

namespace ThreadBot.Networks.X;

/// <summary>X counts weighted characters: a link is 23, an emoji 2, and so is most of what is not Latin.</summary>
internal sealed class XPostLimit(XOptions options) : PostLimit(options.MaxLength)
{
    private readonly TwitterTextConfiguration _configuration = TwitterTextConfiguration.V3 with
    {
        MaxWeightedLength = options.MaxLength,
        TransformedUrlLength = options.LinkLength,
    };

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

    private TwitterTextParseResults Parse(string text) => TwitterTextParser.ParseTweet(text, _configuration, CountingMode.Safe);
}
