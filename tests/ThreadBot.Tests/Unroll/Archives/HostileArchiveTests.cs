using System.IO.Compression;
using System.Text.Json.Nodes;
using ThreadBot.Unroll.Sources;
using static ThreadBot.Tests.Unroll.Archives.ArchiveBuilder;

namespace ThreadBot.Tests.Unroll.Archives;

public sealed class HostileArchiveTests
{
    [Fact]
    public async Task Of_a_torn_file_all_is_saved_that_is_whole()
    {
        using var archive = new ArchiveBuilder { Spoil = text => text[..text.LastIndexOf("Three", StringComparison.Ordinal)] };
        archive.Post(Id(0), "One");
        archive.Post(Id(1), "Two", Id(0));
        archive.Post(Id(2), "Three", Id(1));

        var (threads, losses) = await archive.ReadAsync();

        Assert.Equal(["One", "Two"], Assert.Single(threads).Posts.Select(p => p.Text));
        Assert.Contains("ends in the middle", Assert.Single(losses));
    }

    [Fact]
    public async Task After_a_torn_place_it_goes_on()
    {
        using var archive = new ArchiveBuilder { Spoil = text => text.Replace("\"Two\",", "\"Two", StringComparison.Ordinal) };
        archive.Post(Id(0), "One");
        archive.Post(Id(1), "Two", Id(0));
        archive.Post(Id(2), "Three", Id(0));

        var (threads, losses) = await archive.ReadAsync();

        Assert.Equal(["One", "Three"], Assert.Single(threads).Posts.Select(p => p.Text));
        Assert.Contains("torn", Assert.Single(losses));
    }

    [Fact]
    public async Task A_file_that_is_torn_everywhere_is_given_up()
    {
        using var archive = new ArchiveBuilder { Spoil = _ => "x = [" + string.Concat(Enumerable.Repeat("{\"tweet\":{\"a\" ", 1000)) };

        var (threads, losses) = await archive.ReadAsync();

        Assert.Empty(threads);
        Assert.Contains("torn in more than", Assert.Single(losses));
    }

    [Theory]
    [InlineData("")]
    [InlineData("alert(1)")]
    [InlineData("x = {}")]
    [InlineData("x = [")]
    [InlineData("x = [[[[[[1]]]]]]")]
    [InlineData("x = [ {\"tweet\": 1}, {\"tweet\": {\"id_str\": {}}}, {}, {\"tweet\": null} ]")]
    public async Task What_is_no_list_of_posts_gives_none(string text)
    {
        using var archive = new ArchiveBuilder { Spoil = _ => text };
        var (threads, losses) = await archive.ReadAsync();
        Assert.Empty(threads);
        Assert.NotEmpty(losses);
    }

    [Fact]
    public async Task Things_of_a_wrong_type_are_nothing()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "One", null, post => (post["entities"], post["created_at"], post["lang"], post["edit_info"]) = (JsonValue.Create(7), new JsonArray(1), new JsonObject(), JsonValue.Create("x")));
        archive.Post(Id(1), "Two", Id(0), post => (post["entities"]!["urls"], post["extended_entities"], post["display_text_range"]) = (new JsonArray(1, "x", new JsonObject { ["url"] = 1, ["indices"] = "x" }), new JsonObject { ["media"] = new JsonArray("x", new JsonObject { ["video_info"] = 1, ["type"] = 7 }) }, JsonValue.Create("no")));
        archive.Post(Id(2), "Three", Id(1), post => post["full_text"] = new JsonArray());

        var thread = Assert.Single((await archive.ReadAsync()).Threads);

        Assert.Equal(["One", "Two", ""], thread.Posts.Select(p => p.Text));
        Assert.Equal([null, null, "not readable in the archive"], thread.Posts.Select(p => p.Missing));
        Assert.Equal(Start, thread.PublishedAt!.Value);
    }

    [Fact]
    public async Task Half_an_emoji_does_not_lose_a_post()
    {
        using var archive = new ArchiveBuilder { Spoil = text => text.Replace("HALF", "\\ud83e", StringComparison.Ordinal) };
        archive.Post(Id(0), "One HALF");
        archive.Post(Id(1), "Two", Id(0));

        Assert.Equal("One \ufffd", Assert.Single((await archive.ReadAsync()).Threads).Posts[0].Text);
    }

    [Fact]
    public async Task Posts_that_answer_each_other_in_a_ring_end()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "One", Id(2));
        archive.Post(Id(1), "Two", Id(0));
        archive.Post(Id(2), "Three", Id(1));
        archive.Post(Id(3), "Itself", Id(3));
        static void Versions(JsonObject post) => post["edit_info"] = new JsonObject { ["initial"] = new JsonObject { ["editTweetIds"] = new JsonArray($"{Id(5)}", $"{Id(9)}") } };
        archive.Post(Id(6), "Answers the edited one", Id(5));
        archive.Post(Id(9), "Edited", Id(6), Versions);

        var (threads, _) = await archive.ReadAsync();

        Assert.Equal([["One", "Two", "Three"], ["Edited", "Answers the edited one"]], threads.Select(t => t.Posts.Where(p => p.Missing is null).Select(p => p.Text)));
    }

    [Fact]
    public async Task Ten_thousand_posts_in_a_row_and_as_many_branches_are_read()
    {
        using var archive = new ArchiveBuilder();
        for (var i = 0; i < 10_000; i++)
        {
            archive.Post(Id(i), $"{i}", i == 0 ? null : Id(i - 1));
            if (i > 9_000)
                archive.Post(Id(i, 1), $"{i} otherwise", Id(i - 1));
        }

        var (threads, _) = await archive.ReadAsync();
        Assert.Equal(10_000, threads[0].Posts.Count);
        Assert.Equal(1_000, threads.Count);
        Assert.All(threads.Skip(1), t => Assert.Equal(2, t.Posts.Count));

        var least = Assert.Single((await archive.ReadAsync(new() { LeastPosts = 3 })).Threads);
        Assert.Equal(21, least.Losses.Count);
    }

    [Fact]
    public async Task Names_that_lead_elsewhere_and_doubles_are_not_read()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "One", null, post => post["extended_entities"] = new JsonObject { ["media"] = new JsonArray(Medium("https://t.co/p", "https://pbs.twimg.com/media/../../../secret.jpg")) });
        archive.Post(Id(1), "Two", Id(0));
        archive.Files.Add(($"data/tweets_media/../../{Id(0)}-secret.jpg", [1]));
        archive.Files.Add(("../tweets_media/evil.jpg", [1]));
        archive.Files.Add(("/tweets_media/evil.jpg", [1]));
        archive.Files.Add(("C:\\tweets_media/evil.jpg", [1]));
        archive.Files.Add(("data/tweets.js", "x = []"u8.ToArray()));

        var (threads, losses) = await archive.ReadAsync();

        Assert.Equal(["One", "Two"], Assert.Single(threads).Posts.Select(p => p.Text));
        Assert.Null(threads[0].Posts[0].Media[0].File);
        Assert.Equal(3, losses.Count(l => l.Contains("leads out", StringComparison.Ordinal)));
        Assert.Contains(losses, l => l.Contains("more than once", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Links_are_not_followed()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "One", null, post => post["extended_entities"] = new JsonObject { ["media"] = new JsonArray(Medium("https://t.co/p", "https://pbs.twimg.com/media/link.jpg")) });
        archive.Post(Id(1), "Two", Id(0));
        archive.Files.Add(("data/tweets_media/other.jpg", [1]));
        var folder = archive.Unpacked();
        File.CreateSymbolicLink(Path.Combine(folder, "data", "tweets_media", $"{Id(0)}-link.jpg"), "/etc/passwd");
        File.CreateSymbolicLink(Path.Combine(folder, "data", "profile_media"), "/etc");

        var (threads, losses) = await ReadAsync(folder);
        Assert.Null(Assert.Single(threads).Posts[0].Media[0].File);
        Assert.Equal(2, losses.Count(l => l.Contains("not followed", StringComparison.Ordinal)));

        using (var zip = ZipFile.Open(archive.Zip(), ZipArchiveMode.Update))
        {
            var link = zip.CreateEntry($"data/tweets_media/{Id(0)}-link.jpg");
            link.ExternalAttributes = 0xA1FF << 16;
            using var target = link.Open();
            target.Write("/etc/passwd"u8);
        }
        (threads, losses) = await ReadAsync(archive.Path);
        Assert.Null(Assert.Single(threads).Posts[0].Media[0].File);
        Assert.Contains(losses, l => l.Contains("not followed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_was_made_to_burst_is_not_unpacked()
    {
        using var archive = new ArchiveBuilder { Spoil = text => text + new string(' ', 40_000_000) };
        archive.Post(Id(0), "One");

        var (threads, losses) = await archive.ReadAsync();

        Assert.Empty(threads);
        Assert.Contains("more than any archive", Assert.Single(losses));
    }

    [Fact]
    public async Task A_picture_of_100_MB_is_named_and_not_kept()
    {
        using var archive = new ArchiveBuilder();
        archive.Post(Id(0), "One", null, post => post["extended_entities"] = new JsonObject { ["media"] = new JsonArray(Medium("https://t.co/p", "https://pbs.twimg.com/media/large.jpg")) });
        archive.Post(Id(1), "Two", Id(0));
        archive.Files.Add(($"data/tweets_media/{Id(0)}-large.jpg", new byte[100_000_000]));

        using var source = XArchiveSource.TryOpen(archive.Zip(), new())!;
        var thread = await source.ReadAsync(CancellationToken.None).SingleAsync();

        Assert.Contains("too large", Assert.Single(thread.Losses));
        Assert.Null(source.Media.Open($"media/{Id(0)}-large.jpg"));
    }

    [Fact]
    public void A_list_of_millions_of_files_is_not_read()
    {
        using var folder = new Deliveries.TemporaryFolder();
        var path = folder.File("many.zip");
        using (var file = File.Create(path))
        {
            var header = new byte[47];
            (header[0], header[1], header[2], header[3], header[28], header[46]) = (0x50, 0x4b, 1, 2, 1, (byte)'a');
            using var buffered = new BufferedStream(file, 1 << 20);
            for (var i = 0; i < 600_000; i++)
                buffered.Write(header);
            buffered.Write([0x50, 0x4b, 5, 6, .. new byte[18]]);
        }

        Assert.Contains("lists more than", Assert.Throws<InvalidDataException>(() => XArchiveSource.TryOpen(path, new())).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("no zip at all, but long enough to hold the end of one")]
    public void What_is_no_zip_is_said_to_be_none(string text)
    {
        using var folder = new Deliveries.TemporaryFolder();
        File.WriteAllText(folder.File("a.zip"), text);
        Assert.Throws<InvalidDataException>(() => XArchiveSource.TryOpen(folder.File("a.zip"), new()));
        Assert.Null(XArchiveSource.TryOpen(folder.Path, new()));
    }

    [Fact]
    public async Task Reading_can_be_stopped_at_any_thread()
    {
        using var archive = new ArchiveBuilder();
        for (var i = 0; i < 2_000; i++)
            archive.Post(Id(i), $"{i}", i % 2 == 0 ? null : Id(i - 1));
        using var source = XArchiveSource.TryOpen(archive.Zip(), new())!;

        Assert.Equal("0", (await source.ReadAsync(CancellationToken.None).FirstAsync()).Title);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await source.ReadAsync(stopped.Token).ToListAsync());
    }
}
