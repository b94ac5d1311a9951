namespace ThreadBot.Networks.Bluesky;

/// <summary>A facet in UTF-16, as it is found.</summary>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset after its last one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">As in <see cref="Facet.Value"/>.</param>
internal readonly record struct FoundFacet(int Start, int End, FacetKind Kind, string Value);
