using System.Text;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;

namespace ThreadBot.Tests.Unroll;

/// <summary>Documents as they should be, byte for byte. With UPDATE_GOLDEN in the environment they become what they are.</summary>
internal static class GoldenFile
{
    public static void AssertSame(string name, PublishedThread thread) =>
        AssertSame(name, new MarkdownFormat(), Document.Of(thread, NoMedia.Instance));

    public static void AssertSame(string name, IDocumentFormat format, Document document)
    {
        var file = Path.Combine(Repository.Root, "tests", "ThreadBot.Tests", "Unroll", "Golden", name);
        var written = Write(format, document);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is not null)
            File.WriteAllText(file, written);
        Assert.Equal(File.ReadAllText(file), written);
        Assert.Equal(written, Write(format, document));
    }

    public static string Write(PublishedThread thread) => Write(new MarkdownFormat(), Document.Of(thread, NoMedia.Instance));

    public static string Write(IDocumentFormat format, Document document)
    {
        using var stream = new MemoryStream();
        format.WriteAsync(document, stream, CancellationToken.None).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
