using ThreadBot.Networks;

namespace ThreadBot.Composition.Cutting;

/// <summary>Writes the number of a post under it.</summary>
/// <param name="style">How.</param>
/// <param name="total">The number of posts in the thread.</param>
/// <param name="limit">Knows what is a link: a number does not stand beside one.</param>
internal sealed class PostNumbering(NumberingStyle style, int total, PostLimit limit)
{
    public int Total => total;

    /// <summary>The text of a post with its number.</summary>
    public string Append(string body, int number) =>
        style == NumberingStyle.None || total == 1 ? body
        : body.Length == 0 ? Number(number)
        : $"{body}{(StandsAlone(body) ? '\n' : ' ')}{Number(number)}";

    private string Number(int number) =>
        style == NumberingStyle.Spool && number == 1 ? $"🧵 {number}/{total}" : $"{number}/{total}";

    private bool StandsAlone(string body)
    {
        var line = body.AsSpan(body.LastIndexOf('\n') + 1);
        var word = line[(line.LastIndexOf(' ') + 1)..];
        // "It costs 5 1/7" would be read as a sum of money.
        return TextLine.KindAlone(line) != LineKind.Text || char.IsNumber(line[^1]) || IsLink(word);
    }

    private bool IsLink(ReadOnlySpan<char> word) =>
        word.Contains('.') && limit.FindLinks(word.ToString()) is [.., var link] && link.Start + link.Length == word.Length;
}
