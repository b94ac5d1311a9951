using System.Diagnostics;
using System.Globalization;
using Scriban.Tests.Conformance;
using Scriban.Tests.Safety;

namespace ThreadBot.Benchmarks;

/// <summary>Renders templates that nobody would write, with the limits that a context has of itself, and shows the worst of them.</summary>
internal static class FuzzTemplates
{
    private const int Seed = 1;

    public static void Run(int count)
    {
        var templates = new HostileTemplates(Seed, HostileTemplates.Good(ConformanceFolder.Path));
        var ends = new int[Enum.GetValues<HostileEnd>().Length];
        var (slowest, largest) = (default(Worst), default(Worst));
        var start = Stopwatch.GetTimestamp();
        for (var number = 0; number < count; number++)
        {
            var text = templates.Next();
            var result = HostileResult.Of(text);
            ends[(int)result.End]++;
            if (result.End >= HostileEnd.Endless) Console.WriteLine($"{result.End} {number}: {text}\n{result.Failure}");
            if (slowest.Result is null || result.Time > slowest.Result.Time) slowest = new Worst(number, text, result);
            if (largest.Result is null || result.AllocatedBytes > largest.Result.AllocatedBytes) largest = new Worst(number, text, result);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} templates in {Stopwatch.GetElapsedTime(start):hh\\:mm\\:ss}"));
        foreach (var end in Enum.GetValues<HostileEnd>()) Console.WriteLine($"  {end,-13} {ends[(int)end]}");
        Console.WriteLine($"  slowest       {slowest}");
        Console.WriteLine($"  most memory   {largest}");
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"  peak memory   {process.PeakWorkingSet64 >> 20} MB");
    }

    private readonly record struct Worst(int Number, string Text, HostileResult? Result)
    {
        public override string ToString() =>
            $"{Result?.Time.TotalMilliseconds:F0} ms, {Result?.AllocatedBytes >> 20} MB, {Result?.End}, number {Number}: {Text.ReplaceLineEndings("\\n")}";
    }
}
