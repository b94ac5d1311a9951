namespace TwitterText;

/// <summary>How strictly a text is counted where the official library and X may disagree.</summary>
public enum CountingMode
{
    /// <summary>Exactly as the official library (3.1.0) counts.</summary>
    Compat,

    /// <summary>
    /// Never less than <see cref="Compat"/>: a token that X may take for a link although the library of 2020 does not know its
    /// top-level domain costs a link's length at least.
    /// </summary>
    Safe,
}
