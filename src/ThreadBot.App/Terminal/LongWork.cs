using Spectre.Console;

namespace ThreadBot.App.Terminal;

/// <summary>A progress bar for work that takes long, on standard error, so that what is printed stays what a script expects.</summary>
internal static class LongWork
{
    // Below this the bar would be gone before anybody saw it.
    private const int WorthABar = 200;
    private const int FewThatAreWritten = 5;

    /// <summary>Does the work, which says after each of its steps that it is done. Nothing is shown where nobody looks.</summary>
    public static T Do<T>(string what, int steps, Func<Action, T> work)
    {
        var console = Terminals.Error();
        if (steps < WorthABar || !console.Profile.Capabilities.Interactive)
            return work(() => { });
        return console.Progress().AutoClear(true).Start(progress =>
        {
            var bar = progress.AddTask(what, maxValue: steps);
            return work(() => bar.Increment(1));
        });
    }

    /// <summary>Does work that reads or writes, which says after each of its steps that it is done. Nothing is shown where nobody looks.</summary>
    public static async Task DoAsync(string what, int steps, Func<Action, Task> work)
    {
        var console = Terminals.Error();
        if (steps < FewThatAreWritten || !console.Profile.Capabilities.Interactive)
        {
            await work(() => { });
            return;
        }

        await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var bar = progress.AddTask(what, maxValue: steps);
            await work(() => bar.Increment(1));
        });
    }
}
