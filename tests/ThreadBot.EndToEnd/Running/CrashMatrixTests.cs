using CrashMatrix;

namespace ThreadBot.EndToEnd.Running;

/// <summary>A part of the crash matrix: short threads, and a few of the pairs of faults. CONTRIBUTING.md names the command for all of it.</summary>
public sealed class CrashMatrixTests
{
    private static readonly int[] Sizes = [1, 2, 5];

    [Theory]
    [InlineData("kill at every request")]
    [InlineData("kill at every ledger write")]
    [InlineData("a fault at every request")]
    [InlineData("no answer at every request")]
    [InlineData("a fault at every post")]
    [InlineData("two faults in a row and three kills")]
    [InlineData("a fault or a kill in a rollback")]
    [InlineData("a fault at the renewal of a token")]
    [InlineData("kill at the renewal of a token")]
    public async Task Whatever_goes_wrong_a_thread_stands_once_whole_and_in_order_or_not_at_all(string part)
    {
        using var complaints = new StringWriter();

        var tally = await new Matrix(Sizes, complaints) { Pairs = 60, EveryState = 4 }.Parts[part]();

        Assert.True(tally is { IsClean: true, Scenarios: > 0 }, $"{tally}\n{complaints}");
    }
}
