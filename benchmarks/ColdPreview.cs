namespace ThreadBot.Benchmarks;

/// <summary>The first preview after a start, beside a program that only says hello. Goal: at most twice as long.</summary>
internal static class ColdPreview
{
    public static void Measure()
    {
        using var workshop = new Workshop();
        var empty = workshop.PublishEmptyProgram();
        var program = workshop.PublishProgram();
        foreach (var (name, slug) in (ReadOnlySpan<(string, string)>)[("cold preview", "first-words"), ("cold preview of a family's thread", "term/overfitting")])
        {
            ColdStart.Compare(
                name,
                () => Workshop.Run(Repository.Root, "dotnet", empty),
                () => Workshop.Run(Repository.Root, "dotnet", program, "preview", slug),
                workshop.Folder,
                Path.Combine(Repository.Root, "threads"));
        }
    }
}
