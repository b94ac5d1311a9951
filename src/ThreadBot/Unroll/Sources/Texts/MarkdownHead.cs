using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace ThreadBot.Unroll.Sources.Texts;

/// <summary>What the head of a Markdown file says.</summary>
internal sealed class MarkdownHead
{
    private readonly Dictionary<string, object?> _values = [];

    private MarkdownHead()
    {
    }

    /// <summary>A file without a head.</summary>
    public static MarkdownHead None { get; } = new();

    public string? Title => Text("title");

    public string? Language => Text("language") ?? Text("lang");

    public string? Source => Text("source");

    public string? Network => Text("network");

    public ThreadSlug? Slug => ThreadSlug.TryParse(Text("slug"), out var slug) ? slug : null;

    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(Text("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date) ? date : null;

    public IReadOnlyList<string> Tags => _values.GetValueOrDefault("tags") is IEnumerable<object> tags ? [.. tags.Select(t => $"{t}")] : [];

    public Author? Author => _values.GetValueOrDefault("author") is string name ? new Author(name) { Handle = Text("handle"), Url = Text("author_url") } : null;

    /// <summary>Whether Unroll wrote the file: then nothing in it is a link that is not written as one.</summary>
    public bool IsOurs => _values.ContainsKey("posts") && _values.ContainsKey("minutes");

    /// <summary>Whether it holds many threads.</summary>
    public bool IsBook => IsOurs && _values.ContainsKey("threads");

    /// <summary>Reads a head; one that is no YAML says nothing.</summary>
    public static MarkdownHead Read(string yaml)
    {
        var head = new MarkdownHead();
        try
        {
            foreach (var (key, value) in new DeserializerBuilder().Build().Deserialize<Dictionary<string, object?>?>(yaml) ?? [])
                head._values[key] = value;
        }
        catch (YamlException)
        {
            return None;
        }
        return head;
    }

    private string? Text(string key) => _values.GetValueOrDefault(key) as string is { Length: > 0 } text ? text : null;
}
