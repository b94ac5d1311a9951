using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Files;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Media;

namespace ThreadBot.Tests.Unroll;

/// <summary>Threads of people who mean harm.</summary>
public sealed class HostileThreadTests
{
    // PDF is the page of HTML, printed.
    private static readonly IDocumentFormat[] Formats = [new MarkdownFormat(), new HtmlFormat(), new EpubFormat(), new JsonFormat()];
    private static readonly string[] KnownTags = ["html", "head", "meta", "title", "link", "style", "body", "a", "main", "article", "header", "h1", "h2", "p", "time", "bdi", "div", "blockquote", "ul", "ol", "li", "pre", "code", "br", "figure", "figcaption", "img", "span", "b", "svg", "rect", "nav", "details", "summary", "dl", "dt", "dd"];

    [Fact]
    public void A_page_holds_nothing_but_elements_and_links_of_ours_whatever_a_thread_says() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(RandomThreads.Documents.ToArbitrary(), document =>
        {
            // The page is XML too, so a parser that forgives nothing can read it.
            var page = new XmlDocument { XmlResolver = null };
            page.LoadXml(GoldenFile.Write(new HtmlFormat(), document).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
            foreach (XmlElement element in page.SelectNodes("//*")!)
            {
                Assert.Contains(element.Name, KnownTags);
                Assert.DoesNotContain(element.Attributes.Cast<XmlAttribute>(), a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style");
                if (element.Name == "a")
                    Assert.Matches(@"^(https?://|mailto:|#|(\.\./)*[A-Za-z0-9])", element.GetAttribute("href"));
                Assert.DoesNotContain("javascript:", element.GetAttribute("href") + element.GetAttribute("src"), StringComparison.OrdinalIgnoreCase);
            }
        }));

    [Fact]
    public void Markdown_holds_no_markup_and_no_link_that_runs_whatever_a_thread_says() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(RandomThreads.Documents.ToArbitrary(), document =>
        {
            var markdown = GoldenFile.Write(new MarkdownFormat(), document);
            var html = Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UseYamlFrontMatter().Build());
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("href=\"data:", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("src=\"../", html, StringComparison.Ordinal);
        }));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example/x")]
    [InlineData("\\\\evil\\share")]
    [InlineData("https:evil")]
    [InlineData("mailto\t:x@y")]
    public void Only_addresses_of_the_web_and_of_mail_become_links(string url)
    {
        var thread = Thread(new PublishedPost("click here") { Links = [new PostLink(0, 5, url)], Card = new LinkCard(url, "Card"), Media = [new PublishedMedia(MediaKind.Video, null, "film") { Url = url }], Address = new PostAddress("1", url) }) with
        {
            Source = url,
            Author = new Author("A") { Handle = "a", Url = url },
        };
        var page = GoldenFile.Write(new HtmlFormat(), Document.Of(thread, NoMedia.Instance));
        Assert.Equal(1, page.Split("<a ").Length - 1);
        Assert.Contains("class=\"skip\"", page);
        Assert.DoesNotContain("](", GoldenFile.Write(thread));
    }

    [Fact]
    public void What_forces_a_direction_is_shown_and_a_name_cannot_turn_what_follows()
    {
        var thread = Thread(new PublishedPost("exe.gpj \u202e is a picture")) with { Author = new Author("\u202eeve\u2066") };
        var page = GoldenFile.Write(new HtmlFormat(), Document.Of(thread, NoMedia.Instance));
        Assert.DoesNotContain('\u202e', page);
        Assert.Contains("<bdi class=\"name\">\ufffdeve\u2066</bdi>", page);
        Assert.DoesNotContain('\u202e', GoldenFile.Write(thread));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\x.png")]
    [InlineData("C:/x.png")]
    [InlineData("a/../../x.png")]
    [InlineData("a//x.png")]
    [InlineData("./x.png")]
    [InlineData("x\0.png")]
    [InlineData("")]
    [InlineData(". /x")]
    public async Task A_file_outside_of_its_store_is_neither_read_nor_written(string name)
    {
        using var folder = new TemporaryFolder();
        var secret = new FewFiles(new Dictionary<string, byte[]> { [name] = Samples.Png });
        var thread = new KeptMedia(secret).Of(Thread(new PublishedPost("x") { Media = [new PublishedMedia(MediaKind.Image, name, "y")] }));
        Assert.Contains("was not kept", Assert.Single(thread.Losses));
        Assert.Null(new FolderMedia(folder.Path).Open(name));
        await Assert.ThrowsAsync<IOException>(() => new DocumentFolder(folder.Path).WriteAsync(name, _ => Task.CompletedTask, CancellationToken.None));
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void An_image_of_a_hundred_megabytes_is_left_out_and_said_so()
    {
        var thread = Thread(new PublishedPost("Look") { Media = [new PublishedMedia(MediaKind.Image, "huge.png", "Huge"), new PublishedMedia(MediaKind.Image, "fake.png", "No image")] });
        using var huge = new HugeMedia();
        var kept = new KeptMedia(huge).Of(thread);
        Assert.Equal(["The picture 'huge.png' of post 1 was not kept: it is larger than 16 MB.", "The picture 'fake.png' of post 1 was not kept: it is no PNG, JPEG, GIF or WebP."], kept.Losses);
        Assert.True(huge.Read < 20_000_000, $"{huge.Read} bytes were read.");
        Assert.DoesNotContain("<img", GoldenFile.Write(new HtmlFormat(), Document.Of(thread, huge)));
    }

    [Theory]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("epub")]
    [InlineData("json")]
    public async Task The_work_for_a_thread_grows_as_the_thread_does(string format)
    {
        // Counted in memory asked for, which grows with the square where anything is copied once for each post.
        var writer = Formats.Single(f => f.Name == format);
        await CostAsync(writer, 100);
        var (small, large) = (await CostAsync(writer, 2_000), await CostAsync(writer, 10_000));
        Assert.True(large < small * 10, $"5 times the posts took {(double)large / small:0.0} times the memory.");
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("`")]
    [InlineData("`` ` ``` ")]
    [InlineData("[")]
    [InlineData("1. ")]
    [InlineData("    - x\n  ")]
    [InlineData("*_~$")]
    [InlineData("&#")]
    public void A_text_of_one_sign_over_and_over_is_written_too(string sign)
    {
        var text = string.Concat(Enumerable.Repeat(sign, 200_000 / sign.Length));
        foreach (var format in Formats)
            Assert.NotEmpty(GoldenFile.Write(format, Document.Of(Thread(new PublishedPost(text) { Links = [.. Enumerable.Range(0, 1000).Select(i => new PostLink(i * 3, 2, "https://example.org"))] }), NoMedia.Instance)));
    }

    private static async Task<long> CostAsync(IDocumentFormat format, int posts)
    {
        var thread = new PublishedThread("Long", new Author("A"), "en", [.. Enumerable.Range(0, posts).Select(i => new PublishedPost($"Post {i} says something of some length, and a [little] *more*.\n- one\n- two") { Cut = i % 2 == 0 ? CutReason.Word : CutReason.Line })]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var output = new MemoryStream();
        await format.WriteAsync(Document.Of(thread, NoMedia.Instance), output, CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static PublishedThread Thread(params PublishedPost[] posts) => new("T", new Author("A"), "en", posts);

    private sealed class HugeMedia : IMediaStore, IDisposable
    {
        private readonly List<CountingStream> _streams = [];

        public long Read => _streams.Sum(s => s.Count);

        public Stream Open(string name)
        {
            var stream = new CountingStream(name == "huge.png" ? 100_000_000 : 100);
            _streams.Add(stream);
            return stream;
        }

        public void Dispose() => _streams.ForEach(s => s.Dispose());
    }

    private sealed class CountingStream(long length) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Count);
            buffer.AsSpan(offset, read).Clear();
            Count += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
