using System.Runtime.Versioning;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.Tests.Unroll.Printing;

[UnsupportedOSPlatform("windows")]
public sealed class BrowserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Browser _browser = new(new PrintingOptions(), TimeProvider.System);

    public void Dispose()
    {
        _browser.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_page_becomes_a_tagged_pdf_whose_text_can_be_searched()
    {
        var pdf = await PrintAsync("<h1>Neuron</h1><p>It adds up: <b>0.7</b> and 0.3 \U0001F44B</p>");

        Assert.Equal("Neuron It adds up: 0.7 and 0.3 \U0001F44B", string.Join(' ', Poppler.Ask("pdftotext", pdf, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Matches(@"Tagged:\s+yes", Poppler.Ask("pdfinfo", pdf));
    }

    [Fact]
    public async Task One_browser_prints_many_documents_and_none_shows_through_the_next()
    {
        var texts = new List<string>();
        for (var i = 0; i < 5; i++)
            texts.Add(Poppler.Ask("pdftotext", await PrintAsync($"<p>document {i}"), "-").Trim());

        Assert.Equal(["document 0", "document 1", "document 2", "document 3", "document 4"], texts);
    }

    [Fact]
    public async Task Nothing_in_a_document_runs_or_reaches_out()
    {
        using var outside = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        outside.Start();
        var address = $"http://{outside.LocalEndpoint}/";

        var pdf = await PrintAsync($"""
            <link rel="stylesheet" href="{address}"><img src="{address}"><iframe src="{address}"></iframe><iframe src="file:///etc/passwd"></iframe>
            <p id="p">still<script>document.getElementById('p').textContent = 'changed'; fetch('{address}')</script><img src="x" onerror="document.body.textContent = 'changed'">
            """);

        Assert.Equal("still", Poppler.Ask("pdftotext", pdf, "-").Trim());
        Assert.False(outside.Pending());
    }

    [Fact]
    public async Task A_drawing_becomes_a_picture_of_its_size()
    {
        using var png = new MemoryStream();

        await _browser.DrawAsync("<body style='margin:0'><svg width='320' height='180'><rect width='320' height='180' fill='red'/></svg>", new PictureSize(320, 180), png, CancellationToken.None);

        // The signature, and width and height in the header that follows it.
        Assert.Equal("89504E470D0A1A0A0000000D4948445200000140000000B4", Convert.ToHexString(png.ToArray()[..24]));
    }

    [Fact]
    public async Task A_browser_that_was_killed_is_said_and_the_next_document_gets_a_new_one()
    {
        var shell = Path.Combine(_folder.Path, "browser");
        await File.WriteAllTextAsync(shell, $"""
            #!/bin/sh
            [ -e '{_folder.Path}/died' ] && exec {BrowserSearch.Find(PrintingOptions.AnyBrowser)} "$@"
            touch '{_folder.Path}/died'; kill -9 $$
            """);
        File.SetUnixFileMode(shell, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var browser = new Browser(new PrintingOptions { Browser = shell }, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<PrintingException>(() => browser.PrintAsync("<p>one", Stream.Null, CancellationToken.None));
        using var second = new MemoryStream();
        await browser.PrintAsync("<p>two", second, CancellationToken.None);

        Assert.Contains("browser ended", fault.Message, StringComparison.Ordinal);
        Assert.NotEqual(0, second.Length);
    }

    [Fact]
    public async Task A_browser_that_says_nothing_is_given_up()
    {
        var shell = Path.Combine(_folder.Path, "browser");
        await File.WriteAllTextAsync(shell, "#!/bin/sh\nexec cat <&3 >/dev/null\n");
        File.SetUnixFileMode(shell, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var browser = new Browser(new PrintingOptions { Browser = shell, TimeLimit = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<PrintingException>(() => browser.PrintAsync("<p>one", Stream.Null, CancellationToken.None));

        Assert.Contains("Unroll:TimeLimit", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_is_not_there_is_named() =>
        Assert.Contains("'no-such-browser'", Assert.Throws<PrintingException>(() => BrowserSearch.Find("no-such-browser")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_same_document_gives_the_same_bytes_in_another_browser_with_its_author_and_its_date()
    {
        var details = new PdfDetails("What a neuron is \U0001F9F5", "Ada Ünal", new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        await using var another = new Browser(new PrintingOptions(), TimeProvider.System);

        var first = details.WriteInto(await File.ReadAllBytesAsync(await PrintAsync("<title>x</title><p>text")));
        // The browser writes the second at which it prints.
        await Task.Delay(TimeSpan.FromSeconds(1.1), TimeProvider.System);
        using var printed = new MemoryStream();
        await another.PrintAsync("<title>x</title><p>text", printed, CancellationToken.None);
        var second = details.WriteInto(printed.ToArray());
        var file = Path.Combine(_folder.Path, "details.pdf");
        await File.WriteAllBytesAsync(file, first);
        var information = Poppler.Ask("pdfinfo", "-isodates", file);

        Assert.Equal(first, second);
        Assert.Matches("Title:\\s+What a neuron is \U0001F9F5", information);
        Assert.Matches(@"Author:\s+Ada Ünal", information);
        Assert.Matches(@"CreationDate:\s+2026-03-01T09:00:00Z", information);
        Assert.DoesNotContain("ModDate", information, StringComparison.Ordinal);
    }

    private async Task<string> PrintAsync(string html)
    {
        var file = Path.Combine(_folder.Path, $"{Directory.GetFiles(_folder.Path).Length}.pdf");
        await using var pdf = File.Create(file);
        await _browser.PrintAsync(html, pdf, CancellationToken.None);
        return file;
    }
}
