using FakeX.Posts;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.Tests.Networks.X;

public sealed class XReadingTests : XReadingTest
{
    [Theory]
    [InlineData(0, 5)]
    [InlineData(2, 4)]
    [InlineData(4, 4)]
    public async Task A_young_thread_is_read_whole_from_any_of_its_posts(int asked, int reads)
    {
        var ids = Plant(Stranger, "One", "Two", "Three", "Four", "Five");
        Plant(Stranger, "Another one");
        PostDesk.Plant(World.X.Site, Owner, "Well said", ids[1]);
        PostDesk.Plant(World.X.Site, Stranger, "Thank you", World.LastPost.Id);

        var (thread, reader) = await ReadAsync(ids[asked]);

        Assert.Equal(["One", "Two", "Three", "Four", "Five"], thread.Posts.Select(p => p.Text));
        Assert.Equal(("One", "A Stranger", "stranger", "x", "en"), (thread.Title, thread.Author.Name, thread.Author.Handle, thread.Network, thread.Language));
        Assert.Equal($"https://x.com/stranger/status/{ids[0]}", thread.Source);
        Assert.Empty(thread.Losses);
        // No post is paid for twice, what was said to others not at all, and what a post answers comes beside it.
        Assert.Equal((reads, reads * 0.005m), (reader.Bill.Posts, reader.Bill.Amount));
    }

    [Fact]
    public async Task An_own_thread_is_read_from_the_own_timeline_for_a_fifth_of_the_price()
    {
        var ids = Plant(Owner, "One", "Two", "Three");
        Clock.Advance(TimeSpan.FromDays(30));
        Plant(Owner, "Much later");

        var (thread, reader) = await ReadAsync(ids[1]);

        Assert.Equal(["One", "Two", "Three"], thread.Posts.Select(p => p.Text));
        Assert.Equal(0, World.X.Faults.Requests("search"));
        Assert.Equal(0.007m, reader.Bill.Amount);
        // X bills the post that was asked for a second time, with its timeline; everything is booked.
        Assert.Equal((0.008m, 0.008m), (Billed, Book.Spent));
    }

    [Fact]
    public async Task A_thread_that_went_on_for_days_is_followed_on_the_own_timeline()
    {
        var ids = Plant(Owner, "One");
        foreach (var text in new[] { "Two", "Three", "Four" })
        {
            Clock.Advance(TimeSpan.FromHours(20));
            ids.Add(PostDesk.Plant(World.X.Site, Owner, text, ids[^1]).Id);
        }
        Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(["One", "Two", "Three", "Four"], (await ReadAsync(ids[0])).Thread.Posts.Select(p => p.Text));
    }

    [Fact]
    public async Task An_old_thread_is_found_by_the_app_alone()
    {
        var ids = Plant(Stranger, "One", "Two", "Three");
        Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(["One", "Two", "Three"], (await ReadAsync(ids[0], bearer: "fake-app-bearer")).Thread.Posts.Select(p => p.Text));
        Assert.Equal(1, World.X.Faults.Requests("search-all"));
    }

    [Fact]
    public async Task Without_it_an_old_thread_is_walked_up_two_posts_at_a_time_and_what_follows_is_said_to_be_missing()
    {
        var ids = Plant(Stranger, "One", "Two", "Three", "Four", "Five", "Six");
        Clock.Advance(TimeSpan.FromDays(30));

        var (thread, reader) = await ReadAsync(ids[4]);

        Assert.Equal(["One", "Two", "Three", "Four", "Five"], thread.Posts.Select(p => p.Text));
        Assert.Contains("Name the thread's last post", Assert.Single(thread.Losses));
        Assert.Equal(3, reader.Bill.Posts);
    }

    [Fact]
    public async Task What_a_thread_answers_is_marked_and_what_is_gone_is_said()
    {
        var question = PostDesk.Plant(World.X.Site, Owner, "Why?");
        var ids = PlantUnder(question.Id, Stranger, "Because", "of this");

        var thread = (await ReadAsync(ids[1])).Thread;
        Assert.Equal([("Why?", "ThreadBot"), ("Because", null), ("of this", null)], thread.Posts.Select(p => (p.Text, p.By?.Name)));
        Assert.Equal(("Because", $"https://x.com/stranger/status/{ids[0]}"), (thread.Title, thread.Source));

        Delete(question.Id);
        var without = (await ReadAsync(ids[1])).Thread;
        Assert.Equal(["deleted", null, null], without.Posts.Select(p => p.Missing));
        Assert.Equal($"https://x.com/i/status/{question.Id}", without.Posts[0].Address!.Url);
    }

    [Fact]
    public async Task A_post_that_is_gone_is_no_thread()
    {
        var ids = Plant(Stranger, "One");
        Delete(ids[0]);
        Assert.Contains("deleted", (await Assert.ThrowsAsync<ThreadUnreadableException>(() => ReadAsync(ids[0]))).Message);
        World.X.Faults.Add("unavailable@lookup:*");
        Assert.Contains("503", (await Assert.ThrowsAsync<ThreadUnreadableException>(() => ReadAsync(ids[0]))).Message);
    }

    [Fact]
    public async Task A_hole_in_the_middle_is_said_and_what_lies_before_it_is_not_guessed()
    {
        var ids = Plant(Stranger, "One", "Two", "Three", "Four");
        Delete(ids[1]);

        var thread = (await ReadAsync(ids[3])).Thread;

        Assert.Equal([("", "deleted"), ("Three", null), ("Four", null)], thread.Posts.Select(p => (p.Text, p.Missing)));
    }

    [Fact]
    public async Task A_branch_is_named_and_the_longer_way_is_taken()
    {
        var ids = Plant(Stranger, "One", "Two");
        PlantUnder(ids[0], Stranger, "Two, otherwise", "Three, otherwise");

        var thread = (await ReadAsync(ids[0])).Thread;
        Assert.Equal(["One", "Two, otherwise", "Three, otherwise"], thread.Posts.Select(p => p.Text));
        Assert.Contains($"after post 1: https://x.com/stranger/status/{ids[1]}", Assert.Single(thread.Losses));
        Assert.Equal(["One", "Two"], (await ReadAsync(ids[1])).Thread.Posts.Select(p => p.Text));
    }
}
