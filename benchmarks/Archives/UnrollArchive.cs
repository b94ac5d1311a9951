using System.Globalization;

namespace ThreadBot.Benchmarks.Archives;

/// <summary>
/// <c>unroll</c> of all threads of a made archive of 1,000,000 posts, about 1.3 GB, to Markdown files. Goal: at least 100 MB of posts in a second
/// from one end to the other, and at most 300 MB of memory.
/// </summary>
internal static class UnrollArchive
{
    private const int Seed = 20260302;

    /// <summary>Makes the archive and unrolls it from the zip file and from the folder.</summary>
    public static void Measure(int posts)
    {
        using var workshop = new Workshop();
        var program = workshop.PublishProgram();
        var (folder, zip) = (Path.Combine(workshop.Folder, "archive"), Path.Combine(workshop.Folder, "archive.zip"));
        var made = new MadeArchive(posts, Seed);
        var length = made.Write(folder, zip);
        Console.WriteLine($"{posts:N0} posts, {length / 1e6:0} MB of them, {new FileInfo(zip).Length / 1e6:0} MB as a zip file; {made.InThreads:N0} posts are in threads");
        foreach (var archive in new[] { zip, folder })
        {
            // Nothing is deleted before all is measured: the file system takes its time with files that come where others have just gone.
            var output = Path.Combine(workshop.Folder, $"documents-of-{Path.GetFileName(archive)}");
            var cost = Workshop.Run(workshop.Folder, "dotnet", program, "unroll", archive, "--to", "md", "--min-posts", "3", "-o", output);
            var documents = Directory.GetFiles(output, "*.md");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Path.GetFileName(archive)}: {length / 1e6 / cost.Wall.TotalSeconds:0} MB/s, {cost.Wall.TotalSeconds:0.0} s wall, {cost.Cpu.TotalSeconds:0.0} s CPU, peak memory {cost.PeakMemory / 1e6:0} MB, {documents.Length:N0} documents, {documents.Sum(d => new FileInfo(d).Length) / 1e6:0} MB"));
        }
    }
}
