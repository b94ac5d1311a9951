using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Safety;

/// <summary>Templates that stay within the limits of each loop and call, and would still take hours or gigabytes.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData("x = 'a' * 1000000; for i in 1..900; y = x | string.upcase; end", "more memory")]
    [InlineData("x = 'a' * 1000000; for i in 1..900; x = x + 'b'; end", "more memory")]
    [InlineData("x = 'a' * 1000000; y = {}; for i in 1..900; y[i] = $\"{x}{i}\"; end", "more memory")]
    [InlineData("func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f 90", "than one evaluation may")]
    [InlineData("f(n) = n == 0 ? 0 : f(n - 1) + f(n - 1); f 90", "than one evaluation may")]
    public void The_sum_of_many_small_costs_is_limited(string code, string message) =>
        Assert.Contains(message, Failure(code), StringComparison.Ordinal);

    [Theory]
    [InlineData("1 << 1000000", "too large")]
    [InlineData("x = 1 << 60000; x * x * x", "too large")]
    [InlineData("1.0 | math.format 'N999999999'", "LimitToString")]
    [InlineData("1 | object.format 'D999999999'", "LimitToString")]
    [InlineData("x = 'a' * 100000; x | regex.replace 'a' x", "LimitToString")]
    [InlineData("x = 'a' * 100000; x | regex.replace '(a+)' '$1$1$1$1$1$1$1$1$1$1$1$1'", "LimitToString")]
    [InlineData("x = 'a' * 1000000; $'{x}{x}'", "LimitToString")]
    [InlineData("x = '9' * 1000000; x | object.eval", "digits")]
    public void One_step_is_limited_too(string code, string message) =>
        Assert.Contains(message, Failure(code), StringComparison.Ordinal);

    [Theory]
    [InlineData("<")]
    [InlineData("<a '")]
    [InlineData("<a \"<a '")]
    [InlineData("<!--")]
    [InlineData("<script")]
    [InlineData("<style")]
    public void Broken_markup_is_read_once(string piece)
    {
        var context = new TemplateContext { LimitToString = 0 };
        context.PushGlobal(new ScriptObject { ["x"] = string.Concat(Enumerable.Repeat(piece, 200_000)) });

        Assert.Equal($"{piece.Length * 200_000}", Template.Parse("{{ x | html.strip | string.size }}").Render(context));
    }

    [Fact]
    public void A_long_range_takes_as_long_as_it_is() =>
        Assert.Equal("4500", Template.Parse("{{ for i in 1..9000; if i == 4500; i; end; end }}").Render(WithRounds(10_000)));

    [Fact]
    public void Regular_expressions_share_their_time()
    {
        var context = new TemplateContext { RegexTimeOut = TimeSpan.FromMilliseconds(300), RenderRuntimeException = _ => "!" };

        var text = Template.Parse("{{ for i in 1..900; 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' | regex.match `^(a+)+$`; end }}").Render(context);

        Assert.Equal(new string('!', 900), text);
    }

    [Fact]
    public void A_host_that_lifts_the_limit_of_loops_lifts_the_budgets()
    {
        var context = new TemplateContext { LoopLimit = 0 };
        Assert.Equal("1500000", Template.Parse("{{ f(n) = n + 1; x = 0; for i in 1..1500000; x = f(x); end; x }}").Render(context));
    }

    [Fact]
    public void A_budget_is_that_of_one_evaluation()
    {
        var context = new TemplateContext { WorkLimit = 10 };
        var template = Template.Parse("{{ for i in 1..8; i | math.abs; end }}");

        Assert.Equal("12345678", template.Render(context));
        Assert.Equal("12345678", template.Render(context));
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ for i in 1..11; i | math.abs; end }}").Render(context));
    }

    [Theory]
    [InlineData("wrap 1", " + 1")]
    [InlineData("f(x", ".a")]
    [InlineData("wrap x", ".a")]
    [InlineData("for i in x y", ".a")]
    public void A_chain_too_long_for_a_message_is_not_shown(string start, string link)
    {
        var end = start.EndsWith("(x", StringComparison.Ordinal) ? ") = 1 }}" : "; end }}";
        var template = Template.Parse("{{ " + start + string.Concat(Enumerable.Repeat(link, 100_000)) + end);
        var text = template.HasErrors ? template.Messages.ToString() : Assert.Throws<ScriptRuntimeException>(() => template.Render()).Message;

        Assert.InRange(text.Length, 1, 1000);
    }

    private static TemplateContext WithRounds(int rounds) => new() { LoopLimit = rounds };

    private static string Failure(string code) =>
        Assert.Throws<ScriptRuntimeException>(() => Template.Parse("{{ " + code + " }}").Render(new TemplateContext())).OriginalMessage;
}
