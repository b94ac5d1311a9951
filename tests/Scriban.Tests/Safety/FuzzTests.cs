using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Xunit.Abstractions;

namespace Scriban.Tests.Safety;

/// <summary>Templates nobody would write. The seed is fixed: a failure can be repeated by its number.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Count = 20_000;

    private static readonly string[] Words =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "if", "else", "end", "for", "in", "while", "case", "when", "func", "do", "ret",
        "capture", "with", "wrap", "import", "readonly", "break", "continue", "tablerow", "include", "this", "$", "$0", "$$", "$x", "x", "y", "f",
        "true", "null", "1", "2.5", "0x1f", "1e3", "99999999999", "'a'", "\"b\\n\"", "`c`", "$\"{x}\"", "(", ")", "[", "]", "{", "}", ",", ":", ";",
        "+", "-", "*", "/", "//", "%", "..", "..<", "==", "<", ">=", "&&", "||", "??", "?!", "?", ".", "?.", "|", "=", "+=", "++", "@", "^", "!",
        "\n", " ", "text", "array.map", "string.upcase", "math.round", "object.eval", "regex.match", "date.parse", "html.strip", "empty", "#", "##",
    ];

    [Fact]
    public void Random_templates_end_with_a_text_or_with_an_error_of_the_engine()
    {
        var random = new Random(20261122);
        var rendered = 0;
        for (var number = 0; number < Count; number++)
        {
            var text = number % 2 == 0 ? Compose(random) : Mutate(random, Seeds[random.Next(Seeds.Length)]);
            rendered += Try(text, number) ? 1 : 0;
        }

        output.WriteLine($"{rendered} of {Count} templates could be rendered.");
        Assert.InRange(rendered, Count / 100, Count);
    }

    private static readonly string[] Seeds =
    [
        "{{ for x in [1,2,3] ~}}\n{{ x | math.plus 2 | string.append 'a' }}\n{{~ end }}",
        "{{ func f(a, b = 2, c...); ret a + b; end; f 1 | f 2 }}",
        "  {{ if x.y?.z ?? 3 == 4 && !empty }}\n a\n {{ else if 1..3 | array.size > 2 }}b{{ else }}c{{ end }}\n",
        "{{ capture a }}x{{ include 'p' 1 n:2 }}{{ end; a | string.upcase; case a; when 1, 2 || 3; 'q'; else; 'r'; end }}",
        "{{ x = {a: [1, {b: 2}], 'c d': null}; x.a[1].b += 4; with x; a; end; x }}",
        "{{ wrap f 1; $0; end }}{%{ raw {{ }%}{{ $'a {1 + $\"b {2}\"} c' }}",
        "{{ i = 0; while i < 5; i++; if i == 3; continue; end; i; end; [3,1,2] | array.sort | array.join '-' }}",
        "{{ 'a,b' | string.split ',' | array.each @(do; ret $0 + 1; end) | object.to_json | object.from_json }}",
        "{{ date.parse '2020-02-03' | date.add_days 1.5 | date.to_string '%F %T' }}{{ 7 // 2 * 3 % 4 - -5 }}",
        "{{ tablerow x in (1..6) cols:2 limit:4 reversed }}{{ tablerow.col }}{{ end }}",
    ];

    private static string Compose(Random random)
    {
        var words = Enumerable.Range(0, random.Next(1, 30)).Select(_ => Words[random.Next(Words.Length)]);
        return (random.Next(2) == 0 ? "{{ " : "") + string.Join(random.Next(3) == 0 ? "" : " ", words);
    }

    private static string Mutate(Random random, string seed)
    {
        var text = seed;
        for (var times = random.Next(1, 5); times > 0 && text.Length > 0; times--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(0, 6), text.Length - at);
            text = text.Remove(at, length).Insert(at, random.Next(3) == 0 ? "" : Words[random.Next(Words.Length)]);
        }

        return text;
    }

    private static bool Try(string text, int number)
    {
        try
        {
            var template = Template.Parse(text);
            if (template.HasErrors) return false;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            template.Render(ContextFor(patience.Token));
            return true;
        }
        catch (ScriptRuntimeException exception) when (exception is not ScriptAbortException)
        {
            return false;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"Template {number} does not end well: {text}", exception);
        }
    }

    private static TemplateContext ContextFor(CancellationToken patience)
    {
        var context = new TemplateContext
        {
            LoopLimit = 200,
            RecursiveLimit = 20,
            LimitToString = 10_000,
            CancellationToken = patience,
            TemplateLoader = new Partials(),
        };
        context.PushGlobal(new ScriptObject { ["x"] = new ScriptArray { 1, "two", null }, ["y"] = "text" });
        return context;
    }

    private sealed class Partials : ITemplateLoader
    {
        public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templatePath == "p" ? "<{{ $1 }}{{ $n }}>" : null;

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));
    }
}
