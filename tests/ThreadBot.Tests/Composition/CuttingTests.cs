namespace ThreadBot.Tests.Composition;

public sealed class CuttingTests
{
    private static readonly string Sentence = "A neuron multiplies each of its inputs by a weight and adds them up.";

    [Fact]
    public void A_section_that_fits_is_one_post()
    {
        var post = Assert.Single(Threads.Posts("A neuron is a tiny calculator with dials.", Threads.X));
        Assert.Equal(("A neuron is a tiny calculator with dials.", 41, 280, CutReason.Start), (post.Text, post.Length, post.Limit, post.Cut));
    }

    [Fact]
    public void A_section_breaks_between_paragraphs_first()
    {
        var (first, second) = (Repeat(Sentence, 3), Repeat("Then comes the bias.", 8));
        var posts = Threads.Posts($"{first}\n\n{second}", Threads.X);
        Assert.Equal([first, second], posts.Select(p => p.Text));
        Assert.Equal([CutReason.Start, CutReason.Paragraph], posts.Select(p => p.Cut));
    }

    [Fact]
    public void A_list_breaks_between_its_items()
    {
        var items = Enumerable.Range(1, 6).Select(i => $"{i}. {Sentence}").ToList();
        var posts = Threads.Posts(string.Join('\n', items), Threads.X);
        Assert.Equal([string.Join('\n', items[..3]), string.Join('\n', items[3..])], posts.Select(p => p.Text));
        Assert.Equal(CutReason.Paragraph, posts[1].Cut);
    }

    [Fact]
    public void Lines_of_a_paragraph_stay_whole()
    {
        var lines = Enumerable.Range(1, 6).Select(i => $"{Sentence} ({i})").ToList();
        var posts = Threads.Posts(string.Join('\n', lines), Threads.X);
        Assert.Equal([string.Join('\n', lines[..3]), string.Join('\n', lines[3..])], posts.Select(p => p.Text));
        Assert.Equal(CutReason.Line, posts[1].Cut);
    }

    [Theory]
    [InlineData("It was shown by Dr. Rosenblatt in the U.S. Navy's press room, e.g. for counting to 3.14 or so, as in Fig. 2 and in sec. 4 of J. Hawkins et al. in 1987.")]
    [InlineData("Values such as 0.5 or 1.25 are common etc. and no. 7 is not, i.e. it is rare, cf. Prof. Hinton's notes vs. mine from approx. 1986, see pp. 3 and 4.")]
    public void A_full_stop_that_ends_no_sentence_is_no_place_to_cut(string sentence)
    {
        var sentences = Enumerable.Range(1, 3).Select(i => $"On day {i}: {sentence}").ToList();
        Assert.Equal(sentences, Threads.Texts(string.Join(' ', sentences), Threads.X));
    }

    [Theory]
    [InlineData("\"Does it learn?\" he asked, and nobody said a word about what learning means to a network of numbers that turn a little at every step of the way.")]
    [InlineData("Das gilt z. B. für Netze, vgl. Abb. 3 auf S. 12 und Nr. 7 im Anhang usw. und sonst für nichts, was in diesem Buch auf den Seiten davor steht.")]
    [InlineData("Нейрон умножает входы на веса, т. е. на числа, см. рис. 2 на стр. 15, и складывает их, а потом добавляет смещение, чтобы всё сошлось как надо.")]
    public void A_mark_inside_a_sentence_is_no_place_to_cut(string sentence)
    {
        var sentences = Enumerable.Range(1, 3).Select(i => $"{i}: {sentence}").ToList();
        Assert.Equal(sentences, Threads.Texts(string.Join(' ', sentences), Threads.X with { Limit = new NarrowLimit(Threads.X.Limit, 170) }));
    }

    [Theory]
    [InlineData("न्यूरॉन अपने हर इनपुट को एक वज़न से गुणा करता है और उन्हें जोड़ देता है।", " ")]
    [InlineData("الخلية العصبية تضرب كل مدخل في وزن ثم تجمع النواتج، فهل تتعلم الشبكة؟", " ")]
    [InlineData("Նեյրոնը բազմապատկում է իր յուրաքանչյուր մուտքը կշռով և գումարում դրանք։", " ")]
    [InlineData("ነርቭ ሴሉ እያንዳንዱን ግብዓት በክብደት ያባዛል እና ይደምራቸዋል።", " ")]
    [InlineData("အာရုံကြောဆဲလ်သည် ထည့်သွင်းမှုတိုင်းကို အလေးချိန်ဖြင့် မြှောက်သည်။", "")]
    [InlineData("ណឺរ៉ូនគុណធាតុចូលនីមួយៗដោយទម្ងន់មួយ ហើយបូកបញ្ចូលគ្នា។", "")]
    public void Sentences_of_other_scripts_end_at_their_own_marks(string sentence, string separator)
    {
        var rules = Threads.Mastodon with { Limit = new NarrowLimit(Threads.Mastodon.Limit, 150) };
        var posts = Threads.Posts(Repeat(sentence, 6, separator), rules, NumberingStyle.Fraction);
        Assert.True(posts.Count > 1);
        Assert.All(posts.Skip(1), post => Assert.Equal(CutReason.Sentence, post.Cut));
        Assert.All(posts, post => Assert.EndsWith(sentence[^1..], post.Body, StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_between_wide_full_stops_is_not_cut() =>
        Assert.All(Threads.Texts(Repeat("这个数是３．１４，它叫圆周率", 20, ""), Threads.X), post => Assert.Equal(Count(post, "３"), Count(post, "．１４")));

    [Fact]
    public void A_link_stays_with_its_text()
    {
        var posts = Threads.Texts($"{Repeat("weights", 33)} [a paper of three words](https://example.com/paper) and more after it.", Threads.X);
        Assert.Contains(posts, post => post.Contains("a paper of three words https://example.com/paper", StringComparison.Ordinal));
    }

    [Fact]
    public void Chinese_and_Japanese_break_after_their_full_stops()
    {
        const string sentence = "神经元把每个输入乘以一个权重，把它们加起来，再加上一个偏置，然后决定要不要发出信号。";
        var posts = Threads.Posts($"{Repeat(sentence, 3, "")}其次。{Repeat(sentence, 2, "")}", Threads.X);
        Assert.Equal(2, posts.Count);
        Assert.All(posts, post => Assert.EndsWith("。", post.Text, StringComparison.Ordinal));
        Assert.Equal(CutReason.Sentence, posts[1].Cut);
    }

    [Fact]
    public void A_sentence_longer_than_a_post_breaks_after_a_clause()
    {
        var clause = "it multiplies each of its inputs by a weight that it has learned";
        var posts = Threads.Posts(Repeat(clause, 6, ", "), Threads.X);
        Assert.Equal(CutReason.Clause, posts[1].Cut);
        Assert.All(posts.SkipLast(1), post => Assert.EndsWith(",", post.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_clause_longer_than_a_post_breaks_between_words()
    {
        var posts = Threads.Posts($"So {Repeat("dials and weights", 30)}", Threads.X);
        Assert.Equal(2, posts.Count);
        Assert.Equal(CutReason.Word, posts[1].Cut);
        Assert.InRange(posts[0].Length - posts[1].Length, -40, 40);
    }

    [Fact]
    public void Several_spaces_between_words_are_one_place_to_cut()
    {
        var posts = Threads.Texts($"So {Repeat("dials  and \t weights", 30)}", Threads.X, NumberingStyle.Fraction);
        Assert.True(posts.Count > 1);
        Assert.All(posts, post => Assert.Equal(post.Trim(), post));
    }

    [Fact]
    public void A_word_longer_than_a_post_breaks_between_characters_that_a_reader_sees()
    {
        var posts = Threads.Posts($"{Repeat("👩🏽‍🔬", 220, "")}🧵", Threads.Bluesky);
        Assert.True(posts.Count > 1);
        Assert.All(posts, post => Assert.Equal(0, post.Text.Replace("🧵", "").Length % "👩🏽‍🔬".Length));
        Assert.Equal(CutReason.Grapheme, posts[^1].Cut);
    }

    [Fact]
    public void Fences_of_a_code_block_are_opened_again()
    {
        var lines = Enumerable.Range(1, 12).Select(i => $"    weights[{i}] = weights[{i}] - learning_rate * gradient[{i}]").ToList();
        var posts = Threads.Texts($"```python\n{string.Join('\n', lines)}\n```", Threads.X);
        Assert.Equal(3, posts.Count);
        Assert.All(posts, post => Assert.StartsWith("```python\n    weights", post, StringComparison.Ordinal));
        Assert.All(posts, post => Assert.EndsWith("]\n```", post, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_code_is_never_cut()
    {
        var composed = Threads.Compose(Threads.Of($"```\n{Repeat("x = y + 1;", 40)}\n```"), Threads.X);
        Assert.Equal("post-too-long", Assert.Single(composed.Faults).Rule);
    }

    [Fact]
    public void A_code_block_stays_whole_where_it_fits()
    {
        var code = $"```\n{Repeat("step = gradient * rate", 8, "\n")}\n```";
        var posts = Threads.Texts($"{Repeat(Sentence, 3)}\n\n{code}", Threads.X);
        Assert.Equal([Repeat(Sentence, 3), code], posts);
    }

    [Fact]
    public void Inline_code_is_never_cut()
    {
        var calls = Enumerable.Range(1, 12).Select(i => $"call `train(x, y, epochs={i}). Then predict(x)`");
        var posts = Threads.Texts(string.Join(' ', calls), Threads.X);
        Assert.True(posts.Count > 1);
        Assert.All(posts, post => Assert.Equal(0, post.Count(c => c == '`') % 2));
    }

    [Fact]
    public void The_last_post_is_not_three_words()
    {
        var posts = Threads.Posts($"{Repeat("The dials of a neuron turn a little at every step", 5)} {Repeat("and", 8)} so it goes.", Threads.X);
        Assert.True(posts[^1].Text.Split(' ').Length > 3, posts[^1].Text);
    }

    [Fact]
    public void A_short_last_sentence_draws_others_to_it()
    {
        var posts = Threads.Posts($"{Repeat(Sentence, 4)} That is all.", Threads.X);
        Assert.Equal(2, posts.Count);
        Assert.Equal(CutReason.Sentence, posts[1].Cut);
        Assert.True(posts[1].Text.Length > 60);
    }

    [Fact]
    public void What_the_author_cut_stays_cut()
    {
        var composed = Threads.Compose(Threads.Of("One.", "Two.", "Three."), Threads.X);
        Assert.Equal([CutReason.Start, CutReason.Author, CutReason.Author], composed.Draft!.Posts.Select(p => p.Cut));
        Assert.Equal([10, 20, 30], composed.Draft.Posts.Select(p => p.Line));
    }

    [Theory]
    [InlineData("`")]
    [InlineData("a.b")]
    [InlineData("神经元。")]
    [InlineData("a")]
    [InlineData("e\u0301")]
    [InlineData("One paragraph.\n\n")]
    [InlineData("```\nnever closed\n")]
    [InlineData(" ")]
    public void A_megabyte_of_anything_is_cut_or_refused(string part)
    {
        var composed = Threads.Compose(Threads.Of(Repeat(part, 1_000_000 / part.Length, "")), Threads.X, NumberingStyle.Fraction);
        Assert.True(composed.Draft?.Posts.All(p => p.Length <= 280) ?? composed.Faults.Any(f => f.Rule is "post-too-long" or "empty-thread"));
    }

    [Theory]
    [InlineData("@")]
    [InlineData("#a")]
    [InlineData("``x`")]
    [InlineData("\U0001F1E6")]
    [InlineData("http://")]
    [InlineData("> - 1. ")]
    [InlineData("\u2066")]
    [InlineData("👩\u200D")]
    [InlineData("\uD800")]
    [InlineData("[a](")]
    [InlineData("a\n\n")]
    [InlineData("\u0301")]
    [InlineData("\uFFFE")]
    [InlineData("\0\u202E")]
    public void A_text_that_nobody_writes_is_cut_or_refused(string part)
    {
        foreach (var rules in Threads.AllNetworks)
        {
            var composed = Threads.Compose(Threads.Of(Repeat(part, 60_000 / part.Length, "")), rules, NumberingStyle.Fraction);
            Assert.True(composed.Draft?.Posts.All(p => rules.Limit.Fits(p.Text)) ?? composed.Faults.Any(f => f.Rule is "post-too-long" or "empty-thread"));
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Repeat(string text, int times, string separator = " ") => string.Join(separator, Enumerable.Repeat(text, times));
}
