using System.CommandLine;
using System.Globalization;
using System.Text;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Composition.Articles;
using ThreadBot.Networks;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot split</c>: an article as a thread file to go on with.</summary>
internal static class SplitCommand
{
    /// <summary>What <c>--json</c> prints.</summary>
    /// <param name="Title">The thread's title.</param>
    /// <param name="Network">The network whose posts the parts fit.</param>
    /// <param name="Output">The file that was written; null where none was named.</param>
    /// <param name="Posts">The posts.</param>
    /// <param name="Notes">What a post cannot show, and what became of it.</param>
    /// <param name="Draft">The thread file.</param>
    internal sealed record SplitShown(
        string Title, string Network, string? Output, IReadOnlyList<PostDraft> Posts, IReadOnlyList<ArticleNote> Notes, string Draft);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string?>("file") { Description = "A Markdown or text file; '-' for standard input.", Arity = ArgumentArity.ZeroOrOne };
        var network = Choices.Network();
        var number = new Flag("--number") { Description = "Number the posts, and keep room for it." };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The thread file to write; standard output where none is named.", HelpName = "FILE" };
        var force = new Flag("--force") { Description = "Write over a file that is there." };
        var json = Choices.Json();
        var command = new Command("split", "Make a thread file of an article.") { file, network, number, output, force, json };
        command.Does((parsed, workspace, _) =>
        {
            var target = parsed.GetValue(output);
            if (target is { Exists: true } && !parsed.Has(force))
                throw new UserError($"{target} is there already; nothing was written. With --force it is written over.");
            var article = ArticleFile.Read(parsed.GetValue(file));
            var rules = workspace.Network(parsed.GetValue(network) ?? PreviewCommand.DefaultNetwork(workspace.UsableSettings.Accounts));
            var draft = Split(article, new(rules, parsed.Has(number) ? NumberingStyle.Fraction : NumberingStyle.None, NameOf(article))
            {
                IsMarkdown = !article.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase),
                ImagePath = path => ImagePath(path, article.Path, target?.FullName),
            });
            Write(draft, target);
            Show(new(draft.Title, rules.Name, target?.ToString(), draft.Posts, [.. draft.Notes, .. TooLong(draft, rules)], draft.File), parsed.Has(json), (article, workspace));
            return CommandLine.Success;
        });
        return command;
    }

    private static ArticleDraft Split(ArticleFile article, ArticleWishes wishes)
    {
        try
        {
            var draft = ArticleSplitter.Split(article.Text, wishes);
            return draft.Posts.Count > 0 ? draft : throw new UserError($"{article.Name} says nothing that a post could show.");
        }
        catch (ArgumentException)
        {
            throw new UserError($"{article.Name} has quotes, lists, brackets or asterisks nested deeper than anybody reads: flatten them.");
        }
    }

    private static string NameOf(ArticleFile article) =>
        article.Path is { } path && Path.GetFileNameWithoutExtension(path).Replace('-', ' ').Replace('_', ' ').Trim() is { Length: > 0 } name ? name : "Untitled";

    // An image keeps its place on the disk; the thread file may stand in another folder.
    private static string ImagePath(string path, string? article, string? target) =>
        article is not null && target is not null && Path.Combine(Path.GetDirectoryName(article)!, path) is var image && File.Exists(image)
            ? Path.GetRelativePath(Path.GetDirectoryName(target)!, image).Replace('\\', '/')
            : path;

    private static IEnumerable<ArticleNote> TooLong(ArticleDraft draft, NetworkRules rules) =>
        from post in draft.Posts
        where !rules.Limit.Fits(post.Text)
        select new ArticleNote(post.Line, string.Create(CultureInfo.InvariantCulture, $"Post {post.Number} has {post.Length:N0} {rules.Limit.Unit} where {rules.DisplayName} takes {post.Limit:N0}, and nothing in it may be cut: shorten it."));

    private static void Write(ArticleDraft draft, FileInfo? target)
    {
        if (target is null)
            return;
        target.Directory!.Create();
        File.WriteAllText(target.FullName, draft.File, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static void Show(SplitShown shown, bool json, (ArticleFile Article, Workspace Workspace) at)
    {
        var console = at.Workspace.Console;
        if (json)
        {
            console.WriteRaw(JsonOutput.Write(shown));
            return;
        }

        foreach (var note in shown.Notes)
            Terminals.Error().WriteRaw(TerminalText.Harmless($"{at.Article.Name}:{note.Line}: note: {note.Message}"));
        if (shown.Output is null)
            console.WriteText(shown.Draft);
        else
            console.WriteRaw($"Wrote {shown.Output}: {TerminalText.Count(shown.Posts.Count, "post")} for {shown.Network}. Edit it, then see it with 'threadbot preview'.");
    }
}
