using System.Text.RegularExpressions;
using TwitterText;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>Finds the whole of a long post, of which the post itself holds only the beginning.</summary>
internal sealed partial class ArchiveNotes
{
    // The two are written down one after the other.
    private const long MostApart = 5_000;

    private readonly ElementStore _store;
    private readonly List<NoteEntry> _notes;

    /// <param name="store">Where they stand.</param>
    /// <param name="notes">Their places, in any order; they are put in order here.</param>
    public ArchiveNotes(ElementStore store, List<NoteEntry> notes)
    {
        (_store, _notes) = (store, notes);
        _notes.Sort((a, b) => (a.Time, a.File, a.Offset).CompareTo((b.Time, b.File, b.Offset)));
    }

    /// <summary>The whole of a post; null where it is no long one.</summary>
    /// <param name="preview">The post's own text, as the archive gives it.</param>
    /// <param name="time">When the post went out.</param>
    /// <param name="dropped">The short address of a link that is shown in another way; null for none.</param>
    public (string Text, IReadOnlyList<PostLink> Links)? Find(string preview, DateTimeOffset time, string? dropped)
    {
        var instant = time.ToUnixTimeMilliseconds();
        foreach (var note in Near(instant).OrderBy(n => Math.Abs(n.Time - instant)))
        {
            using var json = _store.TryParse(note.File, note.Offset, note.Length);
            var core = json?.RootElement.Part("noteTweet").Part("core") ?? default;
            if (core.Text("text") is { } whole && Beginning(preview, whole) is { } isEscaped)
                return ArchiveText.OfNote(core, isEscaped, dropped);
        }
        return null;
    }

    private IEnumerable<NoteEntry> Near(long time)
    {
        var (low, high) = (0, _notes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _notes[middle].Time < time - MostApart ? (middle + 1, high) : (low, middle);
        }
        for (; low < _notes.Count && _notes[low].Time <= time + MostApart; low++)
            yield return _notes[low];
    }

    /// <summary>Whether a text begins as the preview does, and if so whether it is escaped as the preview is; null where it does not.</summary>
    private static bool? Beginning(string preview, string whole)
    {
        var escaped = End().Replace(preview, "").TrimStart();
        foreach (var beginning in new[] { escaped, Names().Replace(escaped, "") })
        {
            if (whole.TrimStart().StartsWith(beginning, StringComparison.Ordinal))
                return beginning.Length > 0 ? true : null;
            if (whole.TrimStart().StartsWith(GivenText.Unescape(beginning), StringComparison.Ordinal))
                return false;
        }
        return null;
    }

    // "…", and the address of the post itself.
    [GeneratedRegex(@"\s*(…|\.\.\.)?(\s*https://t\.co/\w+)*\s*$")]
    private static partial Regex End();

    [GeneratedRegex(@"^([@＠]\w+\s+)+")]
    private static partial Regex Names();
}
