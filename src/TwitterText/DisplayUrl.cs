namespace TwitterText;

/// <summary>How X shows a link of its own (t.co).</summary>
/// <param name="Display">What a reader sees, perhaps with an ellipsis at either end.</param>
/// <param name="Expanded">Where the link leads.</param>
public readonly record struct DisplayUrl(string Display, string Expanded);
