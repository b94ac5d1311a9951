using CrashMatrix;

// Without arguments all of it; with words only the parts whose names hold one of them.
var matrix = new Matrix([1, 2, 5, 25], Console.Error);
var all = new Tally(0, 0, 0, 0);
foreach (var (name, run) in matrix.Parts.Where(p => args.Length == 0 || args.Any(a => p.Key.Contains(a, StringComparison.Ordinal))))
{
    var start = TimeProvider.System.GetTimestamp();
    var tally = await run();
    all = all.And(tally);
    Console.WriteLine($"{name}: {tally} ({TimeProvider.System.GetElapsedTime(start).TotalSeconds:0} s)");
}
Console.WriteLine(all);
return all is { IsClean: true, Scenarios: > 0 } ? 0 : 1;
