using ThreadBot.Tests.Deliveries;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.Tests.Unroll;

public sealed class ThreadReferenceTests
{
    [Theory]
    [InlineData("https://x.com/ada/status/1234567890123456789")]
    [InlineData("http://www.x.com/ada/status/1234567890123456789?s=20&t=abc")]
    [InlineData("https://twitter.com/Ada_1/status/1234567890123456789/photo/1")]
    [InlineData("https://mobile.twitter.com/ada/statuses/1234567890123456789#m")]
    [InlineData("https://x.com/i/web/status/1234567890123456789")]
    [InlineData("https://x.com/i/status/1234567890123456789/")]
    [InlineData("  x.com/ada/status/1234567890123456789 ")]
    [InlineData("HTTPS://X.COM/ada/status/1234567890123456789")]
    [InlineData("1234567890123456789")]
    public void A_post_is_known_by_any_of_its_addresses(string what) =>
        Assert.Equal(new ThreadReference.Post("x", "1234567890123456789"), ThreadReference.Of(what));

    [Theory]
    [InlineData("https://x.com/ada", "form https://x.com/name/status/")]
    [InlineData("https://x.com/ada/status/", "form https://x.com/name/status/")]
    [InlineData("https://bsky.app/profile/ada.example/post/3k", "bsky.app")]
    [InlineData("https://x.com.evil.example/ada/status/1234567890123456789", "x.com.evil.example")]
    [InlineData("https://notx.com/ada/status/1234567890123456789", "notx.com")]
    [InlineData("12345678901234567890", "too long")]
    [InlineData("", "Name a thread")]
    [InlineData("gone.zip", "no file 'gone.zip'")]
    [InlineData("./gone", "no file")]
    public void What_cannot_be_read_is_said(string what, string words) =>
        Assert.Contains(words, Assert.IsType<ThreadReference.Unreadable>(ThreadReference.Of(what)).Problem);

    [Fact]
    public void Short_numbers_are_deliveries_and_names_are_names()
    {
        Assert.Equal(new ThreadReference.Delivery(12), ThreadReference.Of("12"));
        Assert.Equal(new ThreadReference.Name("ml-terms/neuron"), ThreadReference.Of("ml-terms/neuron"));
        Assert.Equal(new ThreadReference.Name("first-words"), ThreadReference.Of("first-words"));
    }

    [Fact]
    public void Files_are_known_by_their_endings_and_archives_by_what_is_in_them()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "a.zip", "a.MD", "a.json", "a.txt", "a.sbnmd", "a.pdf" })
            File.WriteAllText(folder.File(name), "x");
        Directory.CreateDirectory(folder.File("archive/data"));
        File.WriteAllText(folder.File("archive/data/tweets.js"), "x = []");
        Directory.CreateDirectory(folder.File("Empty"));

        Assert.Equal(new ThreadReference.Archive(folder.File("a.zip")), ThreadReference.Of(folder.File("a.zip")));
        Assert.Equal(new ThreadReference.Archive(folder.File("archive")), ThreadReference.Of(folder.File("archive")));
        Assert.Equal(new ThreadReference.Archive(folder.File("archive/data")), ThreadReference.Of(folder.File("archive/data/tweets.js")));
        Assert.Equal(DocumentForm.Markdown, Assert.IsType<ThreadReference.Document>(ThreadReference.Of(folder.File("a.MD"))).Form);
        Assert.Equal(DocumentForm.Json, Assert.IsType<ThreadReference.Document>(ThreadReference.Of(folder.File("a.json"))).Form);
        Assert.Equal(DocumentForm.Text, Assert.IsType<ThreadReference.Document>(ThreadReference.Of(folder.File("a.txt"))).Form);
        Assert.Contains("slug", Assert.IsType<ThreadReference.Unreadable>(ThreadReference.Of(folder.File("a.sbnmd"))).Problem);
        Assert.Contains(".pdf", Assert.IsType<ThreadReference.Unreadable>(ThreadReference.Of(folder.File("a.pdf"))).Problem);
        Assert.Contains("no archive", Assert.IsType<ThreadReference.Unreadable>(ThreadReference.Of(folder.File("Empty"))).Problem);
    }
}
