using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Tests.Api;

/// <summary>Each promise is kept only after the caller has got its task back: what would block the caller would never end.</summary>
public sealed class AsyncTests
{
    private readonly TaskCompletionSource<string> _promise = new();

    [Fact]
    public async Task A_function_that_promises_is_awaited()
    {
        var functions = new ScriptObject();
        functions.Import("later", new Func<string, Task<string>>(async name => name + await _promise.Task));

        Assert.Equal("<ab>", await Keep("<{{ later 'a' }}>", functions));
    }

    [Fact]
    public async Task Tasks_of_all_kinds_are_awaited()
    {
        var functions = new ScriptObject();
        functions.Import("number", new Func<Task<int>>(async () => (await _promise.Task).Length));
        functions.Import("value", new Func<ValueTask<string>>(async () => await _promise.Task));
        functions.Import("nothing", new Func<Task>(async () => await _promise.Task));
        functions.Import("empty_value", new Func<ValueTask>(async () => await _promise.Task));

        Assert.Equal("2 b [][]", await Keep("{{ number + 1 }} {{ value }} [{{ nothing }}][{{ empty_value }}]", functions));
    }

    [Fact]
    public async Task A_member_that_is_a_task_is_awaited() =>
        Assert.Equal("b B 1", await Keep("{{ page.title }} {{ page.title | string.upcase }} {{ title.size }}", new ScriptObject { ["page"] = new { Title = _promise.Task }, ["title"] = _promise.Task }));

    [Fact]
    public async Task A_function_of_the_host_is_called_asynchronously() =>
        Assert.Equal("b2", await Keep("{{ later 1 2 }}", new ScriptObject { ["later"] = new Later(_promise.Task) }));

    [Fact]
    public async Task Functions_that_are_handed_over_are_awaited_too()
    {
        var functions = new ScriptObject();
        functions.Import("later", new Func<int, Task<string>>(async number => number + await _promise.Task));

        Assert.Equal("1b-2b", await Keep("{{ [1, 2] | array.each @later | array.join '-' }}", functions));
    }

    [Fact]
    public async Task Included_templates_are_loaded_asynchronously()
    {
        var context = new TemplateContext { TemplateLoader = new SlowLoader(_promise.Task) };

        Assert.Equal("[b 7]", await Keep("[{{ include 'part' 7 }}]", [], context));
    }

    [Fact]
    public async Task An_output_is_written_asynchronously()
    {
        var context = new TemplateContext();
        var output = new SlowOutput(_promise.Task);
        context.PushOutput(output);

        await Keep("a{{ 1 }}", [], context);

        Assert.Equal("a1", output.Written.ToString());
    }

    [Fact]
    public async Task An_expression_is_evaluated_asynchronously()
    {
        var model = new ScriptObject { ["title"] = _promise.Task };
        var value = Template.EvaluateAsync("title + 1", model);
        Assert.False(value.IsCompleted);
        _promise.SetResult("b");

        Assert.Equal("b1", await value);
    }

    [Fact]
    public async Task A_promise_that_is_broken_is_an_error_where_it_was_given()
    {
        var functions = new ScriptObject();
        functions.Import("later", new Func<Task<string>>(async () => await _promise.Task + Throw()));

        var exception = await Assert.ThrowsAsync<ScriptRuntimeException>(() => Keep("a\n {{ later }}", functions));

        Assert.Equal("<input>(2,5) : error : no luck", exception.Message);
    }

    [Fact]
    public async Task A_host_that_has_lost_patience_does_not_wait_for_a_promise()
    {
        using var patience = new CancellationTokenSource();
        var context = new TemplateContext { CancellationToken = patience.Token };
        context.PushGlobal(new ScriptObject { ["title"] = _promise.Task });
        var rendering = Template.Parse("{{ title }}").RenderAsync(context);
        await patience.CancelAsync();

        await Assert.ThrowsAsync<ScriptAbortException>(async () => await rendering);
    }

    [Fact]
    public async Task An_awaited_function_can_evaluate_in_turn()
    {
        var functions = new ScriptObject { ["twice"] = new EvaluateTwice() };

        Assert.Equal("1-2", await Template.Parse("{{ x = 0; wrap twice; x += 1; x; end }}").RenderAsync(ContextWith(functions)));
    }

    [Fact]
    public void Without_awaiting_a_promise_that_is_kept_is_a_value() =>
        Assert.Equal("b", Template.Parse("{{ title }}").Render(new { Title = Task.FromResult("b") }));

    private async Task<string> Keep(string text, ScriptObject global, TemplateContext? context = null)
    {
        context ??= new TemplateContext();
        context.PushGlobal(global);
        var rendering = Template.Parse(text).RenderAsync(context);
        Assert.False(rendering.IsCompleted);
        _promise.SetResult("b");
        return await rendering;
    }

    private static TemplateContext ContextWith(ScriptObject global)
    {
        var context = new TemplateContext();
        context.PushGlobal(global);
        return context;
    }

    private static string Throw() => throw new InvalidOperationException("no luck");

    private abstract class Function : IScriptCustomFunction
    {
        public int RequiredParameterCount => 0;

        public int ParameterCount => 0;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            throw new NotSupportedException();

        public abstract ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);
    }

    private sealed class Later(Task<string> promise) : Function
    {
        public override async ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            await promise + arguments.Count;
    }

    private sealed class EvaluateTwice : Function
    {
        public override async ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            await context.EvaluateAsync(blockStatement);
            await context.WriteAsync("-");
            await context.EvaluateAsync(blockStatement);
            return null;
        }
    }

    private sealed class SlowLoader(Task<string> promise) : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => throw new NotSupportedException();

        public async ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => await promise + " {{ $1 }}";
    }

    private sealed class SlowOutput(Task promise) : IScriptOutput
    {
        public StringBuilder Written { get; } = new();

        public void Write(string text, int offset, int count) => throw new NotSupportedException();

        public async ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            await promise;
            Written.Append(text, offset, count);
        }
    }
}
