using System.Buffers.Binary;
using System.Xml.Linq;
using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Pictures.Drawing;
using ThreadBot.Unroll.Printing;

namespace ThreadBot.Pictures.Tests;

public sealed class PictureTests
{
    private static readonly string Folder = Path.Combine(Repository.Threads, "ml-terms");
    private static readonly Lazy<ILookup<string, string>> AltTexts = new(ReadAltTexts);

    public static TheoryData<string> Names => [.. AllPictures.List.Select(picture => picture.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_drawing_in_the_repository_is_the_one_that_the_data_gives(string name) =>
        Assert.Equal(File.ReadAllText(Path.Combine(Folder, $"{name}.svg")), Sheet.Svg(Picture(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_thread_shows_the_picture_and_says_what_was_computed(string name)
    {
        var alts = AltTexts.Value[$"ml-terms/{name}.png"];

        Assert.NotEmpty(alts);
        Assert.All(alts, alt => Assert.Equal(Picture(name).Alt, alt));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_posted_picture_is_a_png_that_a_timeline_shows_whole(string name)
    {
        var png = File.ReadAllBytes(Path.Combine(Folder, $"{name}.png"));

        Assert.Equal("89504E470D0A1A0A0000000D49484452", Convert.ToHexString(png[..16]));
        Assert.Equal((1600, 900), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.True(png.Length < 200_000, $"{name}.png has {png.Length} bytes.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_can_be_read_on_a_phone_and_stay_on_the_sheet(string name)
    {
        var words = XDocument.Parse(Sheet.Svg(Picture(name))).Descendants().Where(element => element.Name.LocalName == "text").ToList();

        Assert.NotEmpty(words);
        Assert.All(words, word =>
        {
            Assert.InRange((double)word.Attribute("font-size")!, 36, 90);
            Assert.Contains((string)word.Attribute("fill")!, Palette.Strong);
            Assert.InRange((double)word.Attribute("x")!, 40, Canvas.Width - 40);
            Assert.InRange((double)word.Attribute("y")!, 40, Canvas.Height - 20);
        });
    }

    [Fact]
    public void Every_picture_beside_the_threads_is_made_from_data() => Assert.Equal(
        AllPictures.List.Select(picture => picture.Name).Order(),
        Directory.EnumerateFiles(Folder, "*.png").Concat(Directory.EnumerateFiles(Folder, "*.svg")).Select(file => Path.GetFileNameWithoutExtension(file)).Distinct().Order());

    [Fact]
    public void Every_strong_colour_can_be_read_on_every_pale_one() => Assert.All(
        from strong in Palette.Strong
        from pale in Palette.Pale
        select (strong, pale),
        pair => Assert.True(Contrast(pair.pale, pair.strong) >= 4.5, $"{pair.strong} on {pair.pale} has a contrast of {Contrast(pair.pale, pair.strong):0.00}."));

    [Fact]
    public async Task The_browser_draws_a_picture_beside_its_svg()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await using var browser = new Browser(new PrintingOptions(), TimeProvider.System);

            await Sheet.WriteAsync(Picture("neuron"), folder.FullName, browser);

            Assert.Equal(File.ReadAllText(Path.Combine(Folder, "neuron.svg")), File.ReadAllText(Path.Combine(folder.FullName, "neuron.svg")));
            Assert.InRange(new FileInfo(Path.Combine(folder.FullName, "neuron.png")).Length, 10_000, 200_000);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IPicture Picture(string name) => AllPictures.List.Single(picture => picture.Name == name);

    private static ILookup<string, string> ReadAltTexts()
    {
        var library = ThreadLibrary.Load(Repository.Threads, CancellationToken.None);
        var renderer = new ThreadRenderer(TimeProvider.System);
        return (from thread in library.Threads
                from section in renderer.Render(thread, new OrderedAddresses(library, thread, "https://x.com/i/status/1"), CancellationToken.None).Text!.Sections
                from image in section.Images
                select image).ToLookup(image => image.Path, image => image.AltText);
    }

    /// <summary>Contrast as the Web Content Accessibility Guidelines 2.2 define it.</summary>
    private static double Contrast(string pale, string strong) => (Luminance(pale) + 0.05) / (Luminance(strong) + 0.05);

    private static double Luminance(string color)
    {
        var parts = Convert.FromHexString(color[1..]).Select(part => part / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
