using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;

namespace ThreadBot.Tests.Unroll;

public sealed class GoldenDocumentTests
{
    public static TheoryData<string> Formats => ["md", "html", "json"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_thread_with_everything_is_shown_with_everything(string format) =>
        GoldenFile.AssertSame($"everything.{format}", Format(format), Document.Of(Samples.Everything, Samples.Pictures));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_book_has_contents_chapters_and_an_index(string format) => GoldenFile.AssertSame($"book.{format}", Format(format), Samples.Book);

    private static IDocumentFormat Format(string name) => DocumentFormats.All.Single(f => f.Name == name);
}
