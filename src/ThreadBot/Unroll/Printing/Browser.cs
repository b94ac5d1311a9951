namespace ThreadBot.Unroll.Printing;

/// <summary>
/// Prints documents with the browser that the user has. It is started with the first document and stays for the others, one page after the
/// other on the same leaf; a browser that failed is put away, and the next document starts a new one.
/// </summary>
/// <param name="options">Which browser, and how.</param>
/// <param name="clock">Measures how long a document may take.</param>
public sealed class Browser(PrintingOptions options, TimeProvider clock) : IAsyncDisposable
{
    // The browser takes messages of up to 100 MB.
    private const int MostCharacters = 48 << 20;
    private readonly SemaphoreSlim _turn = new(1);
    private BrowserProcess? _process;
    private DevToolsPipe? _pipe;
    private PrintingPage? _page;

    /// <summary>Prints one document. Asked twice at once, it prints one after the other.</summary>
    /// <param name="html">A page that holds all it needs; nothing is fetched for it and no script in it runs.</param>
    /// <param name="pdf">Where the PDF is written.</param>
    /// <param name="stop">Stops the printing.</param>
    /// <exception cref="PrintingException">There is no browser, or it failed.</exception>
    public Task PrintAsync(string html, Stream pdf, CancellationToken stop) => WithPageAsync(html, (page, patience) => page.PrintAsync(html, pdf, patience), stop);

    /// <summary>Draws one document as a picture, such as a page that is one SVG.</summary>
    /// <param name="html">A page that holds all it needs.</param>
    /// <param name="size">The size of the picture.</param>
    /// <param name="png">Where the PNG is written.</param>
    /// <param name="stop">Stops the drawing.</param>
    /// <exception cref="PrintingException">There is no browser, or it failed.</exception>
    public Task DrawAsync(string html, PictureSize size, Stream png, CancellationToken stop) => WithPageAsync(html, (page, patience) => page.DrawAsync(html, size, png, patience), stop);

    private async Task WithPageAsync(string html, Func<PrintingPage, CancellationToken, Task> work, CancellationToken stop)
    {
        if (html.Length > MostCharacters)
            throw new PrintingException($"The document has {html.Length / (1 << 20)} million characters with its images, more than the browser takes ({MostCharacters / (1 << 20)}); unroll it in parts.");
        await _turn.WaitAsync(stop);
        try
        {
            using var patience = new CancellationTokenSource(options.TimeLimit, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
            try
            {
                _page ??= await OpenAsync(either.Token);
                await work(_page, either.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                await CloseAsync();
                throw new PrintingException($"The browser did not print within {options.TimeLimit.TotalSeconds:0} s; the setting Unroll:TimeLimit allows it longer.");
            }
            catch
            {
                await CloseAsync();
                throw;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_pipe is not null && _page is not null)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
            try
            {
                await _pipe.SendAsync("Browser.close", [], page: null, patience.Token);
            }
            catch (Exception gone) when (gone is PrintingException or OperationCanceledException)
            {
                // It is put away below all the same.
            }
        }
        await CloseAsync();
        _turn.Dispose();
    }

    private async Task<PrintingPage> OpenAsync(CancellationToken stop)
    {
        _process = BrowserProcess.Start(BrowserSearch.Find(options.Browser), options.Sandbox);
        _pipe = new DevToolsPipe(_process.Commands, _process.Answers);
        return await PrintingPage.OpenAsync(_pipe, stop);
    }

    private async Task CloseAsync()
    {
        _page = null;
        // A browser whose pipe is closed ends by itself.
        if (_pipe is not null)
            await _pipe.DisposeAsync();
        if (_process is not null)
            await _process.DisposeAsync();
        (_pipe, _process) = (null, null);
    }
}
