using ThreadBot.App.Commands;
using ThreadBot.App.Settings;
using ThreadBot.App.Terminal;
using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Storage;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Media;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.App.Unrolling;

/// <summary>Finds where threads are read from that a person named. What it opened is closed with it.</summary>
/// <param name="workspace">What there is.</param>
/// <param name="archives">What is wanted of archives.</param>
internal sealed class UnrollSources(Workspace workspace, XArchiveOptions archives) : IDisposable
{
    private readonly OutsideSources _outside = new(workspace, archives);
    private Ledger? _ledger;

    /// <summary>The sources of what was named: several for a curriculum, which is as many threads.</summary>
    /// <exception cref="UserError">There is nothing of the name.</exception>
    public async Task<IReadOnlyList<IThreadSource>> OpenAsync(string what, CancellationToken cancellationToken) => ThreadReference.Of(what) switch
    {
        ThreadReference.Delivery delivery => [await DeliveryAsync(delivery.Number, cancellationToken)],
        ThreadReference.Name name => Named(name.Text, cancellationToken),
        var outside => [_outside.Open(outside)],
    };

    /// <summary>What a book or site of all that was named is called where nobody says it.</summary>
    public string TitleOf(IReadOnlyList<string> what) =>
        what is [var one] && Directory.Exists(workspace.UsableSettings.ThreadsFolder) && workspace.Library.Curricula.FirstOrDefault(c => c.Name == one.TrimEnd('/')) is { } curriculum ? curriculum.Title : "Threads";

    public void Dispose()
    {
        _outside.Dispose();
        _ledger?.Dispose();
    }

    private IReadOnlyList<IThreadSource> Named(string what, CancellationToken cancellationToken)
    {
        var name = what.TrimEnd('/');
        if (workspace.Library.Curricula.Any(c => c.Name == name))
            return [.. workspace.Library.ThreadsOf(name).Select(t => Template(t, cancellationToken))];
        return [Template(workspace.Thread(what), cancellationToken)];
    }

    private FolderMedia Media => field ??= new(workspace.UsableSettings.ThreadsFolder);

    private async Task<LedgerSource> DeliveryAsync(long number, CancellationToken cancellationToken)
    {
        _ledger ??= workspace.FindLedger();
        var slug = (await Workspace.DeliveryAsync(_ledger, number, cancellationToken)).Draft.Slug;
        // A thread can be unrolled when its file has long been taken away.
        var template = Directory.Exists(workspace.UsableSettings.ThreadsFolder) ? workspace.Library.Threads.FirstOrDefault(t => t.Slug == slug) : null;
        return new LedgerSource(_ledger!, number, Media) { Author = template is null ? null : workspace.AuthorOf(slug), Topics = template?.Teaches ?? [] };
    }

    private TemplateSource Template(ThreadTemplate template, CancellationToken cancellationToken)
    {
        var siblings = new SiblingDocuments(workspace.Library, template);
        var rendered = new ThreadRenderer(workspace.Clock).Render(template, siblings, cancellationToken);
        new FaultPrinter(Terminals.Error()).Print(rendered.Faults);
        return rendered.Text is { } text
            ? new TemplateSource(siblings.Linked(text), workspace.AuthorOf(template.Slug) ?? "unknown", Media) { Topics = template.Teaches }
            : throw new UserError($"{template.Slug} cannot be unrolled as it is.");
    }
}
