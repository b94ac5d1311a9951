using ThreadBot.Unroll;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.Tests.Unroll;

public sealed class GoldenDocumentTests
{
    private static readonly Browser NoBrowser = new(new PrintingOptions(), TimeProvider.System);

    public static TheoryData<string> Formats => ["md", "html", "json"];

    [Fact]
    public void Every_format_has_the_name_that_the_command_line_lists() =>
        Assert.Equal(DocumentFormats.Names, DocumentFormats.All(NoBrowser).Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_thread_with_everything_is_shown_with_everything(string format) =>
        GoldenFile.AssertSame($"everything.{format}", Format(format), Document.Of(Samples.Everything, Samples.Pictures));

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_book_has_contents_chapters_and_an_index(string format) => GoldenFile.AssertSame($"book.{format}", Format(format), Samples.Book);

    private static IDocumentFormat Format(string name) => DocumentFormats.All(NoBrowser).Single(f => f.Name == name);
}
