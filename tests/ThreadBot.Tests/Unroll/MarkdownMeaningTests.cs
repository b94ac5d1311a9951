using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using YamlDotNet.Serialization;

namespace ThreadBot.Tests.Unroll;

/// <summary>What a reader of Markdown makes of a document is what stood in the thread.</summary>
public sealed partial class MarkdownMeaningTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseAutoLinks().Build();

    private static Gen<string> Words { get; } =
        from letters in Gen.Elements("a", "b c", " ", "*", "**", "_", "__", "~~", "[", "]", "](", "(", ")", "!", "<", ">", "&", "&amp;", "&#35;", ";", "\\", "#", "# ", "|", "=", "é", "🧵", ":", "\"", "<b>", "</", "1", ".", "+", "-").ListOf()
        select string.Concat(letters).Trim() is { Length: > 0 } text ? text : "x";

    [Fact]
    public void A_line_of_any_characters_is_read_as_it_was_written() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Words.ToArbitrary(), text =>
        {
            // A word in front keeps it from being a quote or a list, which would stay one.
            var line = "x" + text;
            Assert.Equal(Squeezed(line), Squeezed(Read([new PublishedPost(line)])));
        }));

    [Fact]
    public void Lines_never_swallow_each_other() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Words.ListOf().ToArbitrary(), lines =>
        {
            // What stands behind a fence is the language of its code, and not shown.
            var posts = lines.Select(line => line.TrimStart('~')).Append("end").Select(line => new PublishedPost(line));
            var read = Read([.. posts]);
            Assert.EndsWith("end", read.TrimEnd());
            Assert.Equal(Letters(string.Concat(lines)), Letters(read[..read.TrimEnd().LastIndexOf("end", StringComparison.Ordinal)]));
        }));

    [Fact]
    public void Front_matter_gives_back_what_was_put_in() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Words.ToArbitrary(), title =>
        {
            var document = GoldenFile.Write(new PublishedThread($"{title}\n\t\u2028", new Author(title), "en", [new PublishedPost("x")]));
            var yaml = document.Split("---\n")[1];
            var values = new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(yaml);
            Assert.Equal(($"{title}\n\t\u2028", title, "1"), (values["title"], values["author"], values["minutes"]));
        }));

    private static string Read(IReadOnlyList<PublishedPost> posts)
    {
        var html = Markdown.ToHtml(GoldenFile.Write(new PublishedThread("T", new Author("A"), "en", posts)), Reader);
        return WebUtility.HtmlDecode(Tag().Replace(html[(html.IndexOf("</h1>", StringComparison.Ordinal) + 5)..], ""));
    }

    private static string Squeezed(string text) => Space().Replace(text, " ").Trim();

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
