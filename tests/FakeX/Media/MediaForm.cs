using System.Globalization;
using System.Text.Json;

namespace FakeX.Media;

/// <summary>What a request about media says, in JSON or in a form of parts.</summary>
internal sealed record MediaForm
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    public byte[]? Media { get; init; }

    public string? MediaCategory { get; init; }

    public string? MediaType { get; init; }

    public long? TotalBytes { get; init; }

    public int? SegmentIndex { get; init; }

    public bool? Shared { get; init; }

    public string? Id { get; init; }

    public MetadataForm? Metadata { get; init; }

    /// <summary>Reads a request.</summary>
    /// <exception cref="JsonException">It has something that X does not know.</exception>
    public static async Task<MediaForm> ReadAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
            return await JsonSerializer.DeserializeAsync<MediaForm>(request.Body, Json) ?? throw new JsonException("The body is null.");
        var form = await request.ReadFormAsync();
        if (form.Keys.Except(["media", "media_category", "media_type", "segment_index", "shared"]).FirstOrDefault() is { } unknown)
            throw new JsonException($"{unknown} is not defined in the schema");
        return new MediaForm
        {
            Media = await ReadFileAsync(form),
            MediaCategory = form["media_category"],
            MediaType = form["media_type"],
            SegmentIndex = int.TryParse(form["segment_index"], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null,
        };
    }

    private static async Task<byte[]?> ReadFileAsync(IFormCollection form)
    {
        if (form.Files["media"] is not { } file)
            return form.TryGetValue("media", out var text) ? Convert.FromBase64String(text.ToString()) : null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}

/// <summary>What is said about a file.</summary>
internal sealed record MetadataForm(AltTextForm? AltText);

/// <summary>What a file shows.</summary>
internal sealed record AltTextForm(string Text);
