using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Networks.X;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Tests.Networks.X;

public sealed class XTextTests
{
    private static readonly string[] Words =
        ["neuron", "&", "<b>", "&amp;", "é", "e\u0301", "日本語", "👩‍🔬", "#ml", "@threadbot", "$AI", "README.md", "https://example.com", "https://Example.com/A?b=1&c=<d>", "x.com/i", "\n", "\n\n", "&#39;", "https://de.wikipedia.org/wiki/Übung", "https://t.co/abcDEF1234"];

    [Theory]
    [InlineData("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d")]
    [InlineData("&amp; is an entity", "&amp;amp; is an entity")]
    [InlineData("a line  ", "a line")]
    [InlineData("cafe\u0301", "café")]
    public void A_text_is_known_again_as_X_writes_it(string sent, string given) => Assert.True(IsSame(sent, new XPost { Text = given }));

    [Theory]
    [InlineData("see https://example.com/", "https://example.com")]
    [InlineData("see https://EXAMPLE.com/Path", "https://example.com/Path")]
    [InlineData("see README.md", "http://README.md")]
    [InlineData("see https://de.wikipedia.org/wiki/Übung", "https://de.wikipedia.org/wiki/%C3%9Cbung")]
    public void A_link_is_known_again_by_where_it_leads(string sent, string expanded) =>
        Assert.True(IsSame(sent, Linked("see https://t.co/abcdefghij", new XLink("https://t.co/abcdefghij", expanded, null))));

    [Theory]
    [InlineData("see https://example.com/a", false)]
    [InlineData("look https://example.com/a", true)]
    public void Another_link_is_another_text_but_not_among_the_answers_to_one_post(string sent, bool otherwise)
    {
        var post = Linked("see https://t.co/abcdefghij", new XLink("https://t.co/abcdefghij", "https://example.com/b", null));

        Assert.False(XText.IsSame(sent, post, anyLinks: false));
        Assert.Equal(!otherwise, XText.IsSame(sent, post, anyLinks: true));
    }

    [Fact]
    public void Pictures_at_the_end_are_no_part_of_the_text()
    {
        var post = Linked("Look https://t.co/abcdefghij",
            new XLink("https://t.co/abcdefghij", "https://x.com/i/status/1/photo/1", "3_1"), new XLink("https://t.co/abcdefghij", "https://x.com/i/status/1/photo/1", "3_2"));

        Assert.True(IsSame("Look", post));
    }

    [Theory]
    [InlineData("tweet")]
    [InlineData("post")]
    public void Both_languages_are_understood(string dialect)
    {
        var json = """
            {
              "id": "3", "text": "Part… https://t.co/zzzzzzzzzz", "conversation_id": "1",
              "referenced_posts": [{ "type": "quoted", "id": "9" }, { "type": "replied_to", "id": "2" }],
              "note_post": {
                "text": "Part one &amp; two https://t.co/abcdefghij",
                "entities": { "urls": [{ "start": 0, "end": 1, "url": "https://t.co/abcdefghij", "expanded_url": "https://example.com/" }] }
              }
            }
            """.Replace("_post", $"_{dialect}");
        var post = JsonSerializer.Deserialize(json, XJson.Default.XPost)!;

        Assert.Equal("2", post.ParentId);
        Assert.True(IsSame("Part one & two https://example.com", post));
    }

    [Fact]
    public void Whatever_is_posted_is_known_again()
    {
        using var world = new XWorld(new() { MaxLength = 25_000, DuplicateFor = TimeSpan.Zero, Limits = new() { Create = int.MaxValue, Read = int.MaxValue } });
        var client = world.Connect().Client;
        var texts = Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).Where(t => t.Trim().Length > 0 && t.Count(c => c == '$') < 2);

        Check.QuickThrowOnFailure(Prop.ForAll(texts.ToArbitrary(), sent =>
        {
            var created = client.CreateAsync(new XNewPost { Text = sent }, CancellationToken.None).GetAwaiter().GetResult();
            var post = client.PostAsync(created.Value!.Id!, CancellationToken.None).GetAwaiter().GetResult().Value!;
            return IsSame(sent, post);
        }));
    }

    private static bool IsSame(string sent, XPost post) => XText.IsSame(sent, post, anyLinks: false);

    private static XPost Linked(string text, params XLink[] links) => new() { Text = text, Entities = new XEntities(links) };
}
