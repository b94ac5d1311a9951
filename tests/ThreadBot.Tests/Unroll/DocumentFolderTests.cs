using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Files;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Sites;

namespace ThreadBot.Tests.Unroll;

public sealed class DocumentFolderTests
{
    [Fact]
    public async Task A_document_has_its_images_beside_it_and_is_left_alone_where_it_is_the_same()
    {
        using var folder = new TemporaryFolder();
        var documents = new DocumentFolder(folder.Path);
        var thread = Samples.Linking with { Posts = [new PublishedPost("x") { Media = [new PublishedMedia(MediaKind.Image, "ml/neuron.png", "y"), new PublishedMedia(MediaKind.Image, "other/neuron.png", "z")] }] };
        var document = Document.Of(thread, new FewFiles(new Dictionary<string, byte[]> { ["ml/neuron.png"] = Samples.Png, ["other/neuron.png"] = Samples.Png }));

        Assert.True(await documents.WriteAsync(document, new MarkdownFormat(), "ml/weight.md", CancellationToken.None));
        var written = File.GetLastWriteTimeUtc(Path.Combine(folder.Path, "ml", "weight.md"));
        Assert.False(await documents.WriteAsync(document, new MarkdownFormat(), "ml/weight.md", CancellationToken.None));

        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(folder.Path, "ml", "weight.md")));
        Assert.Equal(["ml/neuron.png", "ml/other/neuron.png", "ml/weight.md"], Files(folder));
        Assert.Contains("![y](neuron.png)\n\n![z](other/neuron.png)", await File.ReadAllTextAsync(Path.Combine(folder.Path, "ml", "weight.md")));
    }

    [Fact]
    public async Task A_file_that_could_not_be_finished_is_not_there()
    {
        using var folder = new TemporaryFolder();
        var documents = new DocumentFolder(folder.Path);
        await documents.WriteAsync("a.md", output => output.WriteAsync("old"u8.ToArray()).AsTask(), CancellationToken.None);
        await Assert.ThrowsAsync<InvalidDataException>(() => documents.WriteAsync("a.md", async output =>
        {
            await output.WriteAsync("new"u8.ToArray());
            throw new InvalidDataException();
        }, CancellationToken.None));
        Assert.Equal(["a.md"], Files(folder));
        Assert.Equal("old", await File.ReadAllTextAsync(Path.Combine(folder.Path, "a.md")));
    }

    [Theory]
    [InlineData("What a neuron really does", "what-a-neuron-really-does")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("C:\\Windows\\x.exe", "c-windows-x-exe")]
    [InlineData("CON", "con-thread")]
    [InlineData("lpt1.", "lpt1-thread")]
    [InlineData("  ...  ", "thread")]
    [InlineData("🧵👇", "thread")]
    [InlineData("Don't stop", "dont-stop")]
    [InlineData("Was ist ein Überfluß?", "was-ist-ein-überfluß")]
    [InlineData("神经元是什么", "神经元是什么")]
    [InlineData("\u202egpj.exe", "gpj-exe")]
    [InlineData("a\0b\nc", "a-b-c")]
    public void A_title_becomes_a_name_that_is_safe_everywhere(string title, string name) => Assert.Equal(name, SafeFileName.Of(title));

    [Fact]
    public void A_long_title_is_cut_at_a_word()
    {
        Assert.Equal(80, SafeFileName.Of(new string('x', 300)).Length);
        Assert.EndsWith("word", SafeFileName.Of(string.Concat(Enumerable.Repeat("word ", 100))));
        Assert.True(SafeFileName.Of(string.Concat(Enumerable.Repeat("𝔞", 300))).Length is > 40 and <= 80);
    }

    [Fact]
    public void Two_threads_of_one_title_have_a_file_each()
    {
        var names = new FileNames();
        var thread = new PublishedThread("Same", new Author("A"), "en", [new PublishedPost("x")]);
        var known = thread with { Posts = [new PublishedPost("x") { Address = new PostAddress("123", "https://x.com/a/status/123") }] };
        Assert.Equal(["same", "same-2", "same-123", "same-3", "ml/weight", "weights-one-by-one"], new[] { thread, thread, known, thread, Samples.Linking, Samples.Linking }.Select(names.For));
    }

    [Fact]
    public async Task A_site_is_the_same_each_time_and_a_new_thread_changes_little()
    {
        using var folder = new TemporaryFolder();
        var other = Samples.Everything with { Title = "Another", Source = "https://x.com/ada/status/77", PublishedAt = Samples.Everything.PublishedAt!.Value.AddDays(1) };
        Assert.True(await WriteAsync(folder, Samples.Everything, Samples.Linking) > 5);
        Assert.Equal(0, await WriteAsync(folder, Samples.Everything, Samples.Linking));
        var threads = Directory.GetFiles(Path.Combine(folder.Path, "threads"), "*", SearchOption.AllDirectories).Length;
        Assert.True(await WriteAsync(folder, Samples.Everything, Samples.Linking, other) > 1);
        Assert.Equal(threads + 1, Directory.GetFiles(Path.Combine(folder.Path, "threads"), "*", SearchOption.AllDirectories).Length);

        var page = await File.ReadAllTextAsync(Path.Combine(folder.Path, "threads", "another.html"));
        Assert.Contains("More from ", page);
        Assert.Contains("href=\"../threads/what-a-neuron-really-does-really.html\"", page);
        Assert.Contains("src=\"../media/neuron.png\"", page);
        Assert.Contains("<loc>https://example.org/t/threads/another.html</loc>", await File.ReadAllTextAsync(Path.Combine(folder.Path, "sitemap.xml")));
        Assert.Contains("<id>https://x.com/ada/status/77</id>", await File.ReadAllTextAsync(Path.Combine(folder.Path, "feed.xml")));
        Assert.Contains("\"url\": \"https://example.org/t/threads/another.html\"", await File.ReadAllTextAsync(Path.Combine(folder.Path, "feed.json")));
    }

    private static async Task<int> WriteAsync(TemporaryFolder folder, params PublishedThread[] threads)
    {
        var site = new Site(new DocumentFolder(folder.Path), Samples.Pictures) { Address = "https://example.org/t" };
        foreach (var thread in threads)
            site.Add(thread);
        return await site.WriteAsync(CancellationToken.None);
    }

    private static IEnumerable<string> Files(TemporaryFolder folder) =>
        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder.Path, f).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
