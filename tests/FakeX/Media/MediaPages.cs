namespace FakeX.Media;

/// <summary>Where the files are that answers name. They are public, as X's are.</summary>
internal static class MediaPages
{
    // The smallest picture: nobody looks at the poster of a video here.
    private static readonly byte[] Poster = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");

    public static void MapMediaFiles(this WebApplication app, Site site) => app.MapGet("/media/{name}", (string name) => Find(site, name));

    private static IResult Find(Site site, string name)
    {
        var parts = name.Split('.');
        var medium = parts is [var key, _] ? site.Read(state => state.Media.Find(m => m.Key == key)) : null;
        var (isPoster, type) = (name.EndsWith(".jpg", StringComparison.Ordinal) && medium?.Extension != "jpg", TypeOf(parts[^1]));
        if (name.StartsWith("profile_", StringComparison.Ordinal) || (medium is { IsPhoto: false } && isPoster))
            return Results.Bytes(Poster, "image/jpeg");
        return medium is not null && site.Files.Find(medium.Id) is { } file ? Results.Bytes(file, type) : Results.NotFound();
    }

    private static string TypeOf(string extension) => extension switch
    {
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "mp4" => "video/mp4",
        _ => "application/octet-stream",
    };
}
