using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Printing;

/// <summary>What a PDF says of itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Whoever wrote it.</param>
/// <param name="WrittenAt">When what it holds was written; null where nobody knows.</param>
internal sealed partial record PdfDetails(string Title, string Author, DateTimeOffset? WrittenAt)
{
    private const string NoDate = "19700101000000";

    /// <summary>
    /// A browser says when it printed, and not who wrote: the hour is written over, so that the same thread gives the same bytes tomorrow, and a
    /// new information dictionary is added at the end, as the format allows (ISO 32000-1, 7.5.6, incremental updates).
    /// </summary>
    /// <returns>The whole document; as it was printed where its browser writes another form of PDF.</returns>
    public byte[] WriteInto(byte[] printed)
    {
        // Latin-1 keeps every byte and every offset.
        var text = Encoding.Latin1.GetString(printed);
        var trailer = Trailer().Match(text);
        if (!trailer.Success || Information(text, trailer.Groups["info"].Value) is not { Success: true } information)
            return printed;
        foreach (Match date in Date().Matches(information.Value))
            Encoding.Latin1.GetBytes(NoDate).CopyTo(printed, information.Index + date.Index);
        return [.. printed, .. Encoding.Latin1.GetBytes(Update(trailer, Producer().Match(information.Value).Value, printed.Length))];
    }

    private static Match Information(string text, string number) =>
        Regex.Match(text, $@"(?<=\n){number} 0 obj\n<<.*?>>\nendobj", RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    private string Update(Match trailer, string producer, int length)
    {
        var number = trailer.Groups["info"].Value;
        var date = WrittenAt is { } at ? $"\n/CreationDate (D:{at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)" : "";
        var dictionary = $"\n{number} 0 obj\n<</Title {Text(Title)}\n/Author {Text(Author)}\n/Creator (ThreadBot)\n{producer}{date}>>\nendobj\n";
        return $"{dictionary}xref\n{number} 1\n{length + 1:0000000000} 00000 n \ntrailer\n"
            + $"<</Size {trailer.Groups["size"]}\n/Root {trailer.Groups["root"]} 0 R\n/Info {number} 0 R\n/Prev {trailer.Groups["start"]}>>\n"
            + $"startxref\n{length + dictionary.Length}\n%%EOF\n";
    }

    /// <summary>A text string in UTF-16 with its byte order mark, in hexadecimal.</summary>
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    [GeneratedRegex(@"trailer\n<</Size (?<size>\d+)\n/Root (?<root>\d+) 0 R\n/Info (?<info>\d+) 0 R>>\nstartxref\n(?<start>\d+)\n%%EOF\s*\z", RegexOptions.RightToLeft | RegexOptions.ExplicitCapture)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"(?<=/(CreationDate|ModDate) \(D:)\d{14}", RegexOptions.ExplicitCapture)]
    private static partial Regex Date();

    [GeneratedRegex(@"/Producer \([^()\\]*\)")]
    private static partial Regex Producer();
}
