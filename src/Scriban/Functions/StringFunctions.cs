using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The <c>string</c> object.</summary>
public sealed class StringFunctions : BuiltinGroup
{
    /// <summary>An object with these functions.</summary>
    public StringFunctions() : base(Table)
    {
    }

    private static readonly BuiltinTable Table = new()
    {
        { "escape", "text", (TemplateContext c, string? text) => text is null ? null : Literals.Escape(text) },
        { "append", "text, with", (TemplateContext c, string? text, string? with) => Limited(c, text, with) },
        { "capitalize", "text", (TemplateContext c, string? text) => Capitalize(text) },
        { "capitalizewords", "text", (TemplateContext c, string? text) => CapitalizeWords(text) },
        { "contains", "text, value", (TemplateContext c, string? text, string? value) => Boxes.Of(Holds(text, value) && text!.Contains(value!, StringComparison.Ordinal)) },
        { "empty", "text", (TemplateContext c, string? text) => Boxes.Of(string.IsNullOrEmpty(text)) },
        { "whitespace", "text", (TemplateContext c, string? text) => Boxes.Of(string.IsNullOrWhiteSpace(text)) },
        { "downcase", "text", (TemplateContext c, string? text) => text?.ToLowerInvariant() },
        { "ends_with", "text, value", (TemplateContext c, string? text, string? value) => Boxes.Of(Holds(text, value) && text!.EndsWith(value!, StringComparison.Ordinal)) },
        { "equals_ignore_case", "text, value", (TemplateContext c, string? text, string? value) => Boxes.Of(text is not null && text.Equals(value, StringComparison.OrdinalIgnoreCase)) },
        { "handleize", "text", (TemplateContext c, string? text) => Handleize(text) },
        { "literal", "text", (TemplateContext c, string? text) => text is null ? null : Literals.Quote(text) },
        { "lstrip", "text", (TemplateContext c, string? text) => text?.TrimStart() },
        { "pluralize", "number, singular, plural", (TemplateContext c, int number, string? singular, string? plural) => number == 1 ? singular : plural },
        { "prepend", "text, by", (TemplateContext c, string? text, string? by) => Limited(c, by, text) },
        { "remove", "text, remove", (TemplateContext c, string? text, string? remove) => string.IsNullOrEmpty(remove) ? text : text?.Replace(remove, "", StringComparison.Ordinal) },
        { "remove_first", "text, remove", (TemplateContext c, string? text, string? remove) => ReplaceOne(c, text, remove, "", false) },
        { "remove_last", "text, remove", (TemplateContext c, string? text, string? remove) => ReplaceOne(c, text, remove, "", true) },
        { "replace", "text, match, replace", (TemplateContext c, string? text, string? match, string? replace) => Replace(c, text, match, replace) },
        { "replace_first", "text, match, replace, fromEnd?", (TemplateContext c, string? text, string? match, string? replace, bool fromEnd) => ReplaceOne(c, text, match, replace, fromEnd) },
        { "rstrip", "text", (TemplateContext c, string? text) => text?.TrimEnd() },
        { "size", "text", (TemplateContext c, string? text) => Boxes.Of(text?.Length ?? 0) },
        { "slice", "text, start, length?", [typeof(string), typeof(int), typeof(int?)], (ref c) => Slice(c.Argument<string?>(0), c.Argument<int>(1), c.IntOrNull(2)) },
        { "slice1", "text, start, length=1", (TemplateContext c, string? text, int start, int length) => Slice(text, start, length) },
        { "split", "text, match", (TemplateContext c, string? text, string? match) => Split(text, match) },
        { "starts_with", "text, value", (TemplateContext c, string? text, string? value) => Boxes.Of(Holds(text, value) && text!.StartsWith(value!, StringComparison.Ordinal)) },
        { "strip", "text", (TemplateContext c, string? text) => text?.Trim() },
        { "strip_newlines", "text", (TemplateContext c, string? text) => text?.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal) },
        { "to_int", "text", (TemplateContext c, string? text) => int.TryParse(text, NumberStyles.Integer, c.CurrentCulture, out var number) ? Boxes.Of(number) : null },
        { "to_long", "text", (TemplateContext c, string? text) => long.TryParse(text, NumberStyles.Integer, c.CurrentCulture, out var number) ? number : null },
        { "to_float", "text", (TemplateContext c, string? text) => float.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, c.CurrentCulture, out var number) ? number : null },
        { "to_double", "text", (TemplateContext c, string? text) => double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, c.CurrentCulture, out var number) ? number : null },
        { "truncate", "text, length, ellipsis?", (TemplateContext c, string? text, int length, string? ellipsis) => Truncate(text, length, ellipsis ?? "...") },
        { "truncatewords", "text, count, ellipsis?", (TemplateContext c, string? text, int count, string? ellipsis) => TruncateWords(text, count, ellipsis ?? "...") },
        { "upcase", "text", (TemplateContext c, string? text) => text?.ToUpperInvariant() },
        { "md5", "text", (TemplateContext c, string? text) => Hex(MD5.HashData(Bytes(text))) },
        { "sha1", "text", (TemplateContext c, string? text) => Hex(SHA1.HashData(Bytes(text))) },
        { "sha256", "text", (TemplateContext c, string? text) => Hex(SHA256.HashData(Bytes(text))) },
        { "sha512", "text", (TemplateContext c, string? text) => Hex(SHA512.HashData(Bytes(text))) },
        { "hmac_sha1", "text, secretKey", (TemplateContext c, string? text, string? secretKey) => Hex(HMACSHA1.HashData(Bytes(secretKey), Bytes(text))) },
        { "hmac_sha256", "text, secretKey", (TemplateContext c, string? text, string? secretKey) => Hex(HMACSHA256.HashData(Bytes(secretKey), Bytes(text))) },
        { "hmac_sha512", "text, secretKey", (TemplateContext c, string? text, string? secretKey) => Hex(HMACSHA512.HashData(Bytes(secretKey), Bytes(text))) },
        { "pad_left", "text, width", (TemplateContext c, string? text, int width) => (text ?? "").PadLeft(Width(c, width)) },
        { "pad_right", "text, width", (TemplateContext c, string? text, int width) => (text ?? "").PadRight(Width(c, width)) },
        { "base64_encode", "text", (TemplateContext c, string? text) => Convert.ToBase64String(Bytes(text)) },
        { "base64_decode", "text", (TemplateContext c, string? text) => Encoding.UTF8.GetString(Convert.FromBase64String(text ?? "")) },
        { "index_of", "text, search, startIndex?, count?, stringComparison?", [typeof(string), typeof(string), typeof(int?), typeof(int?), typeof(string)], (ref c) =>
            IndexOf(c.Argument<string?>(0), c.Argument<string?>(1), c.IntOrNull(2), c.IntOrNull(3), c.Argument<string?>(4)) },
    };

    private static bool Holds(string? text, string? value) => !string.IsNullOrEmpty(text) && !string.IsNullOrEmpty(value);

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? "");

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static string Limited(TemplateContext context, string? first, string? second)
    {
        CheckLength(context, (long)(first?.Length ?? 0) + (second?.Length ?? 0));
        return first + second;
    }

    internal static void CheckLength(TemplateContext context, long length)
    {
        if (context.LimitToString <= 0 || length <= context.LimitToString) return;
        throw new InvalidOperationException($"The resulting string length exceeds the configured LimitToString `{context.LimitToString}`.");
    }

    private static int Width(TemplateContext context, int width)
    {
        if (context.LimitToString <= 0 || width <= context.LimitToString) return Math.Max(0, width);
        throw new ArgumentException($"Padding width `{width}` exceeds the configured LimitToString `{context.LimitToString}`.", nameof(width));
    }

    private static string? Capitalize(string? text) =>
        string.IsNullOrEmpty(text) || char.IsUpper(text[0]) ? text : string.Concat([char.ToUpperInvariant(text[0])], text.AsSpan(1));

    private static string? CapitalizeWords(string? text)
    {
        if (text is null) return null;
        return string.Create(text.Length, text, static (result, text) =>
        {
            for (var i = 0; i < result.Length; i++)
            {
                var startsWord = i == 0 || char.IsWhiteSpace(text[i - 1]);
                result[i] = startsWord ? char.ToUpperInvariant(text[i]) : text[i];
            }
        });
    }

    private static string? Handleize(string? text)
    {
        if (text is null) return null;
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) result.Append(char.ToLowerInvariant(c));
            else if (result.Length > 0 && result[^1] != '-') result.Append('-');
        }

        return result.ToString().TrimEnd('-');
    }

    private static string? Replace(TemplateContext context, string? text, string? match, string? replace)
    {
        if (string.IsNullOrEmpty(text) || match is null) return text;
        if (match.Length > 0 && replace?.Length > match.Length) CheckLength(context, LengthAfter(text, match, replace));
        return text.Replace(match, replace, StringComparison.Ordinal);
    }

    private static long LengthAfter(string text, string match, string replace)
    {
        var length = (long)text.Length;
        for (var at = text.IndexOf(match, StringComparison.Ordinal); at >= 0; at = text.IndexOf(match, at + match.Length, StringComparison.Ordinal))
        {
            length += replace.Length - match.Length;
        }

        return length;
    }

    private static string? ReplaceOne(TemplateContext context, string? text, string? match, string? replace, bool fromEnd)
    {
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match)) return text;
        var at = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        if (at < 0) return text;
        CheckLength(context, (long)text.Length - match.Length + (replace?.Length ?? 0));
        return string.Concat(text.AsSpan(0, at), replace, text.AsSpan(at + match.Length));
    }

    private static string Slice(string? text, int start, int? count)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var length = count ?? text.Length;
        var first = (long)start < 0 ? (long)start + text.Length : start;
        var last = Math.Min(text.Length, first + length);
        first = Math.Max(0, first);
        if (length < 0 || last <= first) return "";
        return text[(int)first..(int)last];
    }

    private static ScriptArray Split(string? text, string? match)
    {
        if (string.IsNullOrEmpty(text)) return [];
        if (string.IsNullOrEmpty(match)) return [text];
        return [.. text.Split(match, StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string? Truncate(string? text, int length, string ellipsis)
    {
        if (text is null || text.Length <= length) return text;
        return string.Concat(text.AsSpan(0, Math.Max(0, length - ellipsis.Length)), ellipsis);
    }

    private static string? TruncateWords(string? text, int count, string ellipsis)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(count)) + ellipsis;
    }

    private static object IndexOf(string? text, string? search, int? startIndex, int? count, string? stringComparison)
    {
        var comparison = StringComparison.Ordinal;
        if (stringComparison is not null && !Enum.TryParse(stringComparison, true, out comparison))
        {
            throw new ArgumentException($"'{stringComparison}' is not a valid stringComparison", nameof(stringComparison));
        }

        if (string.IsNullOrEmpty(text) || search is null) return Boxes.Of(-1);
        var start = Math.Clamp(startIndex ?? 0, 0, text.Length);
        return Boxes.Of(text.IndexOf(search, start, Math.Clamp(count ?? text.Length, 0, text.Length - start), comparison));
    }
}
