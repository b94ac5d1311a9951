using BenchmarkDotNet.Running;
using ThreadBot.Benchmarks;

// Whole commands are measured from outside, as a person meets them; parts of the library by BenchmarkDotNet.
switch (args)
{
    case ["cold"]:
        ColdPreview.Measure();
        return;
    case ["check"]:
        CheckManyThreads.Measure();
        return;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ColdPreview).Assembly).Run(args);
        return;
}
