using System.Text.Json.Nodes;

namespace FakeX.Posts;

/// <summary>Polls in JSON. Nobody ever votes here.</summary>
internal static class PollView
{
    public static JsonObject Show(Post post, DateTimeOffset now, IQueryCollection query)
    {
        var (poll, fields) = (post.Poll!, query["poll.fields"].ToString().Split(','));
        var end = post.At + TimeSpan.FromMinutes(poll.DurationMinutes);
        var json = new JsonObject
        {
            ["id"] = post.Id,
            ["options"] = new JsonArray([.. poll.Options.Select((o, n) => new JsonObject { ["position"] = n + 1, ["label"] = o, ["votes"] = 0 })]),
        };
        if (fields.Contains("duration_minutes"))
            json["duration_minutes"] = poll.DurationMinutes;
        if (fields.Contains("end_datetime"))
            json["end_datetime"] = $"{end:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}";
        if (fields.Contains("voting_status"))
            json["voting_status"] = now < end ? "open" : "closed";
        return json;
    }
}
