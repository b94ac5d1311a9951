namespace TwitterText;

/// <summary>Code points that do not have the default weight.</summary>
/// <param name="Start">First code point, inclusive.</param>
/// <param name="End">Last code point, inclusive.</param>
/// <param name="Weight">Weight of one code point, in units of <see cref="TwitterTextConfiguration.Scale"/>.</param>
public sealed record WeightRange(int Start, int End, int Weight);
