namespace Scriban.Parsing;

/// <summary>
/// The names that templates use, each as one string: the same few names are parsed again and again. A name that hashes to the
/// place of another takes it, so there are never more than the table has places, and no lock is needed.
/// </summary>
internal static class Names
{
    private const int Places = 1024;
    private const int LongestKept = 32;

    private static readonly string?[] Known = new string?[Places];

    public static string Of(ReadOnlySpan<char> name)
    {
        if (name.Length > LongestKept) return name.ToString();
        ref var known = ref Known[Hash(name) % Places];
        var text = known;
        if (text is null || !name.SequenceEqual(text)) known = text = name.ToString();
        return text;
    }

    private static uint Hash(ReadOnlySpan<char> name)
    {
        var hash = (uint)name.Length;
        foreach (var c in name) hash = (hash * 31) + c;
        return hash;
    }
}
