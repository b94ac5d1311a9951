namespace TwitterText.Tests;

public sealed class ValidatorTests
{
    [Theory]
    [InlineData("https://example.com", true)]
    [InlineData("http://user:pw@example.com:8080/a?b#c", true)]
    [InlineData("http://10.0.0.12/", true)]
    [InlineData("http://256.0.0.1/", false)]
    [InlineData("http://[::1]:80/", true)]
    [InlineData("https://müller.example/ё", true)]
    [InlineData("https://a_b.example.com", true)]
    [InlineData("https://example_b.com", false)]
    [InlineData("https://example.com/a b", false)]
    [InlineData("ftp://example.com", false)]
    [InlineData("example.com", false)]
    [InlineData("", false)]
    public void A_link_is_valid_by_its_form(string url, bool isValid) => Assert.Equal(isValid, Validator.IsValidUrl(url));

    [Fact]
    public void A_link_may_be_asked_to_be_ASCII_and_may_lack_its_protocol()
    {
        Assert.False(Validator.IsValidUrl("https://müller.example", unicodeDomains: false));
        Assert.True(Validator.IsValidUrl("example.com/path", requireProtocol: false));
    }

    [Fact]
    public void Neither_an_empty_post_nor_one_that_is_too_long_is_valid()
    {
        Assert.False(Validator.IsValidTweet(""));
        Assert.True(Validator.IsValidTweet(new string('語', 140)));
        Assert.False(Validator.IsValidTweet(new string('語', 140) + "a"));
    }

    [Fact]
    public void Limit_and_scale_are_positive()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TwitterTextConfiguration.V3.WithMaxLength(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TwitterTextConfiguration.V3 with { Scale = 0 });
    }
}
