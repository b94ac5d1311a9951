using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThreadBot.Unroll.Printing;

/// <summary>
/// The DevTools protocol over a pair of pipes: JSON messages that end with a zero byte
/// (<see href="https://chromedevtools.github.io/devtools-protocol/"/>). Nothing listens on a port, so nobody else can speak to the browser.
/// </summary>
internal sealed class DevToolsPipe : IAsyncDisposable
{
    private readonly Stream _commands;
    private readonly PipeReader _answers;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _asked = [];
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _awaited = [];
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _listening;
    private int _lastId;

    public DevToolsPipe(Stream commands, Stream answers)
    {
        _commands = commands;
        _answers = PipeReader.Create(answers);
        _listening = Task.Run(ListenAsync);
    }

    /// <summary>Sends a command and waits for its result.</summary>
    /// <param name="method">Such as <c>Page.printToPDF</c>.</param>
    /// <param name="parameters">As the protocol names them.</param>
    /// <param name="page">The session of the page that is spoken to; null for the browser itself.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="PrintingException">The browser refused, or is gone.</exception>
    public async Task<JsonElement> SendAsync(string method, JsonObject parameters, string? page, CancellationToken stop)
    {
        var id = Interlocked.Increment(ref _lastId);
        var asked = _asked[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_listening.IsCompleted)
            Abandon();
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (page is not null)
            message["sessionId"] = page;
        await WriteAsync(message, stop);
        return await asked.Task.WaitAsync(stop);
    }

    /// <summary>The next event of a name on a page. Ask before the command that causes it.</summary>
    public Task<JsonElement> Event(string name, string page) =>
        (_awaited[Key(name, page)] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _listening;
        await _answers.CompleteAsync();
        await _commands.DisposeAsync();
        _closing.Dispose();
        _turn.Dispose();
    }

    private async Task WriteAsync(JsonObject message, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            // Half a message would be the beginning of the next one, so it is written to its end.
            await _commands.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(message, PrintingJson.Default.JsonObject), 0], CancellationToken.None);
            await _commands.FlushAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            Abandon();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var read = await _answers.ReadAsync(_closing.Token);
                var buffer = read.Buffer;
                while (buffer.PositionOf((byte)0) is { } end)
                {
                    Take(JsonDocument.Parse(buffer.Slice(0, end)).RootElement);
                    buffer = buffer.Slice(buffer.GetPosition(1, end));
                }
                _answers.AdvanceTo(buffer.Start, buffer.End);
                if (read.IsCompleted)
                    break;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or JsonException)
        {
            // Whoever waits is told below.
        }
        Abandon();
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id))
        {
            if (_asked.TryRemove(id.GetInt32(), out var asked))
                Answer(asked, message);
        }
        else if (message.TryGetProperty("sessionId", out var page)
            && _awaited.TryRemove(Key(message.GetProperty("method").GetString()!, page.GetString()!), out var awaited))
        {
            awaited.TrySetResult(message.GetProperty("params"));
        }
    }

    private static void Answer(TaskCompletionSource<JsonElement> asked, JsonElement message)
    {
        if (message.TryGetProperty("error", out var error))
            asked.TrySetException(new PrintingException($"The browser could not print: {error.GetProperty("message").GetString()}."));
        else
            asked.TrySetResult(message.GetProperty("result"));
    }

    private void Abandon()
    {
        foreach (var waiting in _asked.Values.Concat(_awaited.Values))
            waiting.TrySetException(new PrintingException("The browser ended while it was printing; --verbose shows what it said."));
    }

    private static string Key(string name, string page) => $"{page} {name}";
}
