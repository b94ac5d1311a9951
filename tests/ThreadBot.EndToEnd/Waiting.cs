namespace ThreadBot.EndToEnd;

/// <summary>Waits for something that another process does.</summary>
internal static class Waiting
{
    // Nothing is asserted by this time: it only keeps a broken program from hanging the tests.
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(120);

    public static async Task UntilAsync(Func<bool> happened)
    {
        using var hang = new CancellationTokenSource(Hang);
        while (!happened())
            await Task.Delay(10, hang.Token);
    }
}
