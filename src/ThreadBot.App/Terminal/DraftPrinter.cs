using Spectre.Console;
using ThreadBot.Composition.Checking;
using ThreadBot.Networks;

namespace ThreadBot.App.Terminal;

/// <summary>Shows a thread post by post, as a reader of the network will meet it.</summary>
/// <param name="console">Where to.</param>
/// <param name="rules">The network, to say what accidental links cost and what to do about them; null leaves that out.</param>
internal sealed class DraftPrinter(IAnsiConsole console, NetworkRules? rules = null)
{
    private const double NearlyFull = 0.95;

    /// <summary>Shows the whole draft under a heading.</summary>
    public void Print(ThreadDraft draft)
    {
        console.AtOnce(() =>
        {
            Heading(draft);
            foreach (var post in draft.Posts)
                Print(post, draft.Posts.Count, address: null);
        });
    }

    /// <summary>Shows the heading: name, network, number of posts and price.</summary>
    public void Heading(ThreadDraft draft)
    {
        console.WriteLine(new StyledText(TerminalText.Harmless(draft.Title), Tone.Bold));
        console.WriteLine(new StyledText(
            TerminalText.Harmless($"{draft.Slug.Value} · {draft.Network} · {TerminalText.Count(draft.Posts.Count, "post")} · {TerminalText.Dollars(draft.Price)}"), Tone.Grey));
    }

    /// <summary>Shows one post with its length, links, images and poll, and its address once it has one.</summary>
    public void Print(PostDraft post, int count, string? address)
    {
        console.EndLine();
        Facts(post, count);
        foreach (var line in TerminalText.Harmless(post.Text).Split('\n'))
            console.WriteLine(new Beside(new StyledText(line)));
        foreach (var image in post.Images)
            Attachment(image.Kind == MediaKind.Video ? "video" : "image", $"{image.Path}: {image.AltText}");
        foreach (var link in post.Links)
        {
            if (link.Authored || rules is null)
                Attachment(link.Authored ? "link" : "accidental link", link.Url);
        }

        foreach (var link in rules is null ? [] : AccidentalLink.In(post, rules))
            Attachment("accidental link", $"{link.Text} leads to {link.Url}{Costs(link)}: {link.Suggestion}");
        if (post.Quote is { } quote)
            Attachment("quote", $"{quote.Slug}: {quote.Url}");
        if (post.Poll is { } poll)
            Attachment("poll", $"{string.Join(" / ", poll.Options)}, open for {poll.Duration.TotalHours:0.#} hours");
        if (address is not null)
            Attachment("posted", address);
    }

    /// <summary>What an accidental link does to the price, to be put behind its name; empty where it does nothing.</summary>
    public static string Costs(AccidentalLink link) => link.Price is { } price
        ? $" and makes the post cost {TerminalText.Dollars(price.WithLink)} instead of {TerminalText.Dollars(price.Without)}, {price.Times} times as much"
        : "";

    /// <summary>Whether a post has hardly any room left.</summary>
    public static bool IsNearlyFull(PostDraft post) => post.Length > NearlyFull * post.Limit;

    private void Facts(PostDraft post, int count)
    {
        var reason = CutReasons.InWords(post);
        console.WriteLine(new StyledText($"{post.Number}/{count} · ", Tone.Grey)
            .Append($"{post.Length} of {post.Limit}", IsNearlyFull(post) ? Tone.Yellow : Tone.Grey)
            .Append($"{(reason.Length == 0 ? "" : $" · {reason}")}{(post.Price > 0 ? $" · {TerminalText.Dollars(post.Price)}" : "")}", Tone.Grey));
    }

    private void Attachment(string kind, string text) =>
        console.WriteLine(new Beside(new StyledText(kind, Tone.Yellow).Append($" {TerminalText.Harmless(text)}")));
}
