namespace ThreadBot.Tests.Composition.Rendering;

public sealed class PollTests : RenderingTest
{
    [Fact]
    public void A_fenced_poll_is_taken_out_of_the_text_and_is_open_for_a_day()
    {
        var section = Assert.Single(Sections("Which?\n\n```poll\n- Loss: it falls\n- Accuracy\n```\n\nTell me."));

        Assert.Equal("Which?\n\nTell me.", section.Text);
        Assert.Equal(["Loss: it falls", "Accuracy"], section.Poll!.Options);
        Assert.Equal(TimeSpan.FromDays(1), section.Poll.Duration);
    }

    [Theory]
    [InlineData("3d", 72 * 60)]
    [InlineData("12h", 12 * 60)]
    [InlineData("30m", 30)]
    public void A_poll_says_how_long_it_is_open(string duration, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Sections($"```poll\n- a\n- b\nduration: {duration}\n```").Single().Poll!.Duration);

    [Fact]
    public void Options_may_come_from_data()
    {
        var poll = Sections("{{ options = ['a', 'b', 'c'] }}\n```poll\n{{ for o in options }}\n- {{ o }}\n{{ end }}\n```").Single().Poll!;

        Assert.Equal(["a", "b", "c"], poll.Options);
    }

    [Theory]
    [InlineData("```poll\n- a\n- b\n- a\n```", 7)]
    [InlineData("```poll\n- a\n- b\nwhat is this\n```", 7)]
    [InlineData("```poll\n- a\n- b\nduration: soon\n```", 7)]
    [InlineData("```poll\n- a\n- b\n```\n\n```poll\n- c\n- d\n```", 9)]
    public void A_poll_that_cannot_be_held_is_a_fault_at_its_line(string body, int line)
    {
        var fault = OnlyFault(body);

        Assert.Equal(("poll", line), (fault.Rule, fault.Line));
    }

    [Fact]
    public void A_poll_may_say_which_answer_is_right() =>
        Assert.Equal(2, Sections("```poll\n- a\n- b\nanswer: 2\n```").Single().Poll!.Answer);

    [Fact]
    public void What_stands_behind_a_reveal_waits_for_the_poll()
    {
        var sections = Sections("Which?\n```poll\n- a\n- b\n```\n--- reveal\nIt is b.\n---\nThat was all.");

        Assert.Equal([false, true, false], sections.Select(s => s.AfterPoll));
        Assert.Equal("It is b.", sections[1].Text);
    }

    [Fact]
    public void A_reveal_without_a_poll_before_it_is_a_fault() => Assert.Equal(("poll", 5), (OnlyFault("Hm.\n--- reveal\nAha.").Rule, OnlyFault("Hm.\n--- reveal\nAha.").Line));

    [Fact]
    public void A_poll_beside_an_image_is_a_fault()
    {
        Folder.With("ml/a.gif", [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0]);

        Assert.Contains("not both", OnlyFault("![x](a.gif)\n\n```poll\n- a\n- b\n```").Message);
    }
}
