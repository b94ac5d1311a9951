using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Tests.Curricula;

namespace ThreadBot.Tests.Composition.Rendering;

/// <summary>A threads folder and a renderer for it.</summary>
public abstract class RenderingTest : IDisposable
{
    private protected ThreadsFolder Folder { get; } = new();

    private protected ThreadRenderer Renderer { get; } = new(TimeProvider.System);

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Renders <c>ml/a</c>, whose body begins in line 4.</summary>
    private protected Rendered Render(string body) => RenderIn(Folder.WithThread("ml/a.sbnmd", body: body).Load(), "ml/a");

    private protected Rendered RenderIn(ThreadLibrary library, string slug) =>
        Renderer.Render(Assert.IsType<ThreadSearch.Found>(library.Find(slug)).Template, new Addresses(), CancellationToken.None);

    private protected IReadOnlyList<ThreadSection> Sections(string body)
    {
        var rendered = Render(body);
        Assert.Empty(rendered.Faults);
        return rendered.Text!.Sections;
    }

    private protected Fault OnlyFault(string body)
    {
        var rendered = Render(body);
        var fault = Assert.Single(rendered.Faults);
        Assert.Equal(fault.Severity == Severity.Warning, rendered.Text is not null);
        return fault;
    }
}
