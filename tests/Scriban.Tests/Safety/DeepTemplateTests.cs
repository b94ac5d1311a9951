using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Safety;

/// <summary>No template may overflow the stack, whatever its limits are set to.</summary>
public sealed class DeepTemplateTests
{
    private const int Deep = 100_000;

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "", "]")]
    [InlineData("{a:", "1", "}")]
    [InlineData("!", "1", "")]
    [InlineData("-", "1", "")]
    [InlineData("f(", "1", ")")]
    [InlineData("x[", "1", "]")]
    [InlineData("@", "f", "")]
    [InlineData("true ? ", "1", " : 2")]
    [InlineData("false ? 1 : ", "1", "")]
    [InlineData("$\"{", "1", "}\"")]
    [InlineData("do; ret ", "1", "; end")]
    public void Expressions_that_nest_too_deep_are_an_error(string open, string middle, string close)
    {
        var text = "{{ " + string.Concat(Enumerable.Repeat(open, Deep)) + middle + string.Concat(Enumerable.Repeat(close, Deep)) + " }}";

        Assert.True(Template.Parse(text).HasErrors);
        Survives(text, new ParserOptions { ExpressionDepthLimit = 0 });
    }

    [Theory]
    [InlineData("if true; ")]
    [InlineData("for i in [1]; ")]
    [InlineData("while true; ")]
    [InlineData("case 1; when 1; ")]
    [InlineData("with {}; ")]
    [InlineData("capture x; ")]
    [InlineData("func f; ")]
    [InlineData("wrap f; ")]
    [InlineData("tablerow i in [1]; ")]
    public void Statements_that_nest_too_deep_are_an_error(string open)
    {
        var text = "{{ " + string.Concat(Enumerable.Repeat(open, Deep)) + string.Concat(Enumerable.Repeat("end; ", Deep)) + " }}";

        Assert.True(Template.Parse(text).HasErrors);
        Survives(text, new ParserOptions { ExpressionDepthLimit = 0 });
    }

    [Theory]
    [InlineData(" + 1")]
    [InlineData(" == 1")]
    [InlineData(" && 1")]
    [InlineData(" ?? 1")]
    [InlineData(" | math.abs")]
    [InlineData(".a")]
    [InlineData("?.a")]
    [InlineData("[0]")]
    [InlineData("(1)")]
    [InlineData("++")]
    public void Long_chains_give_a_result_or_an_error(string link)
    {
        Survives("{{ x = {}; x" + string.Concat(Enumerable.Repeat(link, Deep)) + " }}", null);
        Survives("{{ x = null; x" + string.Concat(Enumerable.Repeat(link, Deep)) + " }}", null);
    }

    [Fact]
    public void A_sum_of_a_thousand_terms_is_no_problem()
    {
        var template = Template.Parse("{{ 0" + string.Concat(Enumerable.Repeat(" + 1", 1000)) + " }}");

        Assert.Equal("1000", template.Render());
    }

    [Fact]
    public void A_long_list_of_alternatives_is_no_problem()
    {
        var template = Template.Parse("{{ x = 20000; if x == 0; 0;" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"else if x == {i}; {i};")) + "end }}");

        Assert.Equal("20000", template.Render());
    }

    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f(x); f(x + 1); end; f 1 }}")]
    [InlineData("{{ f(x) = f(x + 1); f 1 }}")]
    [InlineData("{{ f = do; f; end; f }}")]
    [InlineData("{{ func f(x); [x] | array.each @f; end; f 1 }}")]
    [InlineData("{{ func f; wrap f; end; end; f }}")]
    [InlineData("{{ x = 'object.eval x'; object.eval x }}")]
    [InlineData("{{ x = '{{ object.eval_template x }}'; object.eval_template x }}")]
    [InlineData("{{ include 'self' }}")]
    [InlineData("{{ x = include 'self' }}")]
    [InlineData("{{ include_join ['self'] 'tpl:self' }}")]
    public void Recursion_without_end_is_an_error_with_and_without_its_limit(string text)
    {
        foreach (var limit in (int[])[100, 0])
        {
            var context = new TemplateContext { RecursiveLimit = limit, TemplateLoader = new OneTemplate(text) };
            context.PushGlobal(new ScriptObject());
            Assert.Throws<ScriptRuntimeException>(() => Template.Parse(text).Render(context));
        }
    }

    [Theory]
    [InlineData("{{ a = []; a[0] = a; a }}")]
    [InlineData("{{ a = []; a[0] = a; a == a }}")]
    [InlineData("{{ a = {}; a.a = a; a }}")]
    [InlineData("{{ a = {}; a.a = a; a | object.to_json }}")]
    [InlineData("{{ a = []; a[0] = a; a | object.to_json }}")]
    [InlineData("{{ a = []; a[0] = a; a | array.join ',' }}")]
    [InlineData("{{ a = []; a[0] = a; 'x' + a }}")]
    public void Objects_that_hold_themselves_are_an_error(string text)
    {
        foreach (var limit in (int[])[20, 0])
        {
            var context = new TemplateContext { ObjectRecursionLimit = limit, LimitToString = 0, LoopLimit = 0 };
            context.PushGlobal(new ScriptObject());
            Assert.Throws<ScriptRuntimeException>(() => Template.Parse(text).Render(context));
        }
    }

    /// <summary>The process goes on, with a result or with an error of the engine's own.</summary>
    private static void Survives(string text, ParserOptions? options)
    {
        var template = Template.Parse(text, parserOptions: options);
        if (template.HasErrors) return;
        try
        {
            Assert.NotNull(template.Render());
        }
        catch (ScriptRuntimeException exception)
        {
            Assert.NotEmpty(exception.OriginalMessage);
        }
    }

    private sealed class OneTemplate(string text) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => text;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(text);
    }
}
