using System.Globalization;

namespace ThreadBot.Unroll.Formats;

/// <summary>What the chapters of a book are called in links to them.</summary>
internal static class ChapterNames
{
    /// <summary>The name of a chapter, counted from 0.</summary>
    public static string Of(int index) => "chapter-" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
