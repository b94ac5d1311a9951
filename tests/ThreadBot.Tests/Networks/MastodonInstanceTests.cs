using ThreadBot.Networks.Mastodon;

namespace ThreadBot.Tests.Networks;

public sealed class MastodonInstanceTests
{
    private const string Link = "https://example.com/a/path/that/is/longer/than/any/price";

    [Fact]
    public void A_server_says_what_it_takes()
    {
        var instance = MastodonInstance.Parse("""
            {
              "domain": "example.social", "title": "Example", "version": "4.5.2", "source_url": "https://github.com/mastodon/mastodon",
              "configuration": {
                "urls": { "streaming": "wss://example.social" },
                "accounts": { "max_featured_tags": 10 },
                "statuses": { "max_characters": 5000, "max_media_attachments": 6, "characters_reserved_per_url": 30 },
                "media_attachments": { "supported_mime_types": ["image/png"], "description_limit": 2000, "image_size_limit": 16777216, "video_size_limit": 103809024 },
                "polls": { "max_options": 4, "max_characters_per_option": 60, "min_expiration": 300, "max_expiration": 2629746 }
              }
            }
            """);

        Assert.Equal(("example.social", "4.5.2"), (instance.Domain, instance.Version));
        Assert.Equal(
            new MastodonOptions { MaxLength = 5000, LinkLength = 30, MaxImages = 6, MaxAltText = 2000, MaxImageBytes = 16_777_216, MaxVideoBytes = 103_809_024, MaxPollOption = 60 },
            instance.Limits);
        var rules = MastodonNetwork.Rules(instance.Limits);
        Assert.Equal((5000, 6, 2000, 60), (rules.Limit.Max, rules.MaxImages, rules.MaxAltText, rules.MaxPollOption));
        Assert.Equal(30, rules.Limit.Measure(Link));
    }

    [Theory]
    [InlineData("0.19.1+git-d9b6d6b", "https://codeberg.org/superseriousbusiness/gotosocial")]
    [InlineData("2.7.2 (compatible; Pleroma 2.9.1)", "")]
    [InlineData("1.0", "https://example.com/another-program")]
    public void Of_a_program_that_is_not_Mastodon_the_dearer_count_is_taken(string version, string source)
    {
        var instance = Answering(version, source, """{"statuses":{"max_characters":5000,"characters_reserved_per_url":25}}""");
        var limit = MastodonNetwork.Rules(instance.Limits).Limit;

        Assert.True(instance.Limits.CountsEverything);
        Assert.Equal(Link.Length, limit.Measure(Link));
        Assert.Equal(25, limit.Measure("https://a.co"));
        Assert.Equal("@bob@example.com".Length, limit.Measure("@bob@example.com"));
    }

    [Theory]
    [InlineData("4.4.0+glitch", "https://github.com/glitch-soc/mastodon")]
    [InlineData("4.2.0", "")]
    public void A_fork_counts_as_Mastodon_does(string version, string source) =>
        Assert.False(Answering(version, source, "{}").Limits.CountsEverything);

    [Fact]
    public void What_a_server_leaves_out_is_as_in_Mastodons_own_program() =>
        Assert.Equal(new MastodonOptions(), MastodonInstance.Parse("""{"configuration":{"statuses":{"max_characters":0},"polls":null}}""").Limits);

    [Theory]
    [InlineData("<html>", "cannot be read")]
    [InlineData("{}", "has no 'configuration'")]
    [InlineData("null", "has no 'configuration'")]
    [InlineData("""{"configuration":{"statuses":{"max_characters":"many"}}}""", "Mastodon writes it, at $.configuration.statuses.max_characters")]
    [InlineData("""{"configuration":{"statuses":{"max_characters":99999999999}}}""", "cannot be read")]
    public void Another_answer_is_refused_with_a_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => MastodonInstance.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_first_version_of_the_answer_is_read_too()
    {
        var instance = MastodonInstance.Parse("""{"uri":"example.org","version":"2.7.2 (compatible; Pleroma 2.4)","max_toot_chars":5000}""");
        Assert.Equal(("example.org", 5000, true), (instance.Domain, instance.Limits.MaxLength, instance.Limits.CountsEverything));
    }

    [Theory]
    [InlineData("-1", 500)]
    [InlineData("2147483647", 100_000)]
    public void A_limit_that_no_server_has_is_not_believed(string said, int taken) =>
        Assert.Equal(taken, Answering("4.4.0", "", $$$"""{"statuses":{"max_characters":{{{said}}} }}""").Limits.MaxLength);

    [Fact]
    public void Limits_that_leave_no_room_are_mistakes()
    {
        Assert.Contains("MaxLength", Assert.Single(new MastodonOptions { MaxLength = 50 }.Mistakes()), StringComparison.Ordinal);
        Assert.Contains("LinkLength", Assert.Single(new MastodonOptions { LinkLength = 501 }.Mistakes()), StringComparison.Ordinal);
        Assert.Contains("negative", Assert.Single(new MastodonOptions { MaxImages = -1 }.Mistakes()), StringComparison.Ordinal);
    }

    private static MastodonInstance Answering(string version, string source, string configuration) =>
        MastodonInstance.Parse($$"""{"domain":"example.org","version":"{{version}}","source_url":"{{source}}","configuration":{{configuration}} }""");
}
