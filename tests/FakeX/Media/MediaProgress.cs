using System.Text.Json.Nodes;

namespace FakeX.Media;

/// <summary>How far X is with a GIF or a video: first it waits, then it is worked on, then it is there or comes to nothing.</summary>
internal static class MediaProgress
{
    /// <summary>The progress in JSON; null for a picture, and while the file is not all there.</summary>
    public static JsonObject? Show(Medium medium, DateTimeOffset now, FakeXOptions options)
    {
        if (medium.IsPhoto || medium is not { ReadyAt: { } ready, FinalizedAt: { } begun })
            return null;
        var info = new JsonObject { ["type"] = medium.Type };
        if (ready > now)
        {
            var share = (now - begun) / (ready - begun);
            info["state"] = share == 0 ? "pending" : "in_progress";
            info["check_after_secs"] = options.CheckAfterSeconds;
            info["progress_percent"] = (int)(100 * share);
            return info;
        }
        info["state"] = medium.IsSpoilt ? "failed" : "succeeded";
        info["progress_percent"] = 100;
        if (medium.IsSpoilt)
            info["error"] = new JsonObject { ["code"] = 1, ["name"] = "InvalidMedia", ["message"] = "Unsupported video format" };
        return info;
    }
}
