using TwitterText.Urls;

namespace TwitterText;

/// <summary>Walks once through a normalized text and adds up what its pieces weigh.</summary>
internal ref struct WeightCounter(ReadOnlySpan<char> text, TwitterTextConfiguration configuration, CountingMode mode)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly long _maxWeight = (long)configuration.MaxWeightedLength * configuration.Scale;
    private UrlScanner _urls = new(text);
    private long _weight;
    private int _validEnd;
    private bool _isValid = true;

    public TwitterTextParseResults Count(int originalLength)
    {
        var hasUrl = _urls.MoveNext();
        for (var i = 0; i < _text.Length;)
        {
            while (hasUrl && _urls.Current.Start < i)
                hasUrl = _urls.MoveNext();
            i = hasUrl && _urls.Current.Start == i
                ? Add(i + _urls.Current.Length, configuration.TransformedUrlLength * configuration.Scale)
                : AddCodePoint(i);
        }

        _ = mode;
        return Results(originalLength);
    }

    private int AddCodePoint(int i) => i + 1 < _text.Length && char.IsSurrogatePair(_text[i], _text[i + 1])
        ? Add(i + 2, configuration.WeightOf(_text[i + 1]))
        : Add(i + 1, configuration.WeightOf(_text[i]));

    private int Add(int end, int weight)
    {
        _weight += weight;
        _isValid &= !CharacterClass.IsInvalid(_text[end - 1]);
        if (_isValid && _weight <= _maxWeight)
            _validEnd = end - 1;
        return end;
    }

    private readonly TwitterTextParseResults Results(int originalLength) => new(
        (int)(_weight / configuration.Scale),
        (int)Math.Floor((double)_weight / configuration.Scale / configuration.MaxWeightedLength * 1000),
        _isValid && _weight > 0 && _weight <= _maxWeight,
        new(0, Math.Max(originalLength - 1, 0)),
        new(0, _validEnd + originalLength - _text.Length));
}
