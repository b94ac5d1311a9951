using System.Diagnostics;
using System.IO.Compression;
using FsCheck.Fluent;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;

namespace ThreadBot.Tests.Unroll;

public sealed class EpubFormatTests
{
    [Fact]
    public void A_book_has_its_type_first_and_a_page_for_each_thread()
    {
        var bytes = Write(Samples.Book);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal("mimetype", zip.Entries[0].FullName);
        Assert.Equal(zip.Entries[0].Length, zip.Entries[0].CompressedLength);
        Assert.Equal("mimetypeapplication/epub+zip", System.Text.Encoding.ASCII.GetString(bytes, 30, 28));
        Assert.Equal(["chapter-1.xhtml", "chapter-2.xhtml", "index.xhtml", "nav.xhtml", "title.xhtml"], zip.Entries.Select(e => e.Name).Where(n => n.EndsWith(".xhtml", StringComparison.Ordinal)).Order());
        Assert.Single(zip.Entries, e => e.Name.EndsWith(".png", StringComparison.Ordinal));
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    [Fact]
    public async Task The_same_threads_are_the_same_bytes_however_they_are_written()
    {
        using var oneWay = new OneWayStream();
        await new EpubFormat().WriteAsync(Samples.Book, oneWay, CancellationToken.None);
        Assert.Equal(Write(Samples.Book), Write(Samples.Book));
        Assert.Equal(Write(Samples.Book), oneWay.ToArray());
    }

    [Fact]
    public void The_checker_of_books_finds_nothing()
    {
        using var folder = new TemporaryFolder();
        var hostile = RandomThreads.Documents.Sample(3, 20).Select(d => d with { Language = "en" });
        foreach (var (i, document) in hostile.Append(Samples.Book).Append(Document.Of(Samples.Everything, Samples.Pictures)).Append(Document.Of(Samples.Linking, NoMedia.Instance)).Index())
            File.WriteAllBytes(Path.Combine(folder.Path, $"{i}.epub"), Write(document));
        Assert.All(Directory.GetFiles(folder.Path, "*.epub"), Check);
    }

    private static void Check(string book)
    {
        using var checker = Process.Start(new ProcessStartInfo("java", ["-Xshare:auto", "-XX:TieredStopAtLevel=1", "-jar", "/usr/share/java/epubcheck.jar", "--failonwarnings", book]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = checker.StandardOutput.ReadToEndAsync();
        var errors = checker.StandardError.ReadToEnd();
        checker.WaitForExit();
        Assert.True(checker.ExitCode == 0, $"{output.Result}\n{errors}");
    }

    private static byte[] Write(Document document)
    {
        using var output = new MemoryStream();
        new EpubFormat().WriteAsync(document, output, CancellationToken.None).GetAwaiter().GetResult();
        return output.ToArray();
    }

    private sealed class OneWayStream : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
