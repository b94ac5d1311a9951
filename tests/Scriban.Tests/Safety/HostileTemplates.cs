using System.Text.Json;

namespace Scriban.Tests.Safety;

/// <summary>
/// Makes templates that nobody would write: words in any order, grammatical nonsense, and good templates with pieces cut out, doubled, swapped
/// and put in from others. The same seed gives the same templates.
/// </summary>
public sealed class HostileTemplates(int seed, IReadOnlyList<string> good)
{
    private const int Deepest = 5;

    private readonly Random _random = new(seed);

    private static readonly string[] Words =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "if", "else", "end", "for", "in", "while", "case", "when", "func", "do", "ret",
        "capture", "with", "wrap", "import", "readonly", "break", "continue", "tablerow", "include", "this", "$", "$0", "$$", "$x", "x", "y", "f",
        "true", "null", "1", "2.5", "0x1f", "1e3", "99999999999", "'a'", "\"b\\n\"", "`c`", "$\"{x}\"", "(", ")", "[", "]", "{", "}", ",", ":", ";",
        "+", "-", "*", "/", "//", "%", "..", "..<", "==", "<", ">=", "&&", "||", "??", "?!", "?", ".", "?.", "|", "=", "+=", "++", "@", "^", "!",
        "\n", " ", "text", "array.map", "string.upcase", "math.round", "object.eval", "regex.match", "date.parse", "html.strip", "empty", "#", "##",
        "reversed", "limit:", "offset:", "<<", ">>", "1000000000", "-1", "..1000", "'\\u00e9'", "\t", "\r\n", "\0", "\ud800", "😀",
    ];

    private static readonly string[] Operators =
        ["+", "-", "*", "/", "//", "%", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??", "?!", "..", "..<"];

    private static readonly string[] Values =
    [
        "0", "1", "-1", "2.5", "1e300", "99999999999999999999", "1 << 70", "2147483647", "-2147483648", "1.5m", "0.1f", "null", "true", "empty", "''", "'abc'",
        "'a' * 1000", "[]", "[1, 'b', null]", "{}", "{a: 1, b: {c: [2]}}", "1..5", "5..1", "1..<1", "x", "y", "f", "this", "$", "$0", "for.index", "date.now",
        "timespan.zero", "@f", "@(do; ret $0; end)", "string", "math.abs", "'{{ x }}'", "'x + 1'", "'%Y %d'", "'(a+)+$'", "'[{'", "'1,2'",
    ];

    private static readonly string[] Functions =
    [
        "array.add 1", "array.add_range [1, 2]", "array.any @f", "array.compact", "array.concat x", "array.contains 1", "array.cycle", "array.each @f",
        "array.filter @f", "array.first", "array.insert_at 3 x", "array.join ','", "array.last", "array.limit 2", "array.map 'a'", "array.offset 1",
        "array.remove_at 0", "array.reverse", "array.size", "array.sort", "array.uniq", "date.add_days 1", "date.parse", "date.to_string '%c'",
        "html.escape", "html.newline_to_br", "html.strip", "html.url_encode", "html.url_escape", "math.abs", "math.ceil", "math.divided_by 3", "math.floor",
        "math.format 'N2'", "math.is_number", "math.minus x", "math.modulo 3", "math.plus x", "math.round 2", "math.times x", "object.default 1",
        "object.eval", "object.eval_template", "object.format 'X'", "object.from_json", "object.has_key 'a'", "object.keys", "object.kind", "object.size",
        "object.to_json", "object.typeof", "object.values", "regex.escape", "regex.match 'a.'", "regex.matches `\\w`", "regex.replace 'a' 'bb'", "regex.split ','",
        "regex.unescape", "string.append x", "string.base64_decode", "string.base64_encode", "string.capitalize", "string.capitalizewords", "string.contains 'a'",
        "string.downcase", "string.ends_with 'a'", "string.escape", "string.handleize", "string.index_of 'b'", "string.literal", "string.lstrip", "string.md5",
        "string.pad_left 10", "string.pad_right x", "string.pluralize 'a' 'b'", "string.prepend x", "string.remove 'a'", "string.replace 'a' x",
        "string.slice 1 2", "string.slice1 1", "string.split ''", "string.strip", "string.to_int", "string.to_double", "string.truncate 3",
        "string.truncatewords 1", "string.upcase", "string.whitespace", "timespan.from_days", "timespan.parse", "f", "f x", "f(1, 2)", "include 'p'", "x.y",
    ];

    /// <summary>The next template.</summary>
    public string Next() => _random.Next(4) switch
    {
        0 => Scrambled(),
        1 => Grammatical(),
        _ => Mutated(),
    };

    /// <summary>Good templates of the conformance cases beside a checkout, or a few of our own where there are none.</summary>
    public static IReadOnlyList<string> Good(string? folder)
    {
        var files = folder is null ? [] : Directory.GetFiles(folder, "scriban*.jsonl").Order(StringComparer.Ordinal).ToArray();
        return [.. Seeds, .. files.SelectMany(File.ReadLines).Select(TemplateOf)];
    }

    private static string TemplateOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("template").GetString() ?? "";
    }

    private string Scrambled()
    {
        var words = Enumerable.Range(0, _random.Next(1, 30)).Select(_ => Any(Words));
        return (_random.Next(2) == 0 ? "{{ " : "") + string.Join(_random.Next(3) == 0 ? "" : " ", words);
    }

    private string Grammatical() => "{{ " + string.Join("; ", Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Statement(0))) + " }}";

    private string Statement(int depth)
    {
        var body = depth >= Deepest ? "x" : Statement(depth + 1);
        return _random.Next(14) switch
        {
            0 => $"x = {Expression(depth)}",
            1 => $"y += {Expression(depth)}",
            2 => $"if {Expression(depth)}; {body}; else; {Statement(Deepest)}; end",
            3 => $"for i in {Expression(depth)}; {body}; end",
            4 => $"while {Expression(depth)}; {body}; break; end",
            5 => $"func f(a, b = 1, c...); {body}; ret {Expression(depth)}; end",
            6 => $"capture x; {body}; end",
            7 => $"case {Expression(depth)}; when {Any(Values)}, {Any(Values)}; {body}; else; x; end",
            8 => $"with {Any(Values)}; {body}; end",
            9 => $"x.y[{Any(Values)}] = {Expression(depth)}",
            10 => $"tablerow r in ({Expression(depth)}) cols:{Any(Values)}; {body}; end",
            11 => $"import {Any(Values)}; wrap f {Any(Values)}; {body}; end",
            _ => Expression(depth),
        };
    }

    private string Expression(int depth)
    {
        if (depth >= Deepest) return Any(Values);
        string Inner() => Expression(depth + 1 + _random.Next(2));
        return _random.Next(9) switch
        {
            0 => $"({Inner()} {Any(Operators)} {Inner()})",
            1 => $"[{Inner()}, {Inner()}]",
            2 => $"{{a: {Inner()}, b: {Inner()}}}",
            3 => $"({Inner()})[{Any(Values)}]",
            4 => $"({Inner()} ? {Any(Values)} : {Inner()})",
            5 or 6 or 7 => $"({Inner()} | {Any(Functions)})",
            _ => Any(Values),
        };
    }

    private string Mutated()
    {
        var text = Any(good);
        for (var times = _random.Next(1, 5); times > 0 && text.Length > 0; times--)
        {
            var at = _random.Next(text.Length);
            var length = Math.Min(_random.Next(0, 8), text.Length - at);
            text = _random.Next(6) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, text.Substring(at, length)),
                2 => text.Insert(at, Piece(Any(good))),
                3 => text.Remove(at, length).Insert(at, Any(Values)),
                _ => text.Remove(at, length).Insert(at, Any(Words)),
            };
        }

        return text;
    }

    private string Piece(string text)
    {
        if (text.Length == 0) return "";
        var at = _random.Next(text.Length);
        return text.Substring(at, Math.Min(_random.Next(1, 40), text.Length - at));
    }

    private T Any<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

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
}
