using System.Globalization;
using System.Text;
using ThreadBot.Unroll.Blocks;

namespace ThreadBot.Unroll.Formats.Markdown;

/// <summary>The YAML at the head of a Markdown document.</summary>
internal static class FrontMatter
{
    public static void Write(Document document, TextWriter writer)
    {
        writer.Write("---\n");
        WriteText("title", document.Title, writer);
        WriteText("author", document.Author?.Name, writer);
        WriteText("handle", document.Author?.Handle, writer);
        WriteText("author_url", document.Author?.Url, writer);
        if (document.Threads is [var thread])
            WriteThread(thread, writer);
        else
            WriteNumber("threads", document.Threads.Count, writer);
        WriteNumber("posts", document.Threads.Sum(t => t.Posts.Count), writer);
        WriteNumber("minutes", Reading.Minutes(document.Threads), writer);
        WriteText("language", document.Language, writer);
        WriteTags(document.Threads.SelectMany(Topics.Of), writer);
        writer.Write("---\n");
    }

    private static void WriteThread(PublishedThread thread, TextWriter writer)
    {
        if (thread.PublishedAt is { } date)
            WriteLine("date", Words.Instant(date), writer);
        WriteText("source", thread.Source, writer);
        WriteText("network", thread.Network, writer);
        WriteText("slug", thread.Slug?.Value, writer);
    }

    // A tag of Obsidian has no spaces.
    private static void WriteTags(IEnumerable<string> topics, TextWriter writer)
    {
        var tags = topics.Select(t => t.Trim().Replace(' ', '-')).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        if (tags.Count > 0)
            WriteLine("tags", $"[{string.Join(", ", tags.Select(Quote))}]", writer);
    }

    private static void WriteNumber(string name, int value, TextWriter writer) => WriteLine(name, value.ToString(CultureInfo.InvariantCulture), writer);

    private static void WriteText(string name, string? value, TextWriter writer)
    {
        if (value is not null)
            WriteLine(name, Quote(value), writer);
    }

    private static void WriteLine(string name, string value, TextWriter writer) => writer.Write($"{name}: {value}\n");

    /// <summary>A double-quoted scalar: the one style of YAML in which nothing in the value can mean anything else.</summary>
    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }
}
