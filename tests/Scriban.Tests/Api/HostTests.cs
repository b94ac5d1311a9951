using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Api;

public sealed class HostTests
{
    [Fact]
    public void A_model_is_seen_under_the_names_of_templates() =>
        Assert.Equal("Ada 36 London", Template.Parse("{{ first_name }} {{ age }} {{ home.city }}").Render(new Person()));

    [Fact]
    public void A_renamer_names_members_at_every_depth() =>
        Assert.Equal("Ada London", Template.Parse("{{ FirstName }} {{ Home.City }}").Render(new Person(), member => member.Name));

    [Fact]
    public void A_filter_hides_members() =>
        Assert.Equal("[] 36", Template.Parse("[{{ first_name }}] {{ age }}").Render(new Person(), memberFilter: member => member.Name != "FirstName"));

    [Fact]
    public void An_ignored_member_is_hidden() => Assert.Equal("", Template.Parse("{{ secret }}").Render(new Person()));

    [Fact]
    public void Runs_of_capitals_are_not_split()
    {
        Assert.Equal("htmlname", StandardMemberRenamer.Rename("HTMLName"));
        Assert.Equal("my_long_name", StandardMemberRenamer.Rename("MyLongName"));
    }

    [Fact]
    public void A_delegate_is_a_function()
    {
        var functions = new ScriptObject();
        functions.Import("twice", new Func<int, int>(number => number * 2));
        functions.Import("greet", new Func<string, string, string>((name, greeting) => $"{greeting} {name}"));

        Assert.Equal("42 Hello Ada", Render("{{ 21 | twice }} {{ greet 'Ada' greeting:'Hello' }}", functions));
    }

    [Fact]
    public void The_static_methods_of_a_type_are_functions()
    {
        var functions = new ScriptObject();
        functions.Import(typeof(Tools));

        Assert.Equal("a-b-c (text) 3", Render("{{ join_all '-' 'a' 'b' 'c' }} ({{ where }}) {{ optional }}", functions));
    }

    [Fact]
    public void A_derived_object_brings_its_static_methods() => Assert.Equal("HI", Render("{{ shout 'hi' }}", new Loud()));

    [Fact]
    public void A_function_of_the_host_gets_its_arguments_in_order()
    {
        var functions = new ScriptObject { ["count"] = new CountArguments() };

        Assert.Equal("3", Render("{{ 1 | count 2 3 }}", functions));
    }

    [Fact]
    public void A_failing_function_is_an_error_where_it_is_called()
    {
        var functions = new ScriptObject();
        functions.Import("fail", new Func<string>(() => throw new InvalidOperationException("no luck")));

        var exception = Assert.Throws<ScriptRuntimeException>(() => Render("a\n {{ fail }}", functions));

        Assert.Equal("text(2,5) : error : no luck", exception.Message);
        Assert.Equal("no luck", exception.OriginalMessage);
    }

    [Fact]
    public void Messages_name_file_line_and_column()
    {
        var template = Template.Parse("a\n{{ 1 + }}", "threads/a.sbnmd");

        Assert.True(template.HasErrors);
        Assert.StartsWith("threads/a.sbnmd(2,8) : error : ", template.Messages[0].ToString(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => template.Render());
    }

    [Fact]
    public void Reading_can_start_behind_a_front_matter()
    {
        const string Text = "---\ntitle: x\n---\n{{ nope.x }}";
        var template = Template.Parse(Text, "a.sbnmd", lexerOptions: new LexerOptions { StartPosition = new TextPosition(17, 3, 0) });

        var exception = Assert.Throws<ScriptRuntimeException>(() => template.Render());

        Assert.Equal("a.sbnmd(4,9)", exception.Span.ToStringSimple());
    }

    [Fact]
    public void Includes_are_loaded_and_parsed_once()
    {
        var loader = new CountingLoader();
        var context = new TemplateContext { TemplateLoader = loader };

        Assert.Equal("<1><2><3>", Render("{{ for i in 1..3; include 'part' i; end }}", new ScriptObject(), context));
        Assert.Equal(1, loader.Loads);
    }

    [Fact]
    public void Each_piece_is_written_while_its_own_place_is_current()
    {
        var context = new TemplateContext { TemplateLoader = new CountingLoader() };
        var output = new PlaceKeeper(context);
        context.PushOutput(output);

        Template.Parse("one {{ 1 + 1 }}\n{{ include 'part' 7 }}", "main").Render(context);

        Assert.Equal(["main(1,1)=one ", "main(1,8)=2", "main(1,16)=\n", "part(1,1)=<", "part(1,5)=7", "part(1,10)=>"], output.Places);
    }

    [Fact]
    public void An_expression_has_a_value() => Assert.Equal(7, Template.Evaluate("1 + 2 * 3", new TemplateContext()));

    [Fact]
    public void An_expression_sees_a_model() => Assert.Equal("Ada!", Template.Evaluate("first_name + '!'", new Person()));

    [Fact]
    public async Task Rendering_can_be_awaited() => Assert.Equal("3", await Template.Parse("{{ 1 + 2 }}").RenderAsync());

    [Fact]
    public void Functions_of_the_language_can_be_shadowed_but_not_changed()
    {
        Assert.Equal("5", Render("{{ math = 5; math }}", new ScriptObject()));
        Assert.Throws<ScriptRuntimeException>(() => Render("{{ math.abs = 5 }}", new ScriptObject()));
    }

    [Fact]
    public void One_contexts_date_format_is_not_anothers()
    {
        Assert.Equal("2020", Render("{{ date.format = '%Y'; date.parse '2020-01-02' }}", new ScriptObject()));
        Assert.Equal("02 Jan 2020", Render("{{ date.parse '2020-01-02' }}", new ScriptObject()));
    }

    [Fact]
    public void A_host_can_answer_for_unknown_variables_and_members()
    {
        var context = new TemplateContext
        {
            StrictVariables = true,
            TryGetVariable = (_, _, variable, out value) =>
            {
                value = $"<{variable.Name}>";
                return true;
            },
            TryGetMember = (_, _, _, member, out value) =>
            {
                value = $".{member}";
                return true;
            },
        };

        Assert.Equal("<x> .y", Render("{{ x }} {{ o = {}; o.y }}", new ScriptObject(), context));
    }

    [Fact]
    public void Failures_can_be_printed_instead()
    {
        var context = new TemplateContext { RenderRuntimeException = exception => $"[{exception.OriginalMessage}]" };

        Assert.Equal("a[The function `nope` was not found]b", Render("a{{ nope 1 }}b", new ScriptObject(), context));
    }

    private static string Render(string text, IScriptObject global, TemplateContext? context = null)
    {
        context ??= new TemplateContext();
        context.PushGlobal(global);
        return Template.Parse(text, "text").Render(context);
    }

    private sealed class Person
    {
        public string FirstName { get; } = "Ada";

        public int Age { get; } = 36;

        public Place Home { get; } = new("London");

        [ScriptMemberIgnore]
        public string Secret { get; } = "hidden";
    }

    private sealed record Place(string City);

    private static class Tools
    {
        public static string JoinAll(string separator, params string[] parts) => string.Join(separator, parts);

        public static string? Where(TemplateContext context) => context.CurrentSourceFile;

        public static int Optional(int value = 3) => value;
    }

    private sealed class Loud : ScriptObject
    {
        public static string Shout(string text) => text.ToUpperInvariant();
    }

    private sealed class CountArguments : IScriptCustomFunction
    {
        public int RequiredParameterCount => 0;

        public int ParameterCount => 0;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(int);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) => arguments.Count;

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(arguments.Count);
    }

    private sealed class CountingLoader : ITemplateLoader
    {
        public int Loads { get; private set; }

        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath)
        {
            Loads++;
            return "<{{ $1 }}>";
        }

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }

    private sealed class PlaceKeeper(TemplateContext context) : IScriptOutput
    {
        public List<string> Places { get; } = [];

        public void Write(string text, int offset, int count) => Places.Add($"{context.CurrentSpan.ToStringSimple()}={text.Substring(offset, count)}");

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }
    }
}
