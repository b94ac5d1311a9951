using ThreadBot.Curricula;

namespace ThreadBot.Tests.Curricula;

public sealed class ThreadSearchTests : IDisposable
{
    private readonly ThreadsFolder _folder = new();

    public ThreadSearchTests() => _folder
        .WithThread("ml/first-words.sbnmd")
        .WithThread("ml/intro.sbnmd")
        .WithThread("faq/intro.sbnmd");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("ml/first-words")]
    [InlineData("first-words")]
    public void A_slug_or_the_end_of_one_finds_its_thread(string slug) =>
        Assert.Equal("ml/first-words", Assert.IsType<ThreadSearch.Found>(_folder.Load().Find(slug)).Template.Slug.Value);

    [Fact]
    public void An_end_that_two_threads_share_names_both() =>
        Assert.Equal(["faq/intro", "ml/intro"], Assert.IsType<ThreadSearch.Ambiguous>(_folder.Load().Find("intro")).Matches.Select(s => s.Value));

    [Theory]
    [InlineData("first-wrods", "ml/first-words")]
    [InlineData("ml/fist-words", "ml/first-words")]
    public void A_slip_of_the_pen_names_what_may_be_meant(string slug, string near) =>
        Assert.Equal(near, Assert.IsType<ThreadSearch.Missing>(_folder.Load().Find(slug)).Near[0].Value);

    [Theory]
    [InlineData("something-else-entirely")]
    [InlineData("words")]
    [InlineData("")]
    public void What_is_like_nothing_finds_nothing(string slug) =>
        Assert.Empty(Assert.IsType<ThreadSearch.Missing>(_folder.Load().Find(slug)).Near);
}
