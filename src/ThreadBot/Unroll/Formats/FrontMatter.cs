using System.Globalization;
using System.Text;

namespace ThreadBot.Unroll.Formats;

/// <summary>The YAML at the head of a Markdown document.</summary>
internal static class FrontMatter
{
    public static void Write(PublishedThread thread, TextWriter writer)
    {
        writer.Write("---\n");
        WriteText("title", thread.Title, writer);
        WriteText("author", thread.Author.Name, writer);
        if (thread.PublishedAt is { } date)
            WriteLine("date", date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), writer);
        WriteText("source", thread.Source, writer);
        WriteText("network", thread.Network, writer);
        WriteLine("posts", thread.Posts.Count.ToString(CultureInfo.InvariantCulture), writer);
        WriteLine("minutes", Article.Minutes(thread).ToString(CultureInfo.InvariantCulture), writer);
        WriteText("language", thread.Language, writer);
        writer.Write("---\n");
    }

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
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }
}
