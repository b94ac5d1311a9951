namespace ThreadBot.Benchmarks;

/// <summary>What a program costs that has just been started, beside one that only says hello.</summary>
internal static class ColdStart
{
    private const int Runs = 21;

    /// <param name="name">What is measured.</param>
    /// <param name="hello">Runs the program that only says hello.</param>
    /// <param name="program">Runs what is measured.</param>
    /// <param name="folders">What both read.</param>
    public static void Compare(string name, Func<Cost> hello, Func<Cost> program, params string[] folders)
    {
        program();
        List<Cost> none = [], ours = [];
        for (var run = 0; run < Runs; run++)
        {
            Workshop.ReadAhead(folders);
            none.Add(hello());
            ours.Add(program());
        }

        Report("wall", name, none, ours, c => c.Wall);
        Report("CPU ", name, none, ours, c => c.Cpu);
    }

    private static void Report(string what, string name, List<Cost> none, List<Cost> ours, Func<Cost, TimeSpan> part)
    {
        var (hello, program) = (Median(none, part), Median(ours, part));
        Console.WriteLine(
            $"{what}: empty program {hello:0} ms, {name} {program:0} ms, difference {program - hello:0} ms, ratio {program / hello:0.00} (medians of {Runs}, alternating)");
    }

    private static double Median(List<Cost> costs, Func<Cost, TimeSpan> part) =>
        costs.Select(c => part(c).TotalMilliseconds).Order().ElementAt(costs.Count / 2);
}
