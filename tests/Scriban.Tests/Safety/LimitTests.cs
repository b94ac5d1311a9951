using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Safety;

public sealed class LimitTests
{
    [Fact]
    public void Nested_loops_share_one_budget()
    {
        var context = new TemplateContext { LoopLimit = 50 };

        var exception = Assert.Throws<ScriptRuntimeException>(() => Render("{{ for i in 1..10; for j in 1..10; end; end }}", context));

        Assert.Equal("Exceeding number of iteration limit `50` for loop statement.", exception.OriginalMessage);
    }

    [Fact]
    public void Loops_one_after_the_other_have_a_budget_each() =>
        Assert.Equal("ok", Render("{{ for i in 1..9; end; for i in 1..9; end; 'ok' }}", new TemplateContext { LoopLimit = 10 }));

    [Fact]
    public void A_range_longer_than_a_loop_may_be_is_not_even_made() =>
        Assert.Contains("Range expression exceeds LoopLimit `1000`.", Failure("{{ x = 1..2000000000 }}", new TemplateContext()), StringComparison.Ordinal);

    [Fact]
    public void A_number_that_grows_and_grows_is_stopped()
    {
        var context = new TemplateContext { LoopLimit = 0 };

        Assert.Contains("too large", Failure("{{ x = 3; while true; x = x * x; end }}", context), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_grows_and_grows_is_stopped() =>
        Assert.Contains("LimitToString", Failure("{{ x = 'ab'; while true; x = x + x; end }}", new TemplateContext()), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ while true; 'x'; end }}")]
    [InlineData("{{ for i in x; 'x'; end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ x | array.sort | array.uniq }}")]
    public void A_host_that_has_lost_patience_is_heard(string text)
    {
        using var patience = new CancellationTokenSource();
        patience.Cancel();
        var context = new TemplateContext { LoopLimit = 0, RecursiveLimit = 0, CancellationToken = patience.Token };
        context.PushGlobal(new ScriptObject { ["x"] = new ScriptArray(Enumerable.Range(0, 10).Cast<object?>()) });

        var exception = Assert.Throws<ScriptAbortException>(() => Template.Parse(text).Render(context));

        Assert.Equal(patience.Token, exception.CancellationToken);
    }

    [Fact]
    public void A_regular_expression_that_never_ends_is_stopped()
    {
        var context = new TemplateContext { RegexTimeOut = TimeSpan.FromMilliseconds(50) };

        Assert.Throws<ScriptRuntimeException>(() => Render("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' | regex.match `^(a+)+$` }}", context));
    }

    [Fact]
    public void Output_is_cut_where_it_is_too_long() =>
        Assert.Equal("12345...", Render("123{{ 456 }}789", new TemplateContext { LimitToString = 5 }));

    [Fact]
    public void A_context_can_be_used_again_after_a_failure()
    {
        var context = new TemplateContext();
        Failure("half a text {{ with {a: 1}; for i in [1]; capture x; func f(p); nope.x.y; end; f 1; end; end; end }}", context);

        Assert.Equal(1, context.OutputCount);
        Assert.Equal("[]1", Render("[{{ i }}]{{ 1 }}", context));
    }

    private static string Failure(string text, TemplateContext context) =>
        Assert.Throws<ScriptRuntimeException>(() => Render(text, context)).OriginalMessage;

    private static string Render(string text, TemplateContext context)
    {
        context.PushGlobal(new ScriptObject());
        try
        {
            return Template.Parse(text).Render(context);
        }
        finally
        {
            context.PopGlobal();
        }
    }
}
