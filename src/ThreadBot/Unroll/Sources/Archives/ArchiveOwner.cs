using System.Text.Json;

namespace ThreadBot.Unroll.Sources.Archives;

/// <summary>Whose archive it is.</summary>
/// <param name="Author">As readers see them.</param>
internal sealed record ArchiveOwner(Author Author)
{
    private const int LongestFile = 1 << 20;

    /// <summary>The address of a post of theirs.</summary>
    public string AddressOf(string id) => $"https://x.com/{Author.Handle ?? "i"}/status/{id}";

    /// <summary>Reads who it is, as far as the archive says.</summary>
    public static ArchiveOwner Read(IArchiveFiles files, ArchiveLayout layout, ArchiveMedia media)
    {
        var account = Part(files, layout.Account, "account");
        var profile = Part(files, layout.Profile, "profile");
        var handle = account.Text("username") is { Length: > 0 } name ? name : null;
        return new ArchiveOwner(new Author(account.Text("accountDisplayName") ?? handle ?? "unknown")
        {
            Handle = handle,
            Url = handle is null ? null : $"https://x.com/{handle}",
            Picture = account.Text("accountId") is { } id ? media.Picture(id, profile.Text("avatarMediaUrl")) : null,
        });
    }

    private static JsonElement Part(IArchiveFiles files, string? name, string part)
    {
        if (name is null || files.Length(name) is 0 or > LongestFile)
            return default;
        using var stream = files.Open(name);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var text = bytes.ToArray().AsMemory();
        var start = text.Span.IndexOf((byte)'[');
        try
        {
            var reader = new Utf8JsonReader(text.Span[Math.Max(0, start)..]);
            return JsonElement.ParseValue(ref reader) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().FirstOrDefault().Part(part) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
