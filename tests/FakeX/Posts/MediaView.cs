using System.Text.Json.Nodes;
using FakeX.Media;

namespace FakeX.Posts;

/// <summary>Files in JSON, with addresses of this X, where they can be fetched.</summary>
internal sealed class MediaView(SiteState state, ReadRequest request)
{
    private readonly string[] _fields = request.Text("media.fields").Split(',');

    public JsonObject Show(string id)
    {
        var medium = state.Media.Single(m => m.Id == id);
        var json = new JsonObject { ["media_key"] = medium.Key, ["type"] = medium.Type };
        void Add(string field, JsonNode? value)
        {
            if (value is not null && _fields.Contains(field))
                json[field] = value;
        }
        Add("alt_text", medium.AltText);
        Add("width", medium.Width > 0 ? medium.Width : null);
        Add("height", medium.Height > 0 ? medium.Height : null);
        Add("duration_ms", medium.Type == "video" && medium.DurationMs > 0 ? medium.DurationMs : null);
        Add("url", medium.IsPhoto ? Address(medium, medium.Extension) : null);
        Add("preview_image_url", medium.IsPhoto ? null : Address(medium, "jpg"));
        Add("variants", medium.IsPhoto ? null : Variants(medium));
        Add("public_metrics", medium.Type == "video" ? new JsonObject { ["view_count"] = 0 } : null);
        return json;
    }

    // A GIF becomes a video without sound; the bit rate of it is 0.
    private JsonArray Variants(Medium medium)
    {
        var variants = new JsonArray(new JsonObject
        {
            ["bit_rate"] = medium.Category == MediaKind.Gif ? 0 : 832_000,
            ["content_type"] = "video/mp4",
            ["url"] = Address(medium, "mp4"),
        });
        if (medium.Category == MediaKind.Video)
            variants.Add((JsonNode)new JsonObject { ["content_type"] = "application/x-mpegURL", ["url"] = Address(medium, "m3u8") });
        return variants;
    }

    private string Address(Medium medium, string extension) => $"{request.Address}/media/{medium.Key}.{extension}";
}
