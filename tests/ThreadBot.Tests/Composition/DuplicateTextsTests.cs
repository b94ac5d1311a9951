using ThreadBot.Composition;

namespace ThreadBot.Tests.Composition;

public sealed class DuplicateTextsTests
{
    private readonly DuplicateTexts _texts = new();

    [Fact]
    public void The_same_post_in_two_threads_names_both()
    {
        Assert.Empty(_texts.Add("ml/a.sbnmd", Draft("ml/a", "x", "One.", "That is all for today.")));
        var fault = Assert.Single(_texts.Add("ml/b.sbnmd", Draft("ml/b", "x", "That is all for today.", "Two.")));
        Assert.Equal((Severity.Error, "duplicate-text", "ml/b.sbnmd"), (fault.Severity, fault.Rule, fault.File));
        Assert.Contains("Post 1 of ml/b is the same as post 2 of ml/a", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_post_on_two_networks_is_no_duplicate()
    {
        Assert.Empty(_texts.Add("ml/a.sbnmd", Draft("ml/a", "x", "One.")));
        Assert.Empty(_texts.Add("ml/a.sbnmd", Draft("ml/a", "mastodon", "One.")));
        Assert.Empty(_texts.Add("ml/b.sbnmd", Draft("ml/b", "bluesky", "One.")));
    }

    [Fact]
    public void Images_without_text_are_no_duplicates()
    {
        Assert.Empty(_texts.Add("ml/a.sbnmd", Draft("ml/a", "x", "")));
        Assert.Empty(_texts.Add("ml/b.sbnmd", Draft("ml/b", "x", "")));
    }

    private static ThreadDraft Draft(string slug, string network, params string[] posts) =>
        new(ThreadSlug.Parse(slug), "Title", "en", network, [.. posts.Select((text, i) => new PostDraft(i + 1, text, text.Length, 280))]);
}
