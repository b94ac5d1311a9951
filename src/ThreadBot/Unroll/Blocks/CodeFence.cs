namespace ThreadBot.Unroll.Blocks;

/// <summary>What begins and ends code.</summary>
/// <param name="Sign">Backtick or tilde.</param>
/// <param name="Length">How many of them.</param>
/// <param name="Language">What stands behind the first.</param>
internal readonly record struct CodeFence(char Sign, int Length, string Language)
{
    public static CodeFence? Of(ReadOnlySpan<char> text)
    {
        var sign = text[0];
        var length = text.Length - text.TrimStart(sign).Length;
        var language = text[length..].Trim();
        return length < 3 || (sign == '`' && language.Contains('`')) ? null : new CodeFence(sign, length, language.ToString());
    }

    public bool IsClosedBy(ReadOnlySpan<char> text) => text.Length >= Length && text.TrimStart(Sign).IsEmpty;
}
