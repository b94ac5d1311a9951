using Spectre.Console;

namespace ThreadBot.App.Terminal;

/// <summary>Shows a thread post by post, as a reader of the network will meet it.</summary>
/// <param name="console">Where to.</param>
internal sealed class DraftPrinter(IAnsiConsole console)
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Blue = new(Color.Blue);
    private static readonly Style Grey = new(Color.Grey);
    private static readonly Style Yellow = new(Color.Yellow);

    /// <summary>Shows the whole draft under a heading.</summary>
    public void Print(ThreadDraft draft)
    {
        Heading(draft);
        foreach (var post in draft.Posts)
            Print(post, draft.Posts.Count, address: null);
    }

    /// <summary>Shows the heading: name, network, number of posts and price.</summary>
    public void Heading(ThreadDraft draft)
    {
        console.WriteLine(new StyledText(TerminalText.Harmless(draft.Title), Bold));
        Line($"{draft.Slug} · {draft.Network} · {TerminalText.Count(draft.Posts.Count, "post")} · {TerminalText.Dollars(draft.Price)}");
    }

    /// <summary>Shows one post with its length, links, images and poll, and its address once it has one.</summary>
    public void Print(PostDraft post, int count, string? address)
    {
        console.EndLine();
        Line($"{post.Number}/{count} · {post.Length} of {post.Limit}{Cut(post)}{(post.Price > 0 ? $" · {TerminalText.Dollars(post.Price)}" : "")}");
        foreach (var line in TerminalText.Harmless(post.Text).Split('\n'))
            console.WriteLine(Beside().Append(line));
        foreach (var image in post.Images)
            Attachment("image", $"{image.Path}: {image.AltText}");
        foreach (var link in post.Links)
            Attachment(link.Authored ? "link" : "accidental link", link.Url);
        if (post.Poll is { } poll)
            Attachment("poll", $"{string.Join(" / ", poll.Options)}, open for {poll.Duration.TotalHours:0.#} hours");
        if (address is not null)
            Attachment("posted", address);
    }

    private void Attachment(string kind, string text) =>
        console.WriteLine(Beside().Append(kind, Yellow).Append($" {TerminalText.Harmless(text)}"));

    private void Line(string text) => console.WriteLine(new StyledText(TerminalText.Harmless(text), Grey));

    private static StyledText Beside() => new StyledText("│", Blue).Append(" ");

    private static string Cut(PostDraft post) => post.Cut switch
    {
        CutReason.Start or CutReason.Author => "",
        CutReason.Grapheme => " · cut inside a word",
        var reason => $" · cut at a {Enum.GetName(reason)!.ToLowerInvariant()}",
    };
}
