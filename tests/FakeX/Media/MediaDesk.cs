using System.Text.Json.Nodes;
using FakeX.Accounts;
using FakeX.Limits;

namespace FakeX.Media;

/// <summary>Takes files, whole or in parts.</summary>
internal sealed class MediaDesk(Site site)
{
    private const int MaxAltText = 1000;
    private const int MaxPart = 5 * 1024 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private readonly Segments _segments = new();

    public IResult Upload(Caller caller, MediaForm form)
    {
        if (form.Media is not { Length: > 0 } file)
            return Problem.Invalid("$.media: is missing but it is required");
        if (form.MediaCategory != MediaKind.Image)
            return Problem.Invalid("$.media_category: does not have a value in the enumeration [tweet_image, dm_image, subtitles]");
        return Misuse(caller, form.MediaCategory, file) ?? Show(Keep(Add(caller, form.MediaCategory, file.Length), file, spoilt: false));
    }

    public IResult Initialize(Caller caller, MediaForm form)
    {
        if (form.MediaType is null || form.TotalBytes is not > 0 || MediaKind.MaxBytes(form.MediaCategory, IsPremium(caller)) is not { } most)
            return Problem.Invalid("$.media_category, $.media_type and $.total_bytes are required");
        if (!MediaKind.Takes(form.MediaCategory!, form.MediaType))
            return Problem.Invalid($"$.media_type: {form.MediaType} is no type of {form.MediaCategory}");
        if (form.TotalBytes > most)
            return Problem.Invalid($"$.total_bytes: must have a maximum value of {most}");
        var medium = Add(caller, form.MediaCategory!, form.TotalBytes.Value);
        _segments.Begin(medium.Id);
        return Show(medium);
    }

    public IResult Append(Caller caller, string id, MediaForm form)
    {
        if (form is not { Media: { } part, SegmentIndex: { } index } || index > 999)
            return Problem.Invalid("$.media and $.segment_index are required");
        if (part.Length > MaxPart)
            return new Problem(413, "Payload Too Large", "The segment is larger than 5 MB.");
        if (Find(caller, id) is not { } medium || !_segments.Add(id, index, part))
            return Problem.Invalid($"media id {id} is not being uploaded");
        return Results.Json(new JsonObject { ["data"] = new JsonObject { ["expires_at"] = medium.ExpiresAt.ToUnixTimeSeconds() }, ["meta"] = new JsonObject() });
    }

    /// <summary>Ends an upload.</summary>
    /// <param name="caller">Whose it is.</param>
    /// <param name="id">The file's number.</param>
    /// <param name="spoilt">Whether the work on it comes to nothing.</param>
    public IResult Finalize(Caller caller, string id, bool spoilt)
    {
        if (Find(caller, id) is not { } medium || _segments.Join(id) is not { } file)
            return Problem.Invalid($"media id {id} is not all there");
        if (file.Length != medium.Bytes)
            return Problem.Invalid($"media id {id} has {file.Length} bytes and not {medium.Bytes}");
        return Misuse(caller, medium.Category, file) ?? Show(Keep(medium, file, spoilt));
    }

    public IResult Status(Caller caller, IQueryCollection query)
    {
        if (query.Keys.Except(["media_id", "command"]).FirstOrDefault() is { } unknown)
            return Problem.Invalid($"The query parameter [{unknown}] is not one of [media_id,command]");
        if (query.ContainsKey("command") && query["command"] != "STATUS")
            return Problem.Invalid($"The `command` query parameter value [{query["command"]}] is not one of [STATUS]");
        return Find(caller, query["media_id"]) is { } medium ? Show(medium) : Problem.Invalid($"media_id [{query["media_id"]}] is not valid");
    }

    public IResult Describe(Caller caller, MediaForm form)
    {
        if (Find(caller, form.Id) is not { } medium || form.Metadata?.AltText?.Text is not { Length: > 0 } text)
            return Problem.Invalid("$.id and $.metadata.alt_text.text are required");
        if (text.Length > MaxAltText)
            return Problem.Invalid($"$.metadata.alt_text.text: must only be {MaxAltText} characters long");
        return site.Change(state =>
        {
            if (site.Bill(state, Price.AltText) is { } unpaid)
                return unpaid;
            state.Media[state.Media.FindIndex(m => m.Id == medium.Id)] = medium with { AltText = text };
            var metadata = new JsonObject { ["alt_text"] = new JsonObject { ["text"] = text } };
            return Results.Json(new JsonObject { ["data"] = new JsonObject { ["id"] = medium.Id, ["associated_metadata"] = metadata } });
        });
    }

    private bool IsPremium(Caller caller) => site.Read(state => site.IsPremium(state, caller.User!));

    private Problem? Misuse(Caller caller, string category, byte[] file)
    {
        if (MediaKind.Of(file) != category)
            return Problem.Invalid($"$.media: the bytes are not those of a {category}");
        var most = MediaKind.MaxBytes(category, IsPremium(caller));
        return file.Length > most ? Problem.Invalid($"$.media: a {category} has at most {most} bytes") : null;
    }

    private Medium Add(Caller caller, string category, long bytes) => site.Change(state =>
    {
        state.Media.Add(new Medium(state.NextId(site.Now), caller.User!.Id, category, bytes, site.Now + Life));
        return state.Media[^1];
    });

    private Medium Keep(Medium medium, byte[] file, bool spoilt)
    {
        site.Files.Keep(medium.Id, file);
        var shape = MediaShape.Of(file);
        var isTooShort = medium.Category == MediaKind.Video && shape.DurationMs is > 0 and < 500;
        var kept = medium with
        {
            FinalizedAt = site.Now,
            ReadyAt = medium.IsPhoto ? site.Now : site.Now + site.Options.ProcessFor,
            IsSpoilt = spoilt || isTooShort,
            Width = shape.Width,
            Height = shape.Height,
            DurationMs = shape.DurationMs,
            Extension = shape.Extension,
        };
        return site.Change(state => state.Media[state.Media.FindIndex(m => m.Id == medium.Id)] = kept);
    }

    private Medium? Find(Caller caller, string? id) => site.Read(state => state.Media.Find(m => m.Id == id && m.UserId == caller.User?.Id));

    // X's description asks for `meta` in every answer about media, and says nothing of what it holds.
    private IResult Show(Medium medium)
    {
        var data = new JsonObject
        {
            ["id"] = medium.Id,
            ["media_key"] = medium.Key,
            ["size"] = medium.Bytes,
            ["expires_after_secs"] = (int)(medium.ExpiresAt - site.Now).TotalSeconds,
        };
        if (MediaProgress.Show(medium, site.Now, site.Options) is { } progress)
            data["processing_info"] = progress;
        return Results.Json(new JsonObject { ["data"] = data, ["meta"] = new JsonObject() });
    }
}
