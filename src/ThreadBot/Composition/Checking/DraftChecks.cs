using System.Globalization;

namespace ThreadBot.Composition.Checking;

/// <summary>What can be wrong with a thread once it is cut.</summary>
internal static class DraftChecks
{
    /// <summary>Runs them all.</summary>
    public static void Run(ThreadDraft draft, FaultList faults)
    {
        if (draft.Posts.Count == 0)
            faults.Error("empty-thread", 1, "The thread has no text: write something under its front matter.");
        foreach (var post in draft.Posts)
        {
            Length(post, faults);
            Attachments(post, faults);
            Quote(post, faults);
            foreach (var (rule, start, message) in faults.Rules.TextFaults(post.Text))
                faults.Error(rule, post.LineAt(start), message);
        }

        AccidentalLinks(draft, faults);
        DearLink.Run(draft, faults);
        Duplicates(draft, faults);
    }

    private static void Length(PostDraft post, FaultList faults)
    {
        var (name, limit) = (faults.Rules.DisplayName, faults.Rules.Limit);
        if (limit.Fits(post.Text))
            return;
        var size = post.Length > post.Limit ? $"{post.Length:N0} {limit.Unit} where {name} takes {post.Limit:N0}" : $"more than the {limit.OtherLimit} that {name} takes";
        faults.Error("post-too-long", post.Line, string.Create(
            CultureInfo.InvariantCulture,
            $"Post {post.Number} has {size}, and nothing in '{Excerpt.Of(post.Text)}' may be cut: shorten it, or break it with a line of ---."));
    }

    private static void AccidentalLinks(ThreadDraft draft, FaultList faults)
    {
        foreach (var link in AccidentalLink.In(draft, faults.Rules))
        {
            faults.Warning(
                "accidental-link",
                link.Line,
                $"{faults.Rules.DisplayName} makes a link to {link.Url} of '{link.Text}' in post {link.Post}{Costs(link)}. If it is not meant, {link.Suggestion}.");
        }
    }

    private static string Costs(AccidentalLink link) => link.Price is { } price
        ? $", which makes the post cost {Dollars.Write(price.WithLink)} instead of {Dollars.Write(price.Without)} ({price.Times} times as much)"
        : "";

    private static void Attachments(PostDraft post, FaultList faults)
    {
        var (name, max) = (faults.Rules.DisplayName, faults.Rules.MaxImages);
        if (post.Images.Count > max)
            faults.Error("image", post.Line, $"Post {post.Number} would have {post.Images.Count} images where {name} takes {max}: break the section with a line of ---.");
        if (post.Images.Count > 1 && post.Images.FirstOrDefault(faults.Rules.StandsAlone) is { } alone)
            faults.Error("image", post.Line, $"Post {post.Number} has {alone.Path} beside other files, and {name} takes a {(alone.Kind == MediaKind.Gif ? "GIF" : "video")} alone: break the section with a line of ---.");
        if (post is { Poll: not null, Images.Count: > 0 })
            faults.Error("poll", post.Line, $"Post {post.Number} has a poll and an image, which {name} does not take together: break the section with a line of ---.");
    }

    private static void Quote(PostDraft post, FaultList faults)
    {
        if (post.Quote is null)
            return;
        if (post.Images.Count > 0 || post.Poll is not null)
            faults.Error("quote", post.Line, $"Post {post.Number} quotes a thread and has {(post.Poll is null ? "an image" : "a poll")}, which {faults.Rules.DisplayName} does not take together: break the section with a line of ---.");
        if (post.Body.Length == 0)
            faults.Error("quote", post.Line, $"Post {post.Number} quotes a thread and says nothing: write a word about it.");
    }

    private static void Duplicates(ThreadDraft draft, FaultList faults)
    {
        var seen = new Dictionary<string, PostDraft>(draft.Posts.Count, StringComparer.Ordinal);
        foreach (var post in draft.Posts)
        {
            if (post.Text.Length > 0 && !seen.TryAdd(post.Text, post))
            {
                faults.Error(
                    "duplicate-text",
                    post.Line,
                    $"Post {post.Number} is the same as post {seen[post.Text].Number}, and {faults.Rules.DisplayName} refuses a text that it has already: say it in other words.");
            }
        }
    }
}
