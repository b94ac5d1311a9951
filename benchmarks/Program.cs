using System.Globalization;
using BenchmarkDotNet.Running;
using ThreadBot.Benchmarks;
using ThreadBot.Benchmarks.Archives;
using ThreadBot.Benchmarks.Counting;
using ThreadBot.Benchmarks.Printing;

// Whole commands are measured from outside, as a person meets them; parts of the library by BenchmarkDotNet.
switch (args)
{
    case ["cold"]:
        ColdPreview.Measure();
        return;
    case ["cold-template"]:
        ColdTemplate.Measure();
        return;
    case ["check"]:
        CheckManyThreads.Measure();
        return;
    case ["fuzz"]:
        FuzzTemplates.Run(1_000_000);
        return;
    case ["fuzz", var count]:
        FuzzTemplates.Run(int.Parse(count, CultureInfo.InvariantCulture));
        return;
    case ["twitter-text"]:
        CountingBenchmark.Measure();
        return;
    case ["archive"]:
        UnrollArchive.Measure(1_000_000);
        return;
    case ["archive", var posts]:
        UnrollArchive.Measure(int.Parse(posts, CultureInfo.InvariantCulture));
        return;
    case ["pdf"]:
        await PdfBenchmark.MeasureAsync();
        return;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ColdPreview).Assembly).Run(args);
        return;
}
