namespace ThreadBot.Benchmarks;

/// <summary><c>check</c> over 10,000 generated threads. Goal: at most 2 s of CPU, and memory that does not grow with their number.</summary>
internal static class CheckManyThreads
{
    private const int Posts = 5;
    private static readonly int[] Sizes = [1_000, 10_000];

    public static void Measure()
    {
        using var workshop = new Workshop();
        var program = workshop.PublishProgram();
        foreach (var size in Sizes)
        {
            var world = $"world{size}";
            Generate(workshop, world, size);
            Workshop.ReadAhead(workshop.Folder);
            var cost = Workshop.Run(Path.Combine(workshop.Folder, world), "dotnet", program, "check");
            Console.WriteLine(
                $"check of {size} threads in files of their own: {cost.Cpu.TotalSeconds:0.00} s CPU, {cost.Wall.TotalSeconds:0.00} s wall, " +
                $"peak memory {cost.PeakMemory / 1e6:0} MB, exit code {cost.ExitCode}");
        }
    }

    private static void Generate(Workshop workshop, string world, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var requires = i == 0 ? "" : $"concept-{i - 1}";
            var posts = Enumerable.Range(1, Posts).Select(p =>
                $"Thread {i}, post {p}: {{{{ thread.title | string.downcase }}}} has the number {{{{ {i} * {p} }}}}, and this sentence makes it as long as a post of an ordinary thread, which says one thing and then stops.");
            workshop.Write($"{world}/threads/c{i % 20}/t{i:00000}.sbnmd", $"""
                ---
                title: Thread {i}
                teaches: [concept-{i}]
                requires: [{requires}]
                ---
                {string.Join("\n---\n", posts)}

                """);
        }
    }
}
