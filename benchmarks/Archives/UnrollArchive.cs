using System.Globalization;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.Benchmarks.Archives;

/// <summary>
/// All threads of a made archive of 1,000,000 posts, about 1 GB, as Markdown files. Goal: at least 100 MB of posts in a second from one end to the
/// other, and at most 300 MB of memory. Each run is a process of its own.
/// </summary>
internal static class UnrollArchive
{
    private const int Seed = 20260302;

    /// <summary>Makes the archive and unrolls it from the zip file and from the folder.</summary>
    public static void Measure(int posts)
    {
        using var workshop = new Workshop();
        var (folder, zip) = (Path.Combine(workshop.Folder, "archive"), Path.Combine(workshop.Folder, "archive.zip"));
        var made = new MadeArchive(posts, Seed);
        var length = made.Write(folder, zip);
        Console.WriteLine($"{posts:N0} posts, {length / 1e6:0} MB of them, {new FileInfo(zip).Length / 1e6:0} MB as a zip file; {made.InThreads:N0} posts are in threads");
        foreach (var archive in new[] { zip, folder })
        {
            var output = Path.Combine(workshop.Folder, "documents");
            var cost = Workshop.Run(workshop.Folder, Environment.ProcessPath!, [.. Host(), "archive", archive, output]);
            var documents = Directory.GetFiles(output, "*.md");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(archive)}: {length / 1e6 / cost.Wall.TotalSeconds:0} MB/s, {cost.Wall.TotalSeconds:0.0} s wall, {cost.Cpu.TotalSeconds:0.0} s CPU, peak memory {cost.PeakMemory / 1e6:0} MB, {documents.Length:N0} documents, {documents.Sum(d => new FileInfo(d).Length) / 1e6:0} MB"));
            Directory.Delete(output, recursive: true);
        }
    }

    /// <summary>What is measured.</summary>
    public static async Task UnrollAsync(string archive, string output)
    {
        Directory.CreateDirectory(output);
        var format = new MarkdownFormat();
        using var document = new MemoryStream();
        using var source = XArchiveSource.TryOpen(archive, new XArchiveOptions { LeastPosts = 3 })!;
        await foreach (var thread in source.ReadAsync(CancellationToken.None))
        {
            document.SetLength(0);
            await format.WriteAsync(Document.Of(thread, source.Media), document, CancellationToken.None);
            File.WriteAllBytes(Path.Combine(output, $"{thread.Posts[^1].Address!.Id}.md"), document.GetBuffer().AsSpan(0, (int)document.Length));
        }
    }

    private static string[] Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(UnrollArchive).Assembly.Location] : [];
}
