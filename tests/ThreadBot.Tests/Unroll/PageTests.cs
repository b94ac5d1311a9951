using System.Diagnostics;
using System.Text.Json;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Files;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Printing;
using ThreadBot.Unroll.Sites;

namespace ThreadBot.Tests.Unroll;

/// <summary>Pages in a real browser: at the width of a phone and of a desk, in light and in dark.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task Documents_can_be_read_by_everybody_and_ask_nobody_for_anything()
    {
        using var folder = new TemporaryFolder();
        var wide = new PublishedThread(new string('W', 200), new Author(new string('x', 100)) { Handle = new string('y', 60) }, "ar",
        [
            .. Enumerable.Range(1, 14).Select(i => new PublishedPost($"{new string('z', 300)} https://example.org/{new string('a', 200)}\n\n```\n{new string('c', 400)}\n```\n> {new string('q', 200)}\n- {new string('l', 200)}") { Address = new PostAddress($"{i}", $"https://x.com/a/status/{i}") }),
        ]);
        var pages = new[]
        {
            await WriteAsync(folder, "everything.html", Document.Of(Samples.Everything, Samples.Pictures)),
            await WriteAsync(folder, "book.html", Samples.Book),
            await WriteAsync(folder, "wide.html", Document.Of(wide, NoMedia.Instance)),
        };
        await AssertGoodAsync(pages);
    }

    [Fact]
    public async Task A_site_can_be_read_by_everybody_and_searched_from_the_disk()
    {
        using var folder = new TemporaryFolder();
        var site = new Site(new DocumentFolder(folder.Path), Samples.Book.Media) { Title = "Threads & more" };
        foreach (var thread in Samples.Book.Threads)
            site.Add(thread);
        await site.WriteAsync(CancellationToken.None);
        var seen = await AssertGoodAsync([
            folder.File("index.html"), folder.File("threads/ml/neuron.html"), folder.File("threads/ml/weight.html"), folder.File("authors/ada.html"),
            folder.File("search.html") + "?q=DIAL weigh",
        ]);
        Assert.All(seen.Where(s => s.Found is not null), s => Assert.Equal(["Weights, one by one", "What a neuron really does <really>"], s.Found!));
    }

    private static async Task<IReadOnlyList<Seen>> AssertGoodAsync(string[] pages)
    {
        var seen = await LookAsync(pages);
        Assert.Equal(4 * pages.Length, seen.Count);
        Assert.All(seen, s =>
        {
            Assert.Empty(s.Errors);
            Assert.Empty(s.Requests);
            Assert.Empty(s.Violations);
            Assert.True(s.ScrollWidth <= s.Width, $"{s.Page} is {s.ScrollWidth} pixels wide where there are {s.Width}.");
        });
        Assert.Equal(2, seen.Select(s => s.Background).Distinct().Count());
        return seen;
    }

    private static async Task<IReadOnlyList<Seen>> LookAsync(IReadOnlyList<string> pages)
    {
        var script = Path.Combine(Repository.Root, "tests", "ThreadBot.Tests", "Unroll", "Pages", "inspect.mjs");
        Assert.True(Directory.Exists(Path.Combine(Path.GetDirectoryName(script)!, "node_modules")), "Run tests/run.sh once: it installs what looks at pages.");
        using var node = Process.Start(new ProcessStartInfo("node", [script, BrowserSearch.Find(PrintingOptions.AnyBrowser), .. pages]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonSerializer.Deserialize<List<Seen>>(output, JsonSerializerOptions.Web)!;
    }

    private static async Task<string> WriteAsync(TemporaryFolder folder, string name, Document document)
    {
        await new DocumentFolder(folder.Path).WriteAsync(document, new HtmlFormat(), name, CancellationToken.None);
        return Path.Combine(folder.Path, name);
    }

    private sealed record Seen(string Page, int Width, string[] Errors, string[] Requests, string[] Violations, int ScrollWidth, string Background, string[]? Found);
}
