namespace ThreadBot;

/// <summary>Of what kind the characters of a text are. LINQ says the same, and takes a first preview longer to make ready than all texts to look through.</summary>
internal static class Characters
{
    /// <summary>Whether any is of a kind.</summary>
    public static bool Any(ReadOnlySpan<char> text, Predicate<char> isOfKind)
    {
        foreach (var c in text)
        {
            if (isOfKind(c))
                return true;
        }

        return false;
    }

    /// <summary>Whether all are of a kind.</summary>
    public static bool All(ReadOnlySpan<char> text, Predicate<char> isOfKind)
    {
        foreach (var c in text)
        {
            if (!isOfKind(c))
                return false;
        }

        return true;
    }
}
