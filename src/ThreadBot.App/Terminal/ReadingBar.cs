using Spectre.Console;

namespace ThreadBot.App.Terminal;

/// <summary>How much of a long file has been read, on standard error, for as long as somebody looks.</summary>
internal sealed class ReadingBar
{
    private readonly IAnsiConsole _console = Terminals.Error();
    private long _shown = -1;

    /// <summary>Shows how much is read.</summary>
    /// <param name="read">Bytes so far.</param>
    /// <param name="total">Bytes in all.</param>
    public void Show(long read, long total)
    {
        var percent = total > 0 ? read * 100 / total : 100;
        if (percent == _shown || !_console.Profile.Capabilities.Interactive)
            return;
        _shown = percent;
        _console.Profile.Out.Writer.Write(percent < 100 ? $"\rReading {percent} %" : "\r                \r");
    }
}
