using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Networks.Media;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks.Media;

public sealed class MediaFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Pictures_say_how_large_they_are()
    {
        byte[] webP = [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0x67, 1, 0, 0, 0];

        Assert.Equal(new MediaFile(MediaFormat.Png, 29) { Width = 640, Height = 360 }, Read(TinyFiles.Png(640, 360)));
        Assert.Equal((MediaFormat.Jpeg, 640, 360), Read(TinyFiles.Jpeg(640, 360)) switch { var j => (j!.Format, j.Width, j.Height) });
        Assert.Equal(new MediaFile(MediaFormat.Gif, 113) { Width = 10, Height = 10 }, Read(TinyFiles.Gif()));
        Assert.Equal((MediaFormat.WebP, 640, 360), Read(webP) switch { var w => (w!.Format, w.Width, w.Height) });
    }

    [Fact]
    public void A_GIF_says_how_many_frames_it_has_as_far_as_it_is_whole()
    {
        var gif = TinyFiles.MovingGif(640, 360, 3);

        Assert.Equal((640, 360, 3), Read(gif) switch { var g => (g!.Width, g.Height, g.Frames) });
        Assert.All(Enumerable.Range(13, gif.Length - 13), length => Assert.InRange(Read(gif[..length])!.Frames, 0, 3));
        Assert.Equal(0, Read(TinyFiles.Gif())!.Frames);
    }

    [Theory]
    [InlineData("isom", MediaFormat.Mp4, "video/mp4")]
    [InlineData("qt  ", MediaFormat.Mov, "video/quicktime")]
    public void Videos_say_how_large_and_how_long_they_are(string brand, MediaFormat format, string type)
    {
        var file = Read(TinyFiles.Mp4(640, 360, 2.5, brand))!;

        Assert.Equal((format, type, MediaKind.Video), (file.Format, file.MediaType, file.Kind));
        Assert.Equal((640, 360, TimeSpan.FromSeconds(2.5)), (file.Width, file.Height, file.Duration));
    }

    [Fact]
    public void A_video_may_leave_open_how_long_it_is_and_be_older_than_the_box_that_names_it()
    {
        Assert.Null(Read(TinyFiles.Mp4(seconds: 0))!.Duration);
        Assert.Equal(MediaFormat.Mov, Read([.. TinyFiles.Box("wide", []), .. TinyFiles.Movie(640, 360, 1)])!.Format);
    }

    [Fact]
    public void Sound_alone_and_pictures_in_a_videos_container_are_no_videos()
    {
        Assert.Null(Read(TinyFiles.Mp4(0, 0)));
        Assert.Null(Read(TinyFiles.Mp4(brand: "avis")));
        Assert.Null(Read(TinyFiles.Box("ftyp", [.. "isom"u8, 0, 0, 0, 0])));
    }

    [Fact]
    public void Whatever_a_file_holds_it_is_read_to_an_end()
    {
        var whole = TinyFiles.Mp4();
        var torn = Gen.Choose(0, whole.Length - 1).SelectMany(at => Gen.Choose(0, 255).Select(value => (at, value)));

        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(torn), change =>
        {
            byte[] bytes = [.. whole];
            bytes[change.at] = (byte)change.value;
            return Read(bytes[..change.at]) is null or { Bytes: > 0 } && Read(bytes) is null or { Bytes: > 0 };
        }));
    }

    private MediaFile? Read(byte[] bytes)
    {
        var path = _folder.File("file");
        File.WriteAllBytes(path, bytes);
        return MediaFile.Read(path);
    }
}
