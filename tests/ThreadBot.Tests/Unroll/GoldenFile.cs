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
        // Windows' line ends must not come in by the writer.
        using var writer = new StringWriter { NewLine = "\r\n" };
        new MarkdownFormat().Write(thread, writer);
        return writer.ToString();
    }
}
