using System.Text;
using System.Text.RegularExpressions;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The <c>regex</c> object. No expression runs longer than the context allows.</summary>
public sealed class RegexFunctions : BuiltinGroup
{
    /// <summary>An object with these functions.</summary>
    public RegexFunctions() : base(Table)
    {
    }

    private static readonly BuiltinTable Table = new()
    {
        { "escape", "pattern", (TemplateContext c, string? pattern) => pattern is null ? null : Regex.Escape(pattern) },
        { "match", "text, pattern, options?", (TemplateContext c, string? text, string? pattern, string? options) => Match(c, text, pattern, options) },
        { "matches", "text, pattern, options?", (TemplateContext c, string? text, string? pattern, string? options) => Matches(c, text, pattern, options) },
        { "replace", "text, pattern, replace, options?", (TemplateContext c, string? text, string? pattern, string? replace, string? options) => Replace(c, Given(text, "Replace"), replace ?? "", Create(c, pattern, options, "Replace")) },
        { "split", "text, pattern, options?", (TemplateContext c, string? text, string? pattern, string? options) => Split(c, text, pattern, options) },
        { "unescape", "pattern", (TemplateContext c, string? pattern) => pattern is null ? null : Regex.Unescape(pattern) },
    };

    private static Regex Create(TemplateContext context, string? pattern, string? options, string function)
    {
        if (pattern is null) throw new InvalidOperationException($"Argument `pattern` cannot be null for function `{function}`.");
        return new Regex(pattern, OptionsOf(options), context.RegexTimeOut > TimeSpan.Zero ? context.RegexTimeLeft : Regex.InfiniteMatchTimeout);
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

    private static ScriptArray Match(TemplateContext context, string? text, string? pattern, string? options)
    {
        var (regex, given) = (Create(context, pattern, options, "Match"), Given(text, "Match"));
        return Groups(context.TimeRegex(() => regex.Match(given)));
    }

    private static ScriptArray Matches(TemplateContext context, string? text, string? pattern, string? options)
    {
        var (regex, given) = (Create(context, pattern, options, "Matches"), Given(text, "Matches"));
        return [.. context.Steps(Each(context, regex, given)).Select(match => Groups((Match)match!))];
    }

    private static ScriptArray Split(TemplateContext context, string? text, string? pattern, string? options)
    {
        var (regex, given) = (Create(context, pattern, options, "Split"), Given(text, "Split"));
        return [.. context.TimeRegex(() => regex.Split(given))];
    }

    private static IEnumerable<Match> Each(TemplateContext context, Regex regex, string text)
    {
        for (var match = context.TimeRegex(() => regex.Match(text)); match.Success; match = context.TimeRegex(match.NextMatch))
        {
            context.CheckAbort();
            yield return match;
        }
    }

    /// <summary>Replaces each match. A replacement may repeat what was matched, so the length is looked at as the text grows.</summary>
    private static string Replace(TemplateContext context, string text, string replacement, Regex regex)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var match in Each(context, regex, text))
        {
            result.Append(text, at, match.Index - at).Append(match.Result(replacement));
            at = match.Index + match.Length;
            StringFunctions.CheckLength(context, result.Length);
        }

        if (at == 0 && result.Length == 0) return text;
        StringFunctions.CheckLength(context, (long)result.Length + text.Length - at);
        return result.Append(text, at, text.Length - at).ToString();
    }
}
