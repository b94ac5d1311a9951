using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;

namespace ThreadBot.Tests.Unroll;

public sealed class TemplateFormatTests
{
    [Fact]
    public void A_template_of_ones_own_shows_the_document_in_its_own_way()
    {
        var page = Render("""
            <h1>{{ document.title }}</h1> {{ document.author.name }} {{ document.minutes }}
            {{ for thread in document.threads }}{{ thread.posts }} {{ thread.date }} {{ for part in thread.parts }}{{ part.number }}{{ part.html }}{{ end }}{{ end }}
            """, Document.Of(Samples.Everything, Samples.Pictures));
        Assert.Contains("<h1>What a neuron really does &lt;really&gt;</h1> Ada Example 1", page);
        Assert.Contains("11 2 March 2026", page);
        Assert.Contains("<blockquote><p dir=\"auto\">Neuron: multiply", page);
        Assert.Contains("src=\"data:image/png;base64,iVBOR", page);
        Assert.DoesNotContain('\u0001', page);
    }

    [Fact]
    public void No_text_of_a_document_becomes_markup_or_a_picture()
    {
        var thread = new PublishedThread("<script>", new Author("\"a\""), "en", [new PublishedPost("\u00010\u0001 {{ 1 + 1 }}")]) { Losses = ["<b>"] };
        var page = Render("{{ document.title }} {{ document.author.name }} {{ document.threads[0].losses[0] }} {{ document.threads[0].parts[0].html }}", Document.Of(thread, Samples.Pictures));
        Assert.StartsWith("&lt;script&gt; &quot;a&quot; &lt;b&gt; <p dir=\"auto\">\ufffd0\ufffd {{ 1 + 1 }}</p>", page);
    }

    [Theory]
    [InlineData("{{ for x in 1..2 }}", "template.sbn-html(1,")]
    [InlineData("\n{{ document.no_such.thing }}", "template.sbn-html(2)")]
    [InlineData("{{ while true }}{{ end }}", "template.sbn-html(1)")]
    [InlineData("{{ include 'other' }}", "template.sbn-html(1)")]
    public void A_template_that_fails_is_named_with_its_line(string template, string named)
    {
        var fault = Assert.Throws<FormatException>(() => Render(template, Samples.Book));
        Assert.Contains(named, fault.Message);
    }

    private static string Render(string template, Document document)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "template.sbn-html");
        File.WriteAllText(file, template);
        return GoldenFile.Write(TemplateFormat.Read(file), document);
    }
}
