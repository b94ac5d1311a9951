using System.Diagnostics;
using System.Globalization;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Media;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.Benchmarks.Printing;

/// <summary>
/// 100 threads of 25 posts to PDF, beside npm's md-to-pdf on the same threads as Markdown and with the same browser. Goal: at most 0.3 s of CPU
/// for a thread once the browser is warm.
/// </summary>
internal static class PdfBenchmark
{
    private const string Package = "md-to-pdf@5.2.5";
    private const int Threads = 100;
    private const int Posts = 25;

    public static async Task MeasureAsync()
    {
        using var workshop = new Workshop();
        var documents = Enumerable.Range(1, Threads).Select(Thread).ToList();
        await OursAsync(documents, workshop);
        await TheirsAsync(documents, workshop);
    }

    private static async Task OursAsync(List<Document> documents, Workshop workshop)
    {
        await using var browser = new Browser(new PrintingOptions(), TimeProvider.System);
        var format = new PdfFormat(browser, Paper.A4);
        using var tree = new ProcessTree();
        var before = tree.Cpu();
        await PrintAsync(documents[0], format, workshop);
        var warm = tree.Cpu();
        foreach (var document in documents[1..])
            await PrintAsync(document, format, workshop);
        Report("ThreadBot", warm - before, tree.Cpu() - warm);
    }

    private static async Task PrintAsync(Document document, PdfFormat format, Workshop workshop)
    {
        await using var file = File.Create(Path.Combine(workshop.Folder, $"{document.Title}.pdf"));
        await format.WriteAsync(document, file, CancellationToken.None);
    }

    private static async Task TheirsAsync(List<Document> documents, Workshop workshop)
    {
        Install(workshop.Folder);
        var format = new MarkdownFormat();
        foreach (var document in documents)
        {
            await using var file = File.Create(Path.Combine(workshop.Folder, $"{document.Title}.md"));
            await format.WriteAsync(document, file, CancellationToken.None);
        }
        using var tree = new ProcessTree();
        var before = tree.Cpu();
        Convert(documents[..1], workshop);
        var one = tree.Cpu() - before;
        Convert(documents, workshop);
        Report("md-to-pdf", one, tree.Cpu() - before - one - one);
    }

    private static void Report(string what, TimeSpan first, TimeSpan others) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what}: {first.TotalSeconds:0.00} s CPU for the first of {Threads} threads of {Posts} posts with the browser's start, {others.TotalSeconds / (Threads - 1):0.000} s for each other"));

    private static void Install(string folder)
    {
        Console.WriteLine($"Installing {Package} with npm into {folder} ...");
        Start(folder, "npm", "install", "--silent", "--no-save", "--prefix", folder, Package);
    }

    private static void Convert(List<Document> documents, Workshop workshop) => Start(workshop.Folder,
        Path.Combine(workshop.Folder, "node_modules", ".bin", "md-to-pdf"),
        ["--launch-options", $$"""{"executablePath":"{{BrowserSearch.Find(PrintingOptions.AnyBrowser)}}","args":["--no-sandbox"]}""", .. documents.Select(d => $"{d.Title}.md")]);

    private static void Start(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PUPPETEER_SKIP_DOWNLOAD"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {errors.Result}");
    }

    private static Document Thread(int number)
    {
        var random = new Random(number);
        var posts = Enumerable.Range(1, Posts).Select(p => new PublishedPost(Text(p, random))
        {
            Cut = p == 1 ? CutReason.Start : CutReason.Author,
        });
        return Document.Of(new PublishedThread($"thread-{number:000}", new Author("Ada"), "en", [.. posts]) { PublishedAt = DateTimeOffset.UnixEpoch.AddDays(number) }, new FolderMedia("."));
    }

    private static string Text(int number, Random random) => $"""
        Step {number} takes {random.Next(100)} examples \U0001F9EE and measures the loss at {random.NextDouble():0.000}, which is less than before.

        > A weight turns a little when the loss says so.

        - first the guess of {random.Next(10)}
        - then the error, then `w -= rate * slope`
        """;
}
