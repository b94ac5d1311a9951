using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using ThreadBot.App.Commands;

namespace ThreadBot.App.Terminal;

/// <summary>Shows the posts of threads as a table: a row a post, a column a network.</summary>
/// <param name="console">Where to.</param>
internal sealed class LengthPrinter(IAnsiConsole console)
{

    /// <summary>Shows each thread's posts with their lengths and limits, and why they were cut where they were.</summary>
    public void Print(IReadOnlyList<PostLength> posts)
    {
        foreach (var thread in posts.GroupBy(post => post.Thread))
        {
            console.WriteLine(new StyledText(TerminalText.Harmless(thread.Key), Tone.Bold).Append(Prices(thread), Tone.Grey));
            console.Write(TableOf([.. thread.GroupBy(post => post.Network)]));
            console.EndLine();
        }
    }

    private static string Prices(IEnumerable<PostLength> posts) => string.Concat(posts.GroupBy(post => post.Network)
        .Select(network => (network.Key, Price: network.Sum(post => post.Price))).Where(n => n.Price > 0)
        .Select(n => $" · {Dollars.Write(n.Price)} on {n.Key}"));

    private static Table TableOf(IReadOnlyList<IGrouping<string, PostLength>> networks)
    {
        var table = new Table().NoBorder();
        table.AddColumn(new TableColumn(new Text("post", Tone.Grey.ToStyle())).RightAligned());
        foreach (var network in networks)
            table.AddColumn(new TableColumn(new Text(network.Key, Tone.Grey.ToStyle())));
        for (var i = 0; i < networks.Max(network => network.Count()); i++)
        {
            IRenderable number = new Text((i + 1).ToString(CultureInfo.InvariantCulture), Tone.Grey.ToStyle());
            table.AddRow(networks.Select(network => Cell(network.ElementAtOrDefault(i))).Prepend(number));
        }

        return table;
    }

    private static IRenderable Cell(PostLength? post) => post is null ? Text.Empty : Facts(post);

    private static Paragraph Facts(PostLength post)
    {
        var reason = CutReasons.InWords(post.Cut);
        var cell = new Paragraph($"{post.Length}/{post.Limit}")
            .Append($" line {post.Line}{(reason.Length == 0 ? "" : $", {reason}")}{(post.Price > 0 ? $", {TerminalText.Dollars(post.Price)}" : "")}", Tone.Grey.ToStyle());
        foreach (var link in post.AccidentalLinks)
            cell.Append($"\naccidental link {TerminalText.Harmless(link.Text)}", Tone.Yellow.ToStyle());
        return cell;
    }
}
