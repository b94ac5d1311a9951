namespace ThreadBot.Benchmarks;

/// <summary>The first preview after a start, beside a program that only says hello. Goal: at most twice as long.</summary>
internal static class ColdPreview
{
    private const int Runs = 21;

    public static void Measure()
    {
        using var workshop = new Workshop();
        var empty = workshop.PublishEmptyProgram();
        var program = workshop.PublishProgram();
        Workshop.Run(Repository.Root, "dotnet", program, "preview", "first-words");

        List<Cost> hello = [], preview = [];
        for (var run = 0; run < Runs; run++)
        {
            hello.Add(Workshop.Run(Repository.Root, "dotnet", empty));
            preview.Add(Workshop.Run(Repository.Root, "dotnet", program, "preview", "first-words"));
        }

        Report("wall", hello, preview, c => c.Wall);
        Report("CPU ", hello, preview, c => c.Cpu);
    }

    private static void Report(string what, List<Cost> hello, List<Cost> preview, Func<Cost, TimeSpan> part)
    {
        var (none, ours) = (Median(hello, part), Median(preview, part));
        Console.WriteLine($"{what}: empty program {none:0} ms, cold preview {ours:0} ms, ratio {ours / none:0.00} (medians of {Runs}, alternating)");
    }

    private static double Median(List<Cost> costs, Func<Cost, TimeSpan> part) =>
        costs.Select(c => part(c).TotalMilliseconds).Order().ElementAt(costs.Count / 2);
}
