using System.Text.RegularExpressions;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.Tests.Unroll.Printing;

public sealed partial class PdfFormatTests : IDisposable
{
    private static readonly string[] Scripts =
    [
        "The quick brown fox", "Съешь ещё этих булок", "Ξεσκεπάζω τὴν ψυχοφθόρα", "机器学习从数据开始", "ニューラルネットワーク", "신경망은 배운다",
        "नमस्ते दुनिया", "สวัสดีชาวโลก", "გამარჯობა", "Բարեւ աշխարհ", "வணக்கம் உலகம்", "ስላም ዓለም",
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly Browser _browser = new(new PrintingOptions(), TimeProvider.System);

    public void Dispose()
    {
        _browser.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _folder.Dispose();
    }

    [Fact]
    public async Task Every_word_of_a_thread_is_in_the_pdf_in_its_order()
    {
        var pdf = await WriteAsync(Document.Of(Samples.Everything, Samples.Pictures));

        var said = Words(Poppler.Ask("pdftotext", pdf, "-"));
        var next = 0;
        // What reads from right to left is told back by another rule; the name of a language is not shown.
        foreach (var word in Samples.Everything.Posts.Take(8).SelectMany(p => Words(p.Text)).Where(w => w.Length > 2 && w != "python"))
            Assert.True((next = said.IndexOf(word, next) + 1) > 0, $"'{word}' is not where it should be.");
    }

    [Fact]
    public async Task It_is_tagged_has_an_outline_its_links_its_author_and_its_date_and_carries_its_fonts()
    {
        var pdf = await WriteAsync(Document.Of(Samples.Everything, Samples.Pictures));

        var information = Poppler.Ask("pdfinfo", "-isodates", pdf);
        Assert.Matches(@"Tagged:\s+yes", information);
        Assert.Matches(@"Author:\s+Ada Example", information);
        Assert.Matches(@"Title:\s+What a neuron really does <really>", information);
        Assert.Matches(@"CreationDate:\s+2026-03-02T09:30:00Z", information);
        Assert.Contains("https://example.org/a_b", Poppler.Ask("pdfinfo", "-url", pdf), StringComparison.Ordinal);
        Assert.Contains("/Outlines", File.ReadAllText(pdf, System.Text.Encoding.Latin1), StringComparison.Ordinal);
        var fonts = Poppler.Ask("pdffonts", pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@" yes (yes|no)  ?(yes|no) +\d+ +0$", font));
    }

    [Theory]
    [InlineData(Paper.A4, "A4")]
    [InlineData(Paper.Letter, "letter")]
    public async Task The_paper_is_the_one_that_was_asked_for(Paper paper, string name) =>
        Assert.Matches($@"Page size:.*\({name}\)", Poppler.Ask("pdfinfo", await WriteAsync(Samples.Book, paper)));

    [Fact]
    public async Task Any_script_is_shown_and_can_be_selected()
    {
        var posts = Scripts.Select(text => new PublishedPost(text));

        var pdf = await WriteAsync(Document.Of(new PublishedThread("Scripts", new Author("Ada"), "en", [.. posts]), Samples.Pictures));

        var text = WhiteSpace().Replace(Poppler.Ask("pdftotext", pdf, "-"), "");
        Assert.All(Scripts, script => Assert.Contains(WhiteSpace().Replace(script, ""), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_document_gives_the_same_bytes() =>
        Assert.Equal(await File.ReadAllBytesAsync(await WriteAsync(Samples.Book)), await File.ReadAllBytesAsync(await WriteAsync(Samples.Book)));

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(m => m.Value)];

    private async Task<string> WriteAsync(Document document, Paper paper = Paper.A4)
    {
        var file = _folder.File($"{Directory.GetFiles(_folder.Path).Length}.pdf");
        await using var pdf = File.Create(file);
        await new PdfFormat(_browser, paper).WriteAsync(document, pdf, CancellationToken.None);
        return file;
    }

    [GeneratedRegex(@"[A-Za-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
