namespace TwitterText;

/// <summary>Something that X says it found in a text, as it stands beside the text in an answer of X's or in an archive.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where X says it begins, in code points of the text as X gives it. X errs now and then, so it is only a hint.</param>
/// <param name="Written">What stands there: the short address, or the name or tag without its sign.</param>
/// <param name="Target">Where a link leads. Null for one that is not of the author's writing: the address of their picture.</param>
public readonly record struct GivenEntity(EntityKind Kind, int Start, string Written, string? Target = null);
