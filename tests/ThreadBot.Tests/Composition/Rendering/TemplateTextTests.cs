using System.Runtime.CompilerServices;
using ThreadBot.Curricula;

namespace ThreadBot.Tests.Composition.Rendering;

/// <summary>A library lets its templates' texts go and reads them again when they are rendered.</summary>
public sealed class TemplateTextTests : RenderingTest
{
    [Fact]
    public void A_text_that_was_let_go_is_read_again()
    {
        var library = LoadAndForget("First line.\nSecond {{ thread.title }} line.\n");

        var rendered = RenderIn(library, "ml/a");

        Assert.Empty(rendered.Faults);
        Assert.Equal("First line.\nSecond A thread line.", Assert.Single(rendered.Text!.Sections).Text);
    }

    [Fact]
    public void A_file_that_was_changed_meanwhile_is_not_rendered_as_what_it_was_before()
    {
        var library = LoadAndForget("What was read.\n");
        Folder.WithThread("ml/a.sbnmd", body: "What nobody has looked at.\n");

        var rendered = RenderIn(library, "ml/a");

        Assert.Null(rendered.Text);
        var fault = Assert.Single(rendered.Faults);
        Assert.Equal(("template", "ml/a.sbnmd"), (fault.Rule, fault.File));
        Assert.Contains("changed", fault.Message, StringComparison.Ordinal);
        Assert.Equal("What nobody has looked at.", Assert.Single(RenderIn(Folder.Load(), "ml/a").Text!.Sections).Text);
    }

    [Fact]
    public void A_file_that_is_gone_meanwhile_is_a_fault()
    {
        var library = LoadAndForget("What was read.\n");
        File.Delete(Folder.FullPath("ml/a.sbnmd"));

        Assert.Equal("ml/a.sbnmd", Assert.Single(RenderIn(library, "ml/a").Faults).File);
    }

    private ThreadLibrary LoadAndForget(string body)
    {
        var library = Load(body);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return library;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ThreadLibrary Load(string body) => Folder.WithThread("ml/a.sbnmd", body: body).Load();
}
