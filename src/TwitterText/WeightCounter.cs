using System.Text;
using TwitterText.Emoji;
using TwitterText.Urls;

namespace TwitterText;

/// <summary>Walks once through a normalized text and adds up what its pieces weigh.</summary>
internal ref struct WeightCounter(ReadOnlySpan<char> text, TwitterTextConfiguration configuration)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly WeightRange[] _ranges = configuration.OwnRanges;
    private readonly WeightedRun _latin = WeightedRun.OfLatin(configuration);
    private readonly WeightedRun _ideographs = WeightedRun.OfIdeographs(configuration);
    private readonly long _maxWeight = (long)configuration.MaxWeightedLength * configuration.Scale;
    private readonly long _urlWeight = (long)configuration.TransformedUrlLength * configuration.Scale;
    private readonly bool _isAscii = Ascii.IsValid(text);
    private UrlScanner _urls = new(text, TopLevelDomains.Official);
    private DoubtfulUrlScanner _doubtful;
    private int _nextUrl = -1;
    private int _nextDoubtful = int.MaxValue;
    private int _doubtfulEnd;
    private long _doubtfulWeight;
    private int _emojiEnd;
    private long _weight;
    private int _validEnd;
    private bool _isValid = true;

    private readonly bool HasEmoji => configuration.EmojiParsingEnabled && !_isAscii;

    /// <param name="originalLength">Length of the text before it was normalized.</param>
    /// <param name="mode">Whether what may be a link costs at least what a link costs.</param>
    public TwitterTextParseResults Count(int originalLength, CountingMode mode)
    {
        if (mode == CountingMode.Safe)
        {
            _doubtful = new(_text, TopLevelDomains.HaveAddedIn(_text));
            _nextDoubtful = -1;
        }

        for (var i = 0; i < _text.Length;)
        {
            while (_nextUrl < i)
                _nextUrl = _urls.MoveNext() ? _urls.Current.Start : int.MaxValue;
            if (_nextDoubtful <= i)
                EnterDoubtful(i);
            i = _nextUrl == i ? AddUrl(i) : AddRun(i);
        }

        return Results(originalLength);
    }

    private void EnterDoubtful(int i)
    {
        while (_nextDoubtful <= i)
        {
            if (_nextDoubtful == i && (_doubtful.HasAdded || _nextUrl >= _doubtful.End))
                (_doubtfulEnd, _doubtfulWeight) = (_doubtful.End, _weight + _urlWeight);
            _nextDoubtful = _doubtful.MoveNext() ? _doubtful.Start : int.MaxValue;
        }
    }

    private int AddUrl(int i)
    {
        var end = i + _urls.Current.Length;
        // An emoji that begins with the last character of a link swallows what follows, yet counts as nothing.
        for (var j = Math.Max(i, _emojiEnd); HasEmoji && j < end; j++)
        {
            if (EmojiSequence.LengthAt(_text, j) is var length and > 0)
                j = (_emojiEnd = j + length) - 1;
        }

        return Add(end, _urlWeight);
    }

    /// <summary>Adds all characters up to the next link or to one that needs a closer look, and that one where it is the next.</summary>
    private int AddRun(int i)
    {
        if (_doubtfulEnd > 0)
            return AddCharacter(i);
        var end = RunEnd(i, Math.Min(_text.Length, Math.Min(_nextUrl, _nextDoubtful)), out var weight);
        if (end == i)
            return AddCharacter(i);
        if (_weight <= _maxWeight && _weight + weight > _maxWeight)
        {
            // Somewhere in here the limit is passed.
            while (i < end && _weight <= _maxWeight)
                i = AddCharacter(i);
            return i;
        }

        _weight += weight;
        if (_isValid && _weight <= _maxWeight)
            _validEnd = end - 1;
        return end;
    }

    private readonly int RunEnd(int start, int stop, out long weight)
    {
        var text = _text;
        var (latin, ideographs) = (_latin, _ideographs);
        if (_isAscii && latin.ContainsAscii)
        {
            weight = (long)(stop - start) * latin.Weight;
            return stop;
        }

        weight = 0;
        var end = start;
        for (; end < stop; end++)
        {
            if (latin.Contains(text[end]))
                weight += latin.Weight;
            else if (ideographs.Contains(text[end]))
                weight += ideographs.Weight;
            else
                break;
        }

        // The last one may begin an emoji with what follows.
        if (end == start || end == text.Length || !EmojiSequence.MayGoOnWith(text[end]))
            return end;
        weight -= latin.Contains(text[--end]) ? latin.Weight : ideographs.Weight;
        return end;
    }

    private int AddCharacter(int i)
    {
        if (HasEmoji && i >= _emojiEnd && EmojiSequence.LengthAt(_text, i) is var length and > 0)
            return Add(_emojiEnd = i + length, configuration.DefaultWeight);
        var last = i + 1 < _text.Length && char.IsSurrogatePair(_text[i], _text[i + 1]) ? i + 1 : i;
        return Add(last + 1, WeightOf(_text[last]));
    }

    private readonly int WeightOf(char codeUnit)
    {
        if (_latin.Contains(codeUnit))
            return _latin.Weight;
        foreach (var range in _ranges)
        {
            if (codeUnit >= range.Start && codeUnit <= range.End)
                return range.Weight;
        }

        return configuration.DefaultWeight;
    }

    private int Add(int end, long weight)
    {
        _weight += weight;
        _isValid &= !CharacterClass.IsInvalid(_text[end - 1]);
        if (end < _doubtfulEnd)
            return end;
        if (_doubtfulEnd > 0)
            (_weight, _doubtfulEnd) = (Math.Max(_weight, _doubtfulWeight), 0);
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
