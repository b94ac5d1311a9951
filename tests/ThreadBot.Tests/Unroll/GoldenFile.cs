using System.Text;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;

namespace ThreadBot.Tests.Unroll;

/// <summary>Documents as they should be, byte for byte.</summary>
internal static class GoldenFile
{
    public static void AssertSame(string name, PublishedThread thread)
    {
        var expected = File.ReadAllText(Path.Combine(Repository.Root, "tests", "ThreadBot.Tests", "Unroll", "Golden", name));
        Assert.Equal(expected, Write(thread));
        Assert.Equal(expected, Write(thread));
    }

    public static string Write(PublishedThread thread)
    {
        using var stream = new MemoryStream();
        new MarkdownFormat().WriteAsync(Document.Of(thread, NoMedia.Instance), stream, CancellationToken.None).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
