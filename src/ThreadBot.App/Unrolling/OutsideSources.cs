using ThreadBot.App.Commands;
using ThreadBot.App.Settings;
using ThreadBot.Storage;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Sources;

namespace ThreadBot.App.Unrolling;

/// <summary>Opens what is not ours: posts on a network, archives, documents. What it opened is closed with it.</summary>
/// <param name="workspace">Settings and accounts.</param>
/// <param name="archives">What is wanted of archives.</param>
internal sealed class OutsideSources(Workspace workspace, XArchiveOptions archives) : IDisposable
{
    private readonly Stack<IDisposable> _open = new();

    /// <summary>Opens a source.</summary>
    /// <exception cref="UserError">It cannot be opened; the message says what to do.</exception>
    public IThreadSource Open(ThreadReference reference) => reference switch
    {
        ThreadReference.Post post => Kept(new NetworkSource(Reader(post), post.Id)),
        ThreadReference.Archive archive => Kept(Archive(archive.Path)),
        ThreadReference.Document { Form: DocumentForm.Markdown } file => new MarkdownSource(file.Path),
        ThreadReference.Document { Form: DocumentForm.Text } file => new TextSource(file.Path),
        ThreadReference.Document file => new JsonSource(file.Path),
        ThreadReference.Unreadable unreadable => throw new UserError(unreadable.Problem),
        _ => throw new ArgumentOutOfRangeException(nameof(reference), reference, "It is one of ours."),
    };

    public void Dispose()
    {
        while (_open.TryPop(out var open))
            open.Dispose();
    }

    private T Kept<T>(T source)
        where T : IDisposable
    {
        _open.Push(source);
        return source;
    }

    private IPostReader Reader(ThreadReference.Post post)
    {
        if (workspace.Settings.Accounts.FirstOrDefault(a => a.Network == post.Network) is not { } account)
            throw new UserError($"Reading from X needs an account on X in the settings. Without one, unroll the archive that X gives you of your own posts: 'threadbot unroll archive.zip'.");
        try
        {
            return workspace.X.OpenReader(account, Kept(new LateBook(workspace, account.Name)));
        }
        catch (Exception fault) when (fault is InvalidOperationException or FormatException)
        {
            throw new UserError(fault.Message, fault);
        }
    }

    private XArchiveSource Archive(string path)
    {
        try
        {
            return XArchiveSource.TryOpen(path, archives) ?? throw new UserError($"'{path}' is no archive of X's: it has no data/tweets.js.");
        }
        catch (InvalidDataException fault)
        {
            throw new UserError($"The archive '{path}' cannot be read: {fault.Message.TrimEnd('.')}.", fault);
        }
    }

    /// <summary>The ledger is opened with the first charge: who only asks for a price leaves nothing behind.</summary>
    private sealed class LateBook(Workspace workspace, string account) : ISpendBook, IDisposable
    {
        private Ledger? _ledger;

        private ISpendBook Book => (_ledger ??= workspace.OpenLedger()).BookOf(account);

        public Task<long> OpenAsync(Charge most) => Book.OpenAsync(most);

        public Task SettleAsync(long entry, Charge actual) => Book.SettleAsync(entry, actual);

        public void Dispose() => _ledger?.Dispose();
    }
}
