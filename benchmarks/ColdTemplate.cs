namespace ThreadBot.Benchmarks;

/// <summary>
/// The first template after a start: the page of <see cref="ScribanPage"/>, its model read from JSON, beside a program that only says hello.
/// Goal: at most 60 ms of CPU more.
/// </summary>
internal static class ColdTemplate
{
    private const string Program = """
        using System.Text.Json;
        using Scriban;
        using Scriban.Parsing;
        using Scriban.Runtime;

        using var file = JsonDocument.Parse(File.ReadAllBytes(args[0]));
        var page = file.RootElement;
        var model = new ScriptObject();
        model.Import(page.GetProperty("model"));
        var context = new TemplateContext { TemplateLoader = new Includes(page.GetProperty("includes")) };
        context.PushGlobal(model);
        Console.WriteLine(Template.Parse(page.GetProperty("template").GetString()!).Render(context));

        internal sealed class Includes(JsonElement texts) : ITemplateLoader
        {
            public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

            public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => texts.GetProperty(templatePath).GetString();

            public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
        }
        """;

    public static void Measure()
    {
        PageFile.Read();
        using var workshop = new Workshop();
        var empty = workshop.PublishEmptyProgram();
        var page = workshop.PublishSmallProgram("page", Program, Path.Combine(Repository.Root, "src", "Scriban", "Scriban.csproj"));
        ColdStart.Compare(
            "cold template",
            () => Workshop.Run(workshop.Folder, "dotnet", empty),
            () => Workshop.Run(workshop.Folder, "dotnet", page, PageFile.Location),
            workshop.Folder);
    }
}
