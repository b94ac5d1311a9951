using System.Globalization;
using System.Text;

namespace ThreadBot.Unroll.Blocks;

/// <summary>A line of a book's index.</summary>
/// <param name="Name">The term.</param>
/// <param name="Chapters">The chapters that explain it, from 0.</param>
internal sealed record IndexTerm(string Name, IReadOnlyList<int> Chapters)
{
    /// <summary>The index of a book, in the order of letters without their marks.</summary>
    public static IReadOnlyList<IndexTerm> Of(Document document) =>
    [
        .. document.Threads.Index()
            .SelectMany(chapter => Topics.Of(chapter.Item).Select(topic => (Name: Readable(topic), Chapter: chapter.Index)))
            .Where(use => use.Name.Length > 0)
            .GroupBy(use => use.Name.ToUpperInvariant())
            .OrderBy(term => Letters(term.Key), StringComparer.Ordinal)
            .ThenBy(term => term.Key, StringComparer.Ordinal)
            .Select(term => new IndexTerm(term.First().Name, [.. term.Select(use => use.Chapter).Distinct()])),
    ];

    private static string Readable(string topic) => VisibleText.Line(topic).Replace('-', ' ').Trim();

    private static string Letters(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
