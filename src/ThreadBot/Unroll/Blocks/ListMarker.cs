using System.Globalization;
using System.Text.RegularExpressions;

namespace ThreadBot.Unroll.Blocks;

/// <summary>What begins an item of a list.</summary>
/// <param name="Number">Its number; null for a bullet.</param>
/// <param name="Sign">The bullet, or what stands behind the number.</param>
/// <param name="Marker">How many characters stand before its text.</param>
internal readonly partial record struct ListMarker(int? Number, char Sign, int Marker)
{
    public static ListMarker? Of(ReadOnlySpan<char> text, int indent)
    {
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var sign = text[..match.Length].TrimEnd();
            int? number = sign.Length > 1 ? int.Parse(sign[..^1], CultureInfo.InvariantCulture) : null;
            return new ListMarker(number, sign[^1], indent + match.Length);
        }

        return null;
    }

    /// <summary>Whether it goes on with the list that another began so many items ago.</summary>
    public bool Follows(ListMarker first, int items) => Sign == first.Sign && Number == first.Number + items;

    // Years and prices are no numbers of items.
    [GeneratedRegex(@"^(?:[-*+•◦▪‣]|[0-9]{1,3}[.)])[ \t]+(?=\S)")]
    private static partial Regex Pattern();
}
