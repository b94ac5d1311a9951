using ThreadBot.Composition.Checking;
using ThreadBot.Composition.Cutting;
using ThreadBot.Networks;

namespace ThreadBot.Composition;

/// <summary>Cuts a thread for a network, numbers and prices its posts, and says what is wrong with it there.</summary>
/// <param name="threadsFolder">Where the images lie, to look at their sizes; null leaves that out.</param>
public sealed class ThreadComposer(string? threadsFolder = null)
{
    /// <summary>Cuts a thread.</summary>
    /// <param name="text">The rendered thread.</param>
    /// <param name="rules">What the network accepts.</param>
    /// <param name="numbering">The account's way to number posts; the thread's own comes before it.</param>
    /// <returns>The draft, or none where an error stands in the way, and all that is wrong with it on this network.</returns>
    public Composed Compose(ThreadText text, NetworkRules rules, NumberingStyle numbering)
    {
        var draft = new ThreadDraft(text.Slug, text.Title, text.Language, rules.Name, Posts(text, rules, text.Numbering ?? numbering))
        {
            Revisits = text.Revisits,
        };
        var faults = new FaultList(text, rules);
        SectionChecks.Run(text.Sections, threadsFolder, faults);
        QuizCheck.Run(text, faults);
        DraftChecks.Run(draft, faults);
        return new(faults.HasError ? null : draft, faults.All);
    }

    private static List<PostDraft> Posts(ThreadText text, NetworkRules rules, NumberingStyle numbering)
    {
        var sections = ShownSection.All(text.Sections, rules);
        if (sections.Count == 0)
            return [];
        var cut = new ThreadCutter(sections.ConvertAll(s => s.Text), rules.Limit, numbering).Cut();
        var writer = new PostWriter(sections, rules);
        var posts = new List<PostDraft>(cut.Count);
        foreach (var one in cut)
        {
            posts.Add(writer.Write(one, posts.Count) with
            {
                ReplySettings = posts.Count == 0 ? text.ReplySettings : null,
                MadeWithAi = text.MadeWithAi,
            });
        }

        return posts;
    }
}
