namespace ThreadBot.Tests.Composition.Rendering;

public sealed class ImageTests : RenderingTest
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0];
    private static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0];
    private static readonly byte[] WebP = [.. "RIFF"u8, 20, 0, 0, 0, .. "WEBPVP8L"u8, 8, 0, 0, 0, 0, 0, 0, 0];

    public static TheoryData<string> Formats => new("png", "jpg", "gif", "webp");

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_image_alone_on_a_line_is_attached_and_taken_out_of_the_text(string extension)
    {
        Folder.With($"ml/pictures/neuron.{extension}", extension switch { "png" => Png, "jpg" => Jpeg, "gif" => Gif, _ => WebP });

        var section = Assert.Single(Sections($"Before.\n\n![Inputs [1 2] flow (twice) into a circle](pictures/neuron.{extension})\n\nAfter."));

        Assert.Equal("Before.\n\nAfter.", section.Text);
        Assert.Equal(new ThreadImage($"ml/pictures/neuron.{extension}", "Inputs [1 2] flow (twice) into a circle") { Kind = extension == "gif" ? MediaKind.Gif : MediaKind.Image }, Assert.Single(section.Images));
    }

    [Fact]
    public void A_section_may_be_an_image_alone_and_images_keep_their_order()
    {
        Folder.With("ml/a.png", Png).With("shared.png", Png);

        var section = Assert.Single(Sections("![One](a.png)\n![Two](../shared.png)"));

        Assert.Equal(("", 4), (section.Text, section.Line));
        Assert.Equal(["ml/a.png", "shared.png"], section.Images.Select(i => i.Path));
    }

    [Theory]
    [InlineData("![](a.png)")]
    [InlineData("![ ](a.png)")]
    public void An_image_without_alt_text_is_a_fault(string line)
    {
        Folder.With("ml/a.png", Png);

        Assert.Equal(("alt-text", 6), OnlyFault($"One.\n\n{line}") switch { var f => (f.Rule, f.Line) });
    }

    [Theory]
    [InlineData("missing.png", "does not exist")]
    [InlineData("../../outside.png", "outside the threads folder")]
    [InlineData("../../../../../../etc/passwd", "outside the threads folder")]
    [InlineData("/etc/passwd", "no image beside the thread")]
    [InlineData("https://example.org/a.png", "no image beside the thread")]
    [InlineData("..\\a.png", "no image beside the thread")]
    [InlineData("", "no image beside the thread")]
    [InlineData("linked.png", "link out of the threads folder")]
    [InlineData("linked/a.png", "link out of the threads folder")]
    [InlineData("text.png", "no PNG, JPEG, GIF or WebP")]
    [InlineData("empty.png", "no PNG, JPEG, GIF or WebP")]
    [InlineData("cut.png", "no PNG, JPEG, GIF or WebP")]
    [InlineData("page.jpg", "no PNG, JPEG, GIF or WebP")]
    public void What_is_no_image_of_the_folder_is_a_fault(string path, string message)
    {
        File.WriteAllBytes(Folder.Outside("outside.png"), Png);
        Directory.CreateDirectory(Folder.Outside("pictures"));
        File.WriteAllBytes(Folder.Outside("pictures/a.png"), Png);
        Folder.With("ml/text.png", "This is text.").With("ml/empty.png", "").With("ml/cut.png", Png[..12])
            .With("ml/page.jpg", "<html></html>")
            .WithLink("ml/linked.png", Folder.Outside("outside.png"))
            .WithLink("ml/linked", Folder.Outside("pictures"));

        var rendered = RenderIn(Folder.WithThread("ml/a.sbnmd", body: $"One.\n\n![A neuron]({path})").Load(), "ml/a");

        var fault = Assert.Single(rendered.Faults);
        Assert.Equal(("image", 6), (fault.Rule, fault.Line));
        Assert.Contains(message, fault.Message);
    }

    [Fact]
    public void An_image_inside_a_line_is_a_fault()
    {
        Folder.With("ml/a.png", Png);

        Assert.Contains("line of its own", OnlyFault("See ![A neuron](a.png) here.").Message);
    }

    [Fact]
    public void A_fault_in_what_a_partial_writes_names_the_partial()
    {
        Folder.With("partials/picture.sbnmd", "One.\n\n![x](missing.png)\n");

        var fault = OnlyFault("{{ include 'picture' }}");

        Assert.Equal(("image", "partials/picture.sbnmd", 3), (fault.Rule, fault.File, fault.Line));
    }
}
