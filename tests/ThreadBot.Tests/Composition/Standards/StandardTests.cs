using ThreadBot.Composition;
using ThreadBot.Composition.Standards;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Lessons;
using ThreadBot.Tests.Curricula;

namespace ThreadBot.Tests.Composition.Standards;

public sealed class StandardTests : IDisposable
{
    private const string Long = "A thread that goes on about one small thing and never comes to the end of what it wants to say about it";

    private readonly ThreadsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nobody_is_held_to_a_standard_that_their_curriculum_does_not_ask_for()
    {
        _folder.WithThread("ml/a.sbnmd", "teaches: [loss]", $"{Long}.\n").WithThread("ml/b.sbnmd", body: $"The loss. {Long}.\n").With("ml/curriculum.yaml", "title: x\n");

        Assert.Empty(Faults());
    }

    [Theory]
    [InlineData("One.", "c/a has 1 posts where its curriculum asks for 2 to 3.")]
    [InlineData("One.\n---\nTwo.\n---\nThree.\n---\nFour.", "c/a has 4 posts where its curriculum asks for 2 to 3.")]
    public void A_thread_has_as_many_posts_as_its_curriculum_asks_for(string body, string message)
    {
        WithStandard("posts: 2-3").WithThread("c/a.sbnmd", body: body).WithThread("c/b.sbnmd", body: "Five.\n---\nSix.");

        var fault = Assert.Single(Faults());
        Assert.Equal(("post-count", Severity.Warning, "c/a.sbnmd", "x", message), (fault.Rule, fault.Severity, fault.File, fault.Network, fault.Message));
    }

    [Fact]
    public void A_quiz_may_be_shorter_than_a_thread()
    {
        WithStandard("posts: 2-3").WithThread("c/a.sbnmd", "teaches: [loss]", "One.\n---\nTwo.").WithThread("c/q.sbnmd", "requires: [loss]\nasks: [loss]", "Which one?");

        Assert.Empty(Faults());
    }

    [Fact]
    public void An_exception_is_made_for_the_threads_that_are_named_and_for_no_other()
    {
        WithStandard("posts: 2-3\n  except:\n    post-count: [c/a]").WithThread("c/a.sbnmd", body: "One.").WithThread("c/b.sbnmd", body: "Another.");

        Assert.Equal("c/b.sbnmd", Assert.Single(Faults()).File);
    }

    [Fact]
    public void A_post_that_begins_inside_a_sentence_is_named_with_its_line()
    {
        var sentence = string.Join(", ", Enumerable.Range(0, 4).Select(i => $"{Long} {i}"));
        WithStandard("whole_sentences: true").WithThread("c/a.sbnmd", body: $"Fine.\n---\n{sentence}.\n").WithThread("c/b.sbnmd", body: $"{Long}. {Long} again. {Long} for the third time.");

        Assert.All(Faults(), fault => Assert.Equal(("cut-sentence", "c/a.sbnmd", 6), (fault.Rule, fault.File, fault.Line)));
        Assert.NotEmpty(Faults());
    }

    [Fact]
    public void Prose_that_asks_for_too_many_years_of_school_is_named_with_its_hardest_sentence()
    {
        const string Easy = "The cat sat on the mat. It saw a dog. The dog ran off. ";
        const string Hard = "Notwithstanding considerable methodological heterogeneity, contemporary practitioners habitually overestimate generalization capabilities.";
        WithStandard("reading_grade: 8").WithThread("c/easy.sbnmd", body: string.Concat(Enumerable.Repeat(Easy, 8)) + "\n").WithThread("c/hard.sbnmd", body: $"{Easy}{Easy}\n---\n{string.Join("\n\n", Enumerable.Repeat(Hard, 8))}\n")
            .WithThread("c/german.sbnmd", "language: de", $"{string.Join("\n\n", Enumerable.Repeat(Hard, 9))}\n").WithThread("c/short.sbnmd", body: Hard + "\n");

        var fault = Assert.Single(Faults());
        Assert.Equal(("reading-grade", "c/hard.sbnmd", 6), (fault.Rule, fault.File, fault.Line));
        Assert.Contains("The hardest is 'Notwithstanding", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The loss is small.", "'loss'")]
    [InlineData("Two training sets are better.", "'training-set'")]
    [InlineData("We fit on the seen rows.", "'training-set'")]
    [InlineData("Losses are small.", "'loss'")]
    [InlineData("The lossy one is small.", null)]
    [InlineData("The `loss` is small.", null)]
    [InlineData("Read \"On Loss\", 2019.", null)]
    [InlineData("What it gets wrong is called the loss. A loss is a number.", null)]
    [InlineData("The weight of a roast, the weights of two.", null)]
    public void A_term_that_need_not_have_been_taught_yet_is_not_named(string text, string? concept)
    {
        WithTerms().WithThread("c/a.sbnmd", body: $"Fine.\n---\n{text}\n");

        var faults = Faults();

        Assert.Equal(concept is null ? [] : [("untaught-term", "c/a.sbnmd", 6)], faults.Select(f => (f.Rule, f.File, f.Line)));
        Assert.All(faults, f => Assert.Contains($"{concept} need not have been taught by then", f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("requires: [loss]")]
    [InlineData("requires: [descent]")] // which requires loss
    [InlineData("teaches: [loss]")]
    [InlineData("see_also: [loss]")]
    [InlineData("requires: [loss]\nasks: [loss]")]
    public void A_term_may_be_named_where_it_was_taught_before_is_taught_or_is_led_to(string frontMatter)
    {
        WithTerms().WithThread("c/a.sbnmd", frontMatter, "The loss is small.\n");

        Assert.Empty(Faults());
    }

    [Fact]
    public void The_plan_of_a_series_names_what_is_to_come()
    {
        WithTerms().With("s/curriculum.yaml", "threads: [c/loss]\nstandard:\n  terms: words.all\n").WithThread("s/plan.sbnmd", body: "Loss comes first, and gradient descent does not come.\n");

        Assert.Contains("'descent'", Assert.Single(Faults()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Posts_of_two_threads_that_share_most_of_their_words_are_too_like()
    {
        WithStandard("similarity: 50%")
            .WithThread("c/a.sbnmd", body: $"Hello.\n---\n{Long}.\n")
            .WithThread("c/b.sbnmd", body: $"{Long}, says one.\n---\n{Long}, says another.\n")
            .WithThread("c/c.sbnmd", body: "A thread that goes on about one small thing, and a good deal of text that has nothing to do with the others at all.\n");

        // What a thread repeats of itself is its author's matter.
        var fault = Assert.Single(Faults(), f => f.Line == 4);
        Assert.Equal(("similar-text", "c/b.sbnmd"), (fault.Rule, fault.File));
        Assert.Contains("with post 2 of c/a", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Faults(), f => f.File == "c/c.sbnmd");
    }

    [Theory]
    [InlineData("why: x", "sources: [{title: A, year: 2019}]", null)]
    [InlineData("why: x", "sources: []", "sources")]
    [InlineData("why: ''", "sources: [{title: A, year: 2019}]", "why")]
    [InlineData("other: x", "sources: [{title: A, year: 2019}]", "why")]
    [InlineData("why: x", "sources: [{title: A, year: 2019}, {title: B}]", "sources.year")]
    public void Each_item_of_the_data_says_what_it_has_to(string why, string sources, string? missing)
    {
        WithStandard("fields:\n    words.all: [why, sources, sources.year]").WithThread("c/a.sbnmd")
            .With("data/words.yaml", $"all:\n  - slug: first\n    why: y\n    sources: [{{title: A, year: 2020}}]\n  - slug: loss\n    {why}\n    {sources}\n");

        var faults = Check().DataFaults().ToList();

        Assert.Equal(missing is null ? [] : [("missing-field", "data/words.yaml", 5, $"'loss' says nothing as '{missing}': write it.")], faults.Select(f => (f.Rule, f.File, f.Line, f.Message)));
    }

    [Theory]
    [InlineData("posts: 9-4", 2, "'posts' is a range such as 4-9.")]
    [InlineData("posts: many", 2, "'posts' is a range such as 4-9.")]
    [InlineData("reading_grade: easy", 2, "'reading_grade' is a school year such as 9.")]
    [InlineData("whole_sentences: maybe", 2, "'whole_sentences' is true or false.")]
    [InlineData("similarity: 0.5", 2, "'similarity' is a share such as 40%.")]
    [InlineData("terms: [a]", 2, "'terms' names a list of the data, such as glossary.terms.")]
    [InlineData("terms: words.none", 2, "'words.none' names no list of the data")]
    [InlineData("fields: [a]", 2, "'fields' holds names, each with a list.")]
    [InlineData("except:\n    post-cuont: [c/a]", 3, "'post-cuont' is no rule that has exceptions")]
    [InlineData("post: 4-9", 2, "did you mean 'posts'?")]
    public void A_standard_that_cannot_be_read_is_named_with_its_line(string standard, int line, string message)
    {
        WithStandard(standard).WithThread("c/a.sbnmd").With("data/words.yaml", "all: []\n");

        var fault = Assert.Single(_folder.Load().Faults.Concat(Check().DataFaults()));

        Assert.Equal(("front-matter", "c/curriculum.yaml", line), (fault.Rule, fault.File, fault.Line));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_threads_of_this_repository_keep_the_standard_that_each_of_their_curricula_sets()
    {
        var library = ThreadLibrary.Load(Repository.Threads, CancellationToken.None);

        Assert.All(library.Curricula, c => Assert.NotNull(c.Standard.Value));
        Assert.Empty(Faults(library));
    }

    private ThreadsFolder WithStandard(string standard) => _folder.With("c/curriculum.yaml", $"standard:\n  {standard}\n");

    private ThreadsFolder WithTerms() => WithStandard("terms: words.all\n  everyday: words.everyday")
        .With("data/words.yaml", """
            all:
              - slug: training-set
                name: Training set
                aliases: [seen rows]
              - slug: descent
                name: Gradient descent
                aliases: []
            everyday: [weight]
            """)
        .WithThread("c/loss.sbnmd", "teaches: [loss, weight]")
        .WithThread("c/set.sbnmd", "teaches: [training-set]")
        .WithThread("c/descent.sbnmd", "teaches: [descent]\nrequires: [loss]");

    private StandardCheck Check() => new(_folder.Load());

    private List<Fault> Faults() => Faults(_folder.Load());

    private static List<Fault> Faults(ThreadLibrary library)
    {
        var check = new StandardCheck(library);
        var editor = new ThreadEditor(new ThreadRenderer(TimeProvider.System), new ThreadComposer());
        return [.. from thread in library.Threads
                   from sample in LessonPlanner.Samples(thread, new Spacing())
                   let draft = editor.Prepare(sample, Threads.X, NumberingStyle.Fraction, new OrderedAddresses(library, sample, "https://x.com/i/status/1"), CancellationToken.None).Draft
                   where draft is not null
                   from fault in check.Faults(sample, draft)
                   select fault];
    }
}
