using System.Text;

namespace ThreadBot.Composition.Cutting;

/// <summary>
/// Finds inline code: what stands on one line between two runs of as many backticks. Written by hand because a regular expression
/// takes minutes over a megabyte of backticks.
/// </summary>
internal static class InlineCode
{
    /// <summary>The code of a text with its backticks, in order, by UTF-16 offsets.</summary>
    public static IEnumerable<Atom> Find(string text)
    {
        HashSet<(int Line, int Length)>? unclosed = null;
        for (var i = text.IndexOf('`'); i >= 0; i = text.IndexOf('`', i))
        {
            var start = i;
            i = AfterRun(text, i);
            var end = EndOfLine(text, i);
            if (unclosed?.Contains((end, i - start)) == true)
                continue;
            if (FindClosing(text, i, i - start, end) is var closed and > 0)
            {
                yield return new(start, closed);
                i = closed;
            }
            else
            {
                (unclosed ??= []).Add((end, i - start));
            }

            if (i >= text.Length)
                yield break;
        }
    }

    /// <summary>The text with its inline code left out, but for a backtick each.</summary>
    public static string LeaveOut(string text)
    {
        var (result, last) = (new StringBuilder(), 0);
        foreach (var (start, end) in Find(text))
        {
            result.Append(text, last, start - last).Append('`');
            last = end;
        }

        return last == 0 ? text : result.Append(text, last, text.Length - last).ToString();
    }

    /// <summary>The end of the next run of the same length before the end of the line; -1 where there is none.</summary>
    private static int FindClosing(string text, int from, int length, int lineEnd)
    {
        for (var i = from; i < lineEnd && text.IndexOf('`', i, lineEnd - i) is var start and >= 0;)
        {
            i = AfterRun(text, start);
            if (i - start == length)
                return i;
        }

        return -1;
    }

    private static int AfterRun(string text, int i)
    {
        while (i < text.Length && text[i] == '`')
            i++;
        return i;
    }

    private static int EndOfLine(string text, int i) => text.IndexOf('\n', i) is var end and >= 0 ? end : text.Length;
}
