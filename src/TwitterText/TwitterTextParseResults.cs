namespace TwitterText;

/// <summary>What the rules of length say of one text.</summary>
/// <param name="WeightedLength">Length in X's weighted characters.</param>
/// <param name="Permillage">Length in thousandths of the limit, rounded down; above 1000 is too long.</param>
/// <param name="IsValid">Neither empty, nor too long, nor with a character that X refuses (U+FFFE, U+FEFF, U+FFFF).</param>
/// <param name="DisplayTextRange">The whole text.</param>
/// <param name="ValidTextRange">The longest beginning of the text that is still valid.</param>
public readonly record struct TwitterTextParseResults(
    int WeightedLength, int Permillage, bool IsValid, TextRange DisplayTextRange, TextRange ValidTextRange);
