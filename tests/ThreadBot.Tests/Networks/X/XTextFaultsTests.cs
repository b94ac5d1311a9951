using ThreadBot.Networks;
using ThreadBot.Networks.X;
using ThreadBot.Tests.Composition;

namespace ThreadBot.Tests.Networks.X;

/// <summary>What X would refuse is said before anything is sent.</summary>
public sealed class XTextFaultsTests
{
    [Fact]
    public void A_second_cashtag_in_a_post_is_a_fault_at_its_line()
    {
        var text = Threads.Of(new ThreadSection("Buy $AAA,\nsell $BBB.", 5, []) { TextLines = [5, 6] }, new ThreadSection("And $CCC costs $5.", 9, []));

        var fault = Assert.Single(Threads.Compose(text, Rules(new())).Faults);

        Assert.Equal((Severity.Error, "cashtag", 6), (fault.Severity, fault.Rule, fault.Line));
        Assert.Contains("$BBB", fault.Message);
    }

    [Theory]
    [InlineData("Ask @stranger and @Friend", "@stranger")]
    [InlineData("Ask ＠stranger", "@stranger")]
    [InlineData("Write to me@example.com, or @friend", null)]
    public void A_mention_of_somebody_who_is_not_named_in_the_settings_is_a_fault(string text, string? mentioned)
    {
        var faults = Threads.Compose(Threads.Of(text), Rules(new() { Mentions = ["friend", "me"] })).Faults.Where(f => f.Rule == "mention");

        Assert.Equal(mentioned is null ? [] : [mentioned], faults.Select(f => f.Message.Split("mentions ")[1].Split(':')[0]));
    }

    [Fact]
    public void Anyone_may_be_mentioned_where_the_settings_say_so_or_no_account_is_there() =>
        Assert.All([Rules(new() { Mentions = ["*"] }), XRules.Create(new())], rules => Assert.Empty(Threads.Compose(Threads.Of("Ask @stranger"), rules).Faults));

    [Fact]
    public void Long_posts_are_cut_by_their_own_limit()
    {
        var words = string.Concat(Enumerable.Range(1, 500).Select(n => $"A sentence of some words, number {n}. "));

        Assert.Single(Threads.Compose(Threads.Of(words), Rules(new() { LongPosts = true })).Draft!.Posts);
        Assert.True(Threads.Compose(Threads.Of(words), Rules(new())).Draft!.Posts.Count > 40);
        Assert.Equal(25_000, Rules(new() { LongPosts = true }).Limit.Max);
    }

    [Theory]
    [InlineData("an answer of 25 letters..", true)]
    [InlineData("an answer of 26 letters...", false)]
    [InlineData("十二文字までの選択肢です", true)]
    [InlineData("十三文字は長すぎる選択肢です", false)]
    public void An_option_of_a_poll_counts_as_X_counts(string option, bool fits)
    {
        var section = new ThreadSection("Which?", 5, []) { Poll = new([option, "no"], TimeSpan.FromDays(1)) };

        Assert.Equal(fits, Threads.Compose(Threads.Of(section), Rules(new())).Faults.Count == 0);
    }

    private static NetworkRules Rules(XAccountSettings settings) => XRules.Create(new(), settings);
}
