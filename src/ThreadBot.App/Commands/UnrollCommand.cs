using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.App.Unrolling;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Printing;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.App.Commands;

/// <summary><c>threadbot unroll</c>: threads as documents worth keeping.</summary>
internal static class UnrollCommand
{
    // Whoever asks for all threads of an account does not ask for every post.
    private const int LeastOfAnArchive = 2;

    private static readonly Argument<string[]> What = new("thread") { Description = "Slugs, curricula, numbers of deliveries, addresses of posts, archives or files.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string[]> To = new("--to")
    {
        Description = $"The format, several with commas: {string.Join(", ", DocumentFormats.Names)}.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => ["md"],
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()],
    };

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The file, or the folder for several. Standard output where none is named.", HelpName = "PATH" };
    private static readonly Flag Book = new("--book") { Description = "Make one document of all threads, with contents and an index." };
    private static readonly Option<string?> Site = new("--site") { Description = "Make a site of all threads in this folder.", HelpName = "FOLDER" };
    private static readonly Option<string?> SiteAddress = new("--site-url") { Description = "The address under which the site will stand, for its feeds and its map.", HelpName = "URL" };
    private static readonly Option<string?> Title = new("--title") { Description = "The title of the book or the site.", HelpName = "TEXT" };
    private static readonly Flag Clean = new("--clean") { Description = "Take away the numbers of posts and signs that a thread follows." };
    private static readonly Option<DateTimeOffset?> Since = new("--since")
    {
        Description = "Only threads that began on this day (UTC) or later: yyyy-MM-dd.",
        HelpName = "DATE",
        CustomParser = Day,
    };

    private static readonly Option<int> MinPosts = new("--min-posts") { Description = "Only threads of so many posts.", HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<Paper?> Paper = new("--paper") { Description = "The paper that pdf and html are printed on.", HelpName = "a4|letter" };
    private static readonly Option<FileInfo?> Template = new("--template") { Description = "Write html with this Scriban template.", HelpName = "FILE" };
    private static readonly Flag Price = new("--price") { Description = "Say what reading would cost, and read nothing." };
    private static readonly Flag Schema = new("--schema") { Description = "Print the schema of json, and read nothing." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("unroll", "Turn threads into documents.") { What, To, Output, Book, Site, SiteAddress, Title, Clean, Since, MinPosts, Paper, Template, Price, Schema };
        command.DoesWithSecrets(async (parsed, workspace, cancellationToken) =>
        {
            if (parsed.Has(Schema))
            {
                workspace.Console.WriteRaw(JsonFormat.Schema.TrimEnd());
                return CommandLine.Success;
            }

            await using var browser = new Browser(workspace.UsableSettings.Printing, workspace.Clock);
            var request = Request(parsed, browser);
            using var sources = new UnrollSources(workspace, Archives(request));
            var opened = new List<IThreadSource>();
            foreach (var what in request.What)
                opened.AddRange(await sources.OpenAsync(what, cancellationToken));
            if (parsed.Has(Price))
                await PriceAsync(opened, workspace, cancellationToken);
            else
                await RunAsync(request, opened, request.Title ?? (request.IsBook || request.Site is not null ? sources.TitleOf(request.What) : ""), workspace, cancellationToken);
            return CommandLine.Success;
        });
        return command;
    }

    private static UnrollRequest Request(ParseResult parsed, Browser browser)
    {
        var request = new UnrollRequest(parsed.GetValue(What) ?? [], [.. parsed.GetRequiredValue(To).Select(name => Format(name, parsed, browser))])
        {
            Output = parsed.GetValue(Output),
            Site = parsed.GetValue(Site),
            SiteAddress = parsed.GetValue(SiteAddress),
            IsBook = parsed.Has(Book),
            Title = parsed.GetValue(Title),
            IsClean = parsed.Has(Clean),
            Since = parsed.GetValue(Since),
            MinPosts = parsed.GetValue(MinPosts),
        };
        return request switch
        {
            { What.Count: 0 } => throw new UserError("Name what to unroll: a slug, a curriculum, the number of a delivery, the address of a post, an archive or a file."),
            { Formats.Count: 0 } => throw new UserError($"Name a format after --to: {string.Join(", ", DocumentFormats.Names)}."),
            { Output: null, Site: null } when request.Formats.Count > 1 => throw new UserError("Name a folder with -o: several formats do not fit on standard output."),
            { Output: null, Site: null, Formats: [EpubFormat or PdfFormat] } when !Console.IsOutputRedirected => throw new UserError("Name a file with -o: this format is nothing for a terminal."),
            _ => request,
        };
    }

    private static XArchiveOptions Archives(UnrollRequest request) => new()
    {
        LeastPosts = Math.Max(LeastOfAnArchive, request.MinPosts),
        Since = request.Since,
        Progress = new ReadingBar().Show,
    };

    private static IDocumentFormat Format(string name, ParseResult parsed, Browser browser) =>
        name == "html" && parsed.GetValue(Template) is { } template
            ? Read(template)
            : DocumentFormats.All(browser, parsed.GetValue(Paper)).FirstOrDefault(f => f.Name == name)
                ?? throw new UserError($"There is no format '{name}'. Formats: {string.Join(", ", DocumentFormats.Names)}.");

    private static TemplateFormat Read(FileInfo template)
    {
        try
        {
            return TemplateFormat.Read(template.FullName);
        }
        catch (FormatException e)
        {
            throw new UserError(e.Message);
        }
    }

    private static async Task RunAsync(UnrollRequest request, List<IThreadSource> sources, string title, Workspace workspace, CancellationToken cancellationToken)
    {
        // What somebody prints must hold nothing else.
        Action<string> say = request.Output is null && request.Site is null ? _ => { } : workspace.Console.WriteRaw;
        await LongWork.DoAsync("Unrolling", sources.Count, async step =>
        {
            var work = new UnrollWork(request, sources, say) { Progress = _ => step() };
            try
            {
                await work.RunAsync(title, cancellationToken);
            }
            catch (FormatException e)
            {
                // A template of the user's failed.
                throw new UserError(e.Message);
            }
        });
        Remark(sources);
    }

    // What belongs to no document, and what it cost: on standard error, as documents may be on the other one.
    private static void Remark(List<IThreadSource> sources)
    {
        var console = Terminals.Error();
        foreach (var loss in sources.SelectMany(s => s.Losses))
            console.WriteRaw(TerminalText.Harmless(loss));
        foreach (var bill in sources.OfType<NetworkSource>().Select(s => s.Bill))
            console.WriteRaw($"{bill.Posts} post{(bill.Posts == 1 ? "" : "s")} read for {TerminalText.Dollars(bill.Amount)}");
    }

    private static async Task PriceAsync(List<IThreadSource> sources, Workspace workspace, CancellationToken cancellationToken)
    {
        foreach (var source in sources.OfType<IPricedSource>())
        {
            var price = await source.PriceAsync(cancellationToken);
            var range = price.AtLeast == price.AtMost ? TerminalText.Dollars(price.AtMost) : $"{TerminalText.Dollars(price.AtLeast)} to {TerminalText.Dollars(price.AtMost)}";
            workspace.Console.WriteRaw($"{range}: {price.Because}");
        }

        if (!sources.OfType<IPricedSource>().Any())
            workspace.Console.WriteRaw("Nothing: it is read from this machine.");
    }

    private static DateTimeOffset? Day(ArgumentResult result)
    {
        if (DateTimeOffset.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day))
            return day;
        result.AddError($"'{result.Tokens[0].Value}' is no day: write it as 2026-03-02.");
        return null;
    }
}
