using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Networks;

namespace ThreadBot.Tests.Composition.Rendering;

public sealed class LeadingBackTests : RenderingTest
{
    private const string Body = "{{ for t in see_also }}{{ t.concept }}={{ t.title }}:{{ t.url }};{{ end }}.\n";
    private static readonly Addresses Standing = new(("ml/loss", "https://x.com/1"), ("ml/bias", "https://x.com/2"));

    [Fact]
    public void What_stands_is_named_with_its_address_and_what_does_not_is_left_out() =>
        Assert.Equal("loss=A thread:https://x.com/1;bias=A thread:https://x.com/2;.", Text(Threads.Bluesky));

    [Fact]
    public void Where_a_post_with_a_link_costs_more_one_serves_for_all() =>
        Assert.Equal("loss=A thread:https://x.com/1;bias=A thread:;.", Text(Threads.X));

    [Fact]
    public void The_account_decides_before_the_price_and_the_thread_before_the_account()
    {
        Assert.Equal("loss=A thread:;bias=A thread:;.", Text(Threads.Bluesky, LinksBack.None));
        Assert.Equal("loss=A thread:https://x.com/1;bias=A thread:https://x.com/2;.", Text(Threads.X, LinksBack.All));
        Assert.Equal("loss=A thread:;bias=A thread:;.", Text(Threads.X, LinksBack.All, "\nlinks_back: none"));
    }

    private string Text(NetworkRules rules, LinksBack? account = null, string more = "")
    {
        var library = Folder.WithThread("ml/loss.sbnmd", "teaches: [loss]")
            .WithThread("ml/bias.sbnmd", "teaches: [bias]")
            .WithThread("ml/late.sbnmd", "teaches: [late]")
            .WithThread("ml/z.sbnmd", $"see_also: [late, loss, bias]{more}", Body)
            .Load();
        var thread = Assert.IsType<ThreadSearch.Found>(library.Find("ml/z")).Template;
        var rendered = Renderer.Render(thread, new EarlierThreads(library, Standing, account, rules), CancellationToken.None);
        return Assert.Single(rendered.Text!.Sections).Text;
    }
}
