using System.Text;

namespace ThreadBot.Benchmarks.Counting;

/// <summary>Posts as people write them, the same for every run: prose in several scripts, with emoji, links, names and tags in it.</summary>
internal static class MixedPosts
{
    private const int Seed = 20200310;
    private const int ShortestPost = 60;
    private const int LongestPost = 280;

    private static readonly string[] Ascii =
        "the a neuron weight bias layer of and to in is learns from examples with gradient descent loss (small) model, data. training; why? attention".Split(' ');

    private static readonly string[] Accents = "réseau à été première où naïve über größer Schätzung façade señal mañana e\u0301te\u0301 модель нейрон сеть данные".Split(' ');
    private static readonly string[] Cjk = "機械学習、 ニューラルネットワーク 重みとバイアス。 神经网络 学习率 한국어 인공지능 データを見る".Split(' ');
    private static readonly string[] Emoji = "😀 🧠 👩‍🔬 👨‍👩‍👧‍👦 👍🏽 🇫🇷 1️⃣ ❤️ 🏳️‍🌈 ✨ 🤷🏾‍♀️".Split(' ');

    private static readonly string[] Links =
    [
        "https://example.com", "https://example.com/a/very/long/path?with=query&and=more#part", "http://www.example.org/wiki/Neuron_(cell)",
        "example.io/x", "https://t.co/abcdef1234", "https://日本語.jp/paper", "README.md",
    ];

    private static readonly string[] Names = ["@example", "@some_body", "@example/lists", "@Person99:", ".@example"];
    private static readonly string[] Tags = ["#AI", "#MachineLearning", "#機械学習", "#día", "$ACME", "#1", "#deep_learning"];

    /// <summary>Most words are ASCII, as most words of most timelines are.</summary>
    private static readonly (string[] Words, int Share)[] Kinds =
        [(Ascii, 62), (Accents, 10), (Cjk, 10), (Emoji, 6), (Links, 4), (Names, 4), (Tags, 4)];

    public static string[] Generate(int count)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => Post(random))];
    }

    private static string Post(Random random)
    {
        var (post, length) = (new StringBuilder(), random.Next(ShortestPost, LongestPost));
        var kinds = random.Next(3) == 0 ? Kinds[..1] : Kinds;
        while (post.Length < length)
            post.Append(Word(random, kinds)).Append(random.Next(30) == 0 ? '\n' : ' ');
        return post.ToString().TrimEnd();
    }

    private static string Word(Random random, (string[] Words, int Share)[] kinds)
    {
        var at = random.Next(kinds.Sum(k => k.Share));
        foreach (var (words, share) in kinds)
        {
            if (at < share)
                return words[random.Next(words.Length)];
            at -= share;
        }

        return "";
    }
}
