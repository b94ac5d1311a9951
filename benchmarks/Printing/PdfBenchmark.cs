using System.Diagnostics;
using System.Globalization;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Media;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.Benchmarks.Printing;

/// <summary>
/// <c>unroll --to pdf</c> of 100 Markdown files of 25 posts each, beside npm's md-to-pdf on the same files with the same browser. Goal: at most
/// 0.3 s of CPU for a thread once the browser is warm.
/// </summary>
internal static class PdfBenchmark
{
    private const string Package = "md-to-pdf@5.2.5";
    private const int Threads = 100;
    private const int Posts = 25;

    // md-to-pdf opens a page for each of its files at once, and of a hundred most are waited for in vain.
    private const int FilesAtOnce = 4;

    public static async Task MeasureAsync()
    {
        using var workshop = new Workshop();
        var program = workshop.PublishProgram();
        Start(workshop.Folder, "npm", "install", "--silent", "--no-save", "--prefix", workshop.Folder, Package);
        string[] files = [.. Enumerable.Range(1, Threads).Select(i => $"thread-{i:000}.md")];
        foreach (var (number, file) in files.Index())
            await WriteAsync(Path.Combine(workshop.Folder, file), number);
        Measure("ThreadBot", workshop.Folder, [files], "dotnet", program, "unroll", "--to", "pdf", "-o", "documents");
        Measure("md-to-pdf", workshop.Folder, files.Chunk(FilesAtOnce), Path.Combine(workshop.Folder, "node_modules", ".bin", "md-to-pdf"),
            "--launch-options", $$"""{"executablePath":"{{BrowserSearch.Find(PrintingOptions.AnyBrowser)}}","args":["--no-sandbox"]}""");
    }

    // What a run of one file costs is what each run costs before its second file.
    private static void Measure(string what, string folder, IEnumerable<string[]> runs, string command, params string[] arguments)
    {
        using var tree = new ProcessTree();
        Start(folder, command, [.. arguments, "thread-001.md"]);
        var (first, others, count) = (tree.Cpu(), TimeSpan.Zero, 0);
        foreach (var files in runs)
        {
            var before = tree.Cpu();
            Start(folder, command, [.. arguments, .. files]);
            others += tree.Cpu() - before - first;
            count += files.Length - 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {first.TotalSeconds:0.00} s CPU for one thread of {Posts} posts with all that starts, {others.TotalSeconds / count:0.000} s for each other of {Threads}"));
    }

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

    private static async Task WriteAsync(string path, int number)
    {
        var random = new Random(number);
        var posts = Enumerable.Range(1, Posts).Select(p => new PublishedPost(Text(p, random)) { Cut = p == 1 ? CutReason.Start : CutReason.Author });
        var thread = new PublishedThread(Path.GetFileNameWithoutExtension(path), new Author("Ada"), "en", [.. posts]) { PublishedAt = DateTimeOffset.UnixEpoch.AddDays(number) };
        await using var file = File.Create(path);
        await new MarkdownFormat().WriteAsync(Document.Of(thread, new FolderMedia(".")), file, CancellationToken.None);
    }

    private static string Text(int number, Random random) => $"""
        Step {number} takes {random.Next(100)} examples 🧮 and measures the loss at {random.NextDouble():0.000}, which is less than before.

        > A weight turns a little when the loss says so.

        - first the guess of {random.Next(10)}
        - then the error, then `w -= rate * slope`
        """;
}
