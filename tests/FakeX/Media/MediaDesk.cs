using System.Security.Cryptography;
using System.Text.Json.Nodes;
using FakeX.Accounts;
using FakeX.Limits;

namespace FakeX.Media;

/// <summary>Takes files, whole or in parts.</summary>
internal sealed class MediaDesk(Site site)
{
    private const int MaxAltText = 1000;
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private readonly Segments _segments = new();

    public IResult Upload(Caller caller, MediaForm form)
    {
        if (form.Media is not { Length: > 0 } file)
            return Problem.Invalid("$.media: is missing but it is required");
        if (form.MediaCategory != MediaKind.Image)
            return Problem.Invalid("$.media_category: does not have a value in the enumeration [tweet_image]");
        return Misuse(form.MediaCategory, file) ?? Show(Add(caller, form.MediaCategory, file.Length, m => Finished(m, file)));
    }

    public IResult Initialize(Caller caller, MediaForm form)
    {
        if (form.MediaType is null || form.TotalBytes is not > 0 || MediaKind.MaxBytes(form.MediaCategory) is not { } most)
            return Problem.Invalid("$.media_category, $.media_type and $.total_bytes are required");
        if (form.TotalBytes > most)
            return Problem.Invalid($"$.total_bytes: must have a maximum value of {most}");
        var medium = Add(caller, form.MediaCategory!, form.TotalBytes.Value, m => m);
        _segments.Begin(medium.Id);
        return Show(medium);
    }

    public IResult Append(Caller caller, string id, MediaForm form)
    {
        if (form is not { Media: { } part, SegmentIndex: { } index } || index > 999)
            return Problem.Invalid("$.media and $.segment_index are required");
        if (Find(caller, id) is not { } medium || !_segments.Add(id, index, part))
            return Problem.Invalid($"media id {id} is not being uploaded");
        return Results.Json(new JsonObject { ["data"] = new JsonObject { ["expires_at"] = medium.ExpiresAt.ToUnixTimeSeconds() } });
    }

    public IResult Finalize(Caller caller, string id)
    {
        if (Find(caller, id) is not { } medium || _segments.Join(id) is not { } file)
            return Problem.Invalid($"media id {id} is not all there");
        if (file.Length != medium.Bytes)
            return Problem.Invalid($"media id {id} has {file.Length} bytes and not {medium.Bytes}");
        return Misuse(medium.Category, file) ?? Show(Change(Finished(medium, file)));
    }

    public IResult Status(Caller caller, string? id) =>
        Find(caller, id) is { } medium ? Show(medium) : Problem.Invalid($"media_id [{id}] is not valid");

    public IResult Describe(Caller caller, MediaForm form)
    {
        if (Find(caller, form.Id) is not { } medium || form.Metadata?.AltText?.Text is not { Length: > 0 } text)
            return Problem.Invalid("$.id and $.metadata.alt_text.text are required");
        if (text.Length > MaxAltText)
            return Problem.Invalid($"$.metadata.alt_text.text: must only be {MaxAltText} characters long");
        return site.Change(state =>
        {
            var price = site.Options.Prices.AltText;
            if (site.Refusal(state, price) is { } refusal)
                return refusal;
            site.Charge(state, "alt text", price);
            state.Media[state.Media.FindIndex(m => m.Id == medium.Id)] = medium with { AltText = text };
            var metadata = new JsonObject { ["alt_text"] = new JsonObject { ["text"] = text } };
            return Results.Json(new JsonObject { ["data"] = new JsonObject { ["id"] = medium.Id, ["associated_metadata"] = metadata } });
        });
    }

    private static Problem? Misuse(string category, byte[] file)
    {
        if (MediaKind.Of(file) != category)
            return Problem.Invalid($"$.media: the bytes are not those of a {category}");
        return file.Length > MediaKind.MaxBytes(category) ? Problem.Invalid($"$.media: a {category} has at most {MediaKind.MaxBytes(category)} bytes") : null;
    }

    private Medium Add(Caller caller, string category, long bytes, Func<Medium, Medium> finish) => site.Change(state =>
    {
        state.Media.Add(finish(new Medium(state.NextId(site.Now), caller.User!.Id, category, bytes, site.Now + Life)));
        return state.Media[^1];
    });

    private Medium Finished(Medium medium, byte[] file) => medium with
    {
        Hash = Convert.ToHexString(SHA256.HashData(file)),
        ReadyAt = medium.IsPhoto ? site.Now : site.Now + site.Options.ProcessFor,
    };

    private Medium Change(Medium medium) => site.Change(state => state.Media[state.Media.FindIndex(m => m.Id == medium.Id)] = medium);

    private Medium? Find(Caller caller, string? id) => site.Read(state => state.Media.Find(m => m.Id == id && m.UserId == caller.User?.Id));

    private IResult Show(Medium medium)
    {
        var data = new JsonObject
        {
            ["id"] = medium.Id,
            ["media_key"] = medium.Key,
            ["size"] = medium.Bytes,
            ["expires_after_secs"] = (int)(medium.ExpiresAt - site.Now).TotalSeconds,
        };
        if (!medium.IsPhoto && medium.ReadyAt is { } ready)
        {
            data["processing_info"] = ready <= site.Now
                ? new JsonObject { ["state"] = "succeeded", ["progress_percent"] = 100 }
                : new JsonObject { ["state"] = "in_progress", ["check_after_secs"] = 1, ["progress_percent"] = 50 };
        }
        return Results.Json(new JsonObject { ["data"] = data });
    }
}
