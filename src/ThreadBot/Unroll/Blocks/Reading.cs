using System.Text;

namespace ThreadBot.Unroll.Blocks;

/// <summary>What a reader wants to know before beginning.</summary>
internal static class Reading
{
    // Reading speeds as most sites reckon them.
    private const int WordsPerMinute = 200;
    private const int IdeographsPerMinute = 500;

    /// <summary>Minutes to read, rounded up, and one at least.</summary>
    public static int Minutes(IEnumerable<PublishedThread> threads)
    {
        var (words, ideographs) = (0L, 0L);
        foreach (var text in threads.SelectMany(t => t.Posts).Select(p => p.Text))
            Count(text, ref words, ref ideographs);
        var parts = (words * IdeographsPerMinute) + (ideographs * WordsPerMinute);
        return (int)Math.Max(1, (parts + (WordsPerMinute * IdeographsPerMinute) - 1) / (WordsPerMinute * IdeographsPerMinute));
    }

    /// <summary>The first words of a thread, for a list of threads.</summary>
    public static string Opening(PublishedThread thread, int characters) =>
        thread.Posts.Select(p => Excerpt(p.Text, characters)).FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>The first words of a text in one line, cut at a word.</summary>
    public static string Excerpt(string text, int characters)
    {
        var line = string.Join(' ', VisibleText.Line(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(characters));
        if (line.Length <= characters)
            return line;
        var cut = line.LastIndexOf(' ', characters);
        cut = cut > characters / 2 ? cut : characters - (char.IsLowSurrogate(line[characters]) ? 1 : 0);
        return line[..cut].TrimEnd(',', ';', ':', ' ') + "…";
    }

    // In scripts without spaces a character is about two fifths of a word.
    private static void Count(string text, ref long words, ref long ideographs)
    {
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var isIdeograph = rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);
            var isWord = !isIdeograph && !Rune.IsWhiteSpace(rune);
            ideographs += isIdeograph ? 1 : 0;
            words += isWord && !inWord ? 1 : 0;
            inWord = isWord;
        }
    }
}
