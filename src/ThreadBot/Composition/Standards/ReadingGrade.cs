using ThreadBot.Composition.Checking;
using ThreadBot.Composition.Cutting;

namespace ThreadBot.Composition.Standards;

/// <summary>
/// The school year that a text asks for by the formula of Kincaid and others (1975): long sentences and words of many syllables make it
/// hard. It counts and does not understand, and was made for English prose; lists and code are left out.
/// </summary>
internal static class ReadingGrade
{
    /// <summary>Of fewer words the formula says nothing.</summary>
    public const int FewestWords = 100;

    /// <summary>The grade of a thread and its hardest sentence; null where it is too short to tell.</summary>
    public static (double Grade, ProseSentence Hardest)? Of(ThreadDraft draft)
    {
        var sentences = draft.Posts.SelectMany(SentencesOf).ToList();
        var words = sentences.Sum(s => s.Words);
        return words < FewestWords ? null : (Grade(words, sentences.Count, sentences.Sum(s => s.Syllables)), sentences.MaxBy(s => Grade(s.Words, 1, s.Syllables))!);
    }

    private static double Grade(int words, int sentences, int syllables) => 0.39 * words / sentences + 11.8 * syllables / words - 15.59;

    private static IEnumerable<ProseSentence> SentencesOf(PostDraft post)
    {
        foreach (var (index, line) in OutsideCode.Lines(post.Body))
        {
            foreach (var sentence in line.StartsWith("- ", StringComparison.Ordinal) ? [] : Split(line))
            {
                var words = ProseWords.In(sentence).ToList();
                if (words.Count > 0)
                    yield return new ProseSentence(sentence.Trim(), post.LineOfText(index), words.Count, words.Sum(w => Syllables.In(w)));
            }
        }
    }

    private static IEnumerable<string> Split(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length - 1; i++)
        {
            if (line[i] is not ('.' or '!' or '?' or ':') || line[i + 1] != ' ' || !SentenceEnd.IsHere(line.AsSpan(start, i - start), line.AsSpan(i, 1), line.AsSpan(i + 2)))
                continue;
            yield return line[start..(i + 1)];
            start = i + 2;
        }

        yield return line[start..];
    }
}

/// <summary>A sentence of a post.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Line">The template's line.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Syllables">How many syllables they have together.</param>
internal sealed record ProseSentence(string Text, int Line, int Words, int Syllables);
