using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Curricula.Files;

/// <summary>Parts a thread file into its front matter and its template.</summary>
internal static class FrontMatterBlock
{
    private const string Fence = "---";

    /// <exception cref="DataFormatException">There is no front matter, or it is not YAML.</exception>
    public static (TemplateSource Source, MapNode FrontMatter) Split(ScannedFile file, string text)
    {
        if (!LineAt(text, 0).SequenceEqual(Fence))
            throw new DataFormatException(1, "A thread begins with a line '---', its front matter and another line '---'; the first line is something else.");

        var (end, lines) = FindEnd(text);
        var start = text.IndexOf('\n') + 1;
        var yaml = YamlSource.Parse(text[start..end], lineOffset: 1);
        var body = text.IndexOf('\n', end) is var newLine and >= 0 ? newLine + 1 : text.Length;
        return (new TemplateSource(file, text, body, lines + 1), ToMap(yaml));
    }

    /// <summary>The offset of the closing line, and its number.</summary>
    private static (int Offset, int Line) FindEnd(string text)
    {
        var line = 1;
        for (var offset = text.IndexOf('\n') + 1; offset > 0; offset = text.IndexOf('\n', offset) + 1)
        {
            line++;
            if (LineAt(text, offset).SequenceEqual(Fence))
                return (offset, line);
        }

        throw new DataFormatException(1, "The front matter that begins here is never closed: write a line '---' below it.");
    }

    private static MapNode ToMap(DataNode? yaml) => yaml switch
    {
        null or ScalarNode { Value: null } => new MapNode(1, []),
        MapNode map => map,
        _ => throw new DataFormatException(yaml.Line, "The front matter is no list of names and values: write lines such as 'title: What a neuron does'."),
    };

    private static ReadOnlySpan<char> LineAt(string text, int offset)
    {
        var rest = text.AsSpan(offset);
        return (rest.IndexOf('\n') is var end and >= 0 ? rest[..end] : rest).TrimEnd();
    }
}
