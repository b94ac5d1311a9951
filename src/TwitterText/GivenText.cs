using System.Text;

namespace TwitterText;

/// <summary>
/// A text as X gives it (three characters escaped, links shortened, pictures as links at its end) turned back into what its author wrote,
/// with every link led to where it leads.
/// </summary>
public static class GivenText
{
    /// <summary>Turns a text back.</summary>
    /// <param name="text">As X gives it.</param>
    /// <param name="given">What X says it found in it.</param>
    /// <param name="hidden">How many code points at its beginning X does not show: names that an answer begins with.</param>
    /// <returns>The text, and what is linked in it by UTF-16 indices; a link's value is its address.</returns>
    public static (string Text, IReadOnlyList<Entity> Entities) Restore(string text, IReadOnlyList<GivenEntity> given, int hidden = 0)
    {
        var start = HiddenEnd(text, hidden);
        if (given.Count == 0)
            return (Unescape(text[start..]).Trim(), []);
        var (written, entities, end) = (new StringBuilder(text.Length), new List<Entity>(given.Count), start);
        foreach (var place in Places(text, given).Where(p => p.Start >= start))
        {
            if (place.Start < end)
                continue;
            written.Append(Unescape(text[end..place.Start]));
            end = place.Start + place.Length;
            if (Show(place, text) is { } shown)
                entities.Add(new Entity(written.Length, written.Length + shown.Length, place.Given.Kind, Value(place, text)));
            else
                DropSpaceBefore(written, text, end);
            written.Append(Show(place, text));
        }
        return Trimmed(written.Append(Unescape(text[end..])).ToString(), entities);
    }

    /// <summary>Undoes X's escaping, once: only three characters are escaped, and whatever else looks so was written so.</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text;
        var (plain, end) = (new StringBuilder(text.Length), 0);
        for (; at >= 0; at = text.IndexOf('&', at + 1))
        {
            if (Escaped(text.AsSpan(at)) is not { Length: > 0 } escaped)
                continue;
            plain.Append(text, end, at - end).Append(escaped.Character);
            end = at + escaped.Length;
        }
        return plain.Append(text, end, text.Length - end).ToString();
    }

    private static (char Character, int Length) Escaped(ReadOnlySpan<char> text) =>
        text.StartsWith("&amp;") ? ('&', 5) : text.StartsWith("&lt;") ? ('<', 4) : text.StartsWith("&gt;") ? ('>', 4) : default;

    private static IEnumerable<Place> Places(string text, IReadOnlyList<GivenEntity> given)
    {
        var places = new List<Place>(given.Count);
        foreach (var entity in given)
        {
            if (entity.Written.Length > 0 && Find(text, entity, places) is { } place)
                places.Add(place);
        }
        return places.OrderBy(p => p.Start);
    }

    private static Place? Find(string text, GivenEntity entity, List<Place> taken)
    {
        var hint = Index(text, entity.Start);
        if (Match(text, entity, hint) is { } there)
            return taken.Exists(p => p.Start == hint) ? null : there;
        var sign = entity.Kind == EntityKind.Url ? 0 : 1;
        for (var at = text.IndexOf(entity.Written, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(entity.Written, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (Match(text, entity, at - sign) is { } found && EndsThere(text, found) && !taken.Exists(p => p.Start == found.Start))
                return found;
        }
        return null;
    }

    private static Place? Match(string text, GivenEntity entity, int at)
    {
        var sign = entity.Kind == EntityKind.Url ? 0 : 1;
        var end = at + sign + entity.Written.Length;
        if (at < 0 || end > text.Length || (sign == 1 && !IsSign(entity.Kind, text[at])))
            return null;
        return text.AsSpan(at + sign, entity.Written.Length).Equals(entity.Written, StringComparison.OrdinalIgnoreCase) ? new Place(at, end - at, entity) : null;
    }

    private static bool EndsThere(string text, Place place) =>
        place.Start + place.Length == text.Length || !char.IsLetterOrDigit(text[place.Start + place.Length]);

    private static bool IsSign(EntityKind kind, char sign) => kind switch
    {
        EntityKind.Mention or EntityKind.List => sign is '@' or '＠',
        EntityKind.Hashtag => sign is '#' or '＃',
        _ => sign == '$',
    };

    private static string? Show(Place place, string text) =>
        place.Given.Kind == EntityKind.Url ? place.Given.Target : text.Substring(place.Start, place.Length);

    private static string Value(Place place, string text) =>
        place.Given.Kind == EntityKind.Url ? place.Given.Target! : text.Substring(place.Start + 1, place.Length - 1);

    // One space parted what is dropped from what stands before it.
    private static void DropSpaceBefore(StringBuilder written, string text, int end)
    {
        if (written.Length > 0 && written[^1] == ' ' && (end == text.Length || char.IsWhiteSpace(text[end])))
            written.Length--;
    }

    private static (string Text, IReadOnlyList<Entity> Entities) Trimmed(string text, List<Entity> entities)
    {
        var shift = text.Length - text.TrimStart().Length;
        return shift == 0
            ? (text.TrimEnd(), entities)
            : (text.Trim(), entities.ConvertAll(e => e with { Start = e.Start - shift, End = e.End - shift }));
    }

    // What X hides are names and the spaces between them; should it ever say otherwise, nothing of a text is lost.
    private static int HiddenEnd(string text, int hidden)
    {
        var end = Index(text, hidden);
        return end > 0 && text[..end].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => word[0] is '@' or '＠') ? end : 0;
    }

    /// <summary>The UTF-16 index of a code point; -1 where the text has not so many.</summary>
    private static int Index(string text, int codePoints)
    {
        var index = 0;
        for (; codePoints > 0 && index < text.Length; codePoints--)
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        return codePoints == 0 ? index : -1;
    }

    private readonly record struct Place(int Start, int Length, GivenEntity Given);
}
