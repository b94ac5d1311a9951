using ThreadBot.Composition;

namespace ThreadBot.Tests.Composition.Rendering;

public sealed class QuoteTests : RenderingTest
{
    private static readonly ThreadQuote First = new(ThreadSlug.Parse("ml/first"), "https://x.com/i/status/1");
    private readonly Addresses _addresses = new(("ml/first", First.Url), ("faq/start", "https://x.com/i/status/2"));

    [Fact]
    public void A_quote_alone_on_a_line_is_taken_out_of_the_text()
    {
        var section = Assert.Single(Rendered("Remember this one?\n\n{{ thread_quote 'first' }}\n\nIt goes on.").Text!.Sections);

        Assert.Equal(("Remember this one?\n\nIt goes on.", First, 6), (section.Text, section.Quote, section.QuoteLine));
    }

    [Fact]
    public void Each_section_quotes_its_own_thread()
    {
        var sections = Rendered("One\n{{ thread_quote 'ml/first' }}\n---\nTwo\n{{ 'faq/start' | thread_quote }}").Text!.Sections;

        Assert.Equal(["ml/first", "faq/start"], sections.Select(s => s.Quote!.Slug.Value));
    }

    [Theory]
    [InlineData("See {{ thread_quote 'first' }} here.", "quote", 4, "line of its own")]
    [InlineData("```\n{{ thread_quote 'first' }}\n```", "quote", 5, "outside of code")]
    [InlineData("{{ thread_quote 'first' }}\n{{ thread_quote 'faq/start' }}", "quote", 5, "its second")]
    [InlineData("{{ thread_quote 'https://x.com/someone/status/1' }}", "quote", 4, "somebody else's")]
    [InlineData("{{ thread_quote 'later' }}", "thread-reference", 4, "No thread 'ml/later' comes before")]
    [InlineData("{{ thread_quote 'first' | string.append '!' }}", "quote", 4, "line of its own")]
    public void What_cannot_be_quoted_is_a_fault_at_its_line(string body, string rule, int line, string words)
    {
        var fault = Assert.Single(Rendered($"{body}\n").Faults, f => f.Rule != "empty-thread");

        Assert.Equal((rule, line), (fault.Rule, fault.Line));
        Assert.Contains(words, fault.Message);
    }

    private Rendered Rendered(string body) =>
        Renderer.Render(Folder.WithThread("ml/a.sbnmd", body: body).Load().Threads.Single(), _addresses, CancellationToken.None);
}
