using ThreadBot.Unroll;

namespace ThreadBot.Tests.Unroll;

/// <summary>Threads with everything that a thread can hold.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    /// <summary>A picture of 320 by 180 pixels.</summary>
    public static byte[] Png { get; } = File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "ThreadBot.Tests", "Unroll", "Golden", "neuron.png"));

    /// <summary>A store with one small picture.</summary>
    public static IMediaStore Pictures { get; } = new FewFiles(new Dictionary<string, byte[]> { ["neuron.png"] = Png });

    /// <summary>A thread of each kind of post, with media in a store.</summary>
    public static PublishedThread Everything { get; } = new("What a neuron really does <really>", Ada, "en",
    [
        Post(1, "A neuron is a tiny calculator with dials. 🧠\n\nHere is all it does, in a few posts:\n\n• multiply\n• add\n• decide") with { Cut = CutReason.Start },
        Post(2, "> Neuron: multiply each input by a weight, add them up, add a bias.\n\nThat is all. The docs and https://example.org/a_b say more, and so does @grace. #machinelearning $TSLA") with
        {
            Links =
            [
                new PostLink(86, 4, "https://example.org/docs"),
                new PostLink(95, 23, "https://example.org/a_b"),
                new PostLink(141, 6, "https://x.com/grace") { Kind = LinkKind.Mention },
                new PostLink(149, 16, "https://x.com/hashtag/machinelearning") { Kind = LinkKind.Hashtag },
                new PostLink(166, 5, "https://x.com/search?q=%24TSLA") { Kind = LinkKind.Cashtag },
            ],
            Media = [new PublishedMedia(MediaKind.Image, "neuron.png", "Three inputs with weights flow into one circle")],
        },
        Post(3, "1. Multiply\n2. Add `w*x + b`\n3. Decide\n\n```python\ny = w * x + b  # <- all of it\nprint(y)\n```") with { Edited = true },
        new PublishedPost("") { Missing = "deleted" },
        Post(5, "Is a neuron not far more than that?\nAsking for a friend.") with { By = new Author("Grace \u202eH.") { Handle = "grace", Url = "https://x.com/grace" } },
        Post(6, "It is! What I described is the artificial one. See how Lin put it:") with
        {
            Quoted = Post(99, "A model is wrong on purpose.\nThat is what makes it useful.") with
            {
                By = new Author("Lin") { Handle = "lin", Url = "https://x.com/lin", Picture = "neuron.png" },
                Media = [new PublishedMedia(MediaKind.Image, null, "A map") { Url = "https://pbs.example/map.jpg" }],
            },
        },
        Post(7, "Watch it learn, and read the longer story") with
        {
            Media = [new PublishedMedia(MediaKind.Video, null, "Dials turning until a curve fits") { Url = "https://video.example/1.mp4", Poster = "neuron.png" }],
            Card = new LinkCard("https://example.org/story", "How a neuron learns") { Description = "A walk through one step of training.", Image = "neuron.png" },
        },
        Post(8, "How many inputs had yours?") with
        {
            Poll = new PublishedPoll([new PublishedOption("One", 12), new PublishedOption("*Many*", 25), new PublishedOption("None & no <b>", 0)]) { EndsAt = Start.AddDays(1) },
        },
        Post(9, "هذا نص عربي مع كلمة code في الوسط.\n\nNot a link: javascript:alert(1)") with { Links = [new PostLink(48, 19, "javascript:alert(1)")] },
        Post(10, "A line that was cut in the"),
        Post(11, "middle of a sentence is whole again. `x < y` & that is it.") with { Cut = CutReason.Word },
    ])
    {
        Network = "x",
        Source = "https://x.com/ada/status/1",
        PublishedAt = Start,
        Losses = ["The video of post 7 was not kept: only its still picture."],
    };

    /// <summary>A thread of our own that links to another.</summary>
    public static PublishedThread Linking { get; } = new("Weights, one by one", new Author("Ada"), "en",
    [
        new PublishedPost("A weight is a dial. See what a neuron does first.") { Links = [new PostLink(24, 18, "thread:ml/neuron")] },
        new PublishedPost(string.Join("\n\n", Enumerable.Range(1, 3).Select(i => $"{i}. Turn the dial a little and look at what happens to the error."))),
    ])
    {
        Slug = ThreadSlug.Parse("ml/weight"),
        Topics = ["weight", "gradient-descent"],
    };

    /// <summary>A book of both.</summary>
    public static Document Book { get; } = new("Neurons & weights", [Everything with { Slug = ThreadSlug.Parse("ml/neuron"), Topics = ["neuron", "weight"] }, Linking], Pictures);

    private static Author Ada => new("Ada Example") { Handle = "ada", Url = "https://x.com/ada", Picture = "neuron.png" };

    private static PublishedPost Post(int number, string text) => new(text)
    {
        Address = new PostAddress($"{number}", $"https://x.com/ada/status/{number}"),
        PublishedAt = Start.AddMinutes(number),
    };
}

/// <summary>A store of a few files.</summary>
internal sealed class FewFiles(IReadOnlyDictionary<string, byte[]> files) : IMediaStore
{
    public Stream? Open(string name) => files.TryGetValue(name, out var bytes) ? new MemoryStream(bytes) : null;
}
