using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The <c>regex</c> object. No expression runs longer than the context allows.</summary>
internal static class RegexFunctions
{
    public static readonly BuiltinTable Table = new()
    {
        { "escape", "pattern", (TemplateContext c, string? pattern) => pattern is null ? null : Regex.Escape(pattern) },
        { "match", "text, pattern, options?", (TemplateContext c, string? text, string? pattern, string? options) => Groups(Create(c, pattern, options, "Match").Match(Given(text, "Match"))) },
        { "matches", "text, pattern, options?", (TemplateContext c, string? text, string? pattern, string? options) => Matches(c, Given(text, "Matches"), pattern, options) },
        { "replace", "text, pattern, replace, options?", (TemplateContext c, string? text, string? pattern, string? replace, string? options) => Create(c, pattern, options, "Replace").Replace(Given(text, "Replace"), replace ?? "") },
        { "split", "text, pattern, options?", (TemplateContext c, string? text, string? pattern, string? options) => new ScriptArray(values: Create(c, pattern, options, "Split").Split(Given(text, "Split"))) },
        { "unescape", "pattern", (TemplateContext c, string? pattern) => pattern is null ? null : Regex.Unescape(pattern) },
    };

    private static Regex Create(TemplateContext context, string? pattern, string? options, string function)
    {
        if (pattern is null) throw new InvalidOperationException($"Argument `pattern` cannot be null for function `{function}`.");
        var timeOut = context.RegexTimeOut > TimeSpan.Zero ? context.RegexTimeOut : Regex.InfiniteMatchTimeout;
        return new Regex(pattern, OptionsOf(options), timeOut);
    }

    private static string Given(string? text, string function) =>
        text ?? throw new InvalidOperationException($"Argument `text` cannot be null for function `{function}`.");

    private static RegexOptions OptionsOf(string? letters)
    {
        var options = RegexOptions.None;
        foreach (var letter in letters ?? "")
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }

    private static ScriptArray Groups(Match match)
    {
        var groups = new ScriptArray();
        if (match.Success) groups.AddRange(match.Groups.Cast<Group>().Select(g => g.Value));
        return groups;
    }

    private static ScriptArray Matches(TemplateContext context, string text, string? pattern, string? options)
    {
        var result = new ScriptArray();
        foreach (var match in context.Steps(Create(context, pattern, options, "Matches").Matches(text))) result.Add(Groups((Match)match!));
        return result;
    }
}
