using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Lessons;

namespace ThreadBot.Tests.Curricula;

public sealed class SeriesTests : IDisposable
{
    private readonly ThreadsFolder _folder = new();

    public SeriesTests() => _folder
        .WithThread("ml/data.sbnmd", "teaches: [data]")
        .WithThread("ml/model.sbnmd", "teaches: [model]\nrequires: [data]")
        .WithThread("ml/ask.sbnmd", "asks: [data]\nrequires: [data]")
        .WithThread("ml/other.sbnmd")
        .WithThread("faq/where.sbnmd", "requires: [data]");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_series_has_its_plan_first_and_then_the_threads_that_it_lists_in_that_order()
    {
        WithSeries("ml/data", "faq/where", "ml/model", "ml/ask").WithThread("month/plan.sbnmd");

        Assert.Equal(["month/plan", "ml/data", "faq/where", "ml/model", "ml/ask"], Course(["month"]));
        Assert.Empty(_folder.Load().Faults);
    }

    [Fact]
    public void A_thread_of_the_series_own_comes_where_the_list_says_if_it_does()
    {
        WithSeries("ml/data", "month/end").WithThread("month/plan.sbnmd").WithThread("month/end.sbnmd");

        Assert.Equal(["month/plan", "ml/data", "month/end"], Course(["month"]));
    }

    [Fact]
    public void What_the_series_has_told_is_not_told_again_by_the_curriculum_it_comes_from()
    {
        WithSeries("ml/data", "faq/where", "ml/model").WithThread("month/plan.sbnmd");

        Assert.Equal(["month/plan", "ml/data", "faq/where", "ml/model", "ml/other"], Course(["month", "ml"]));
        Assert.Equal(["ml/model", "ml/other"], Course(["ml"], "ml/data"));
    }

    [Fact]
    public void A_schedule_that_names_no_curriculum_leaves_the_series_alone()
    {
        WithSeries("ml/model").WithThread("month/plan.sbnmd").WithThread("month/ask.sbnmd", "asks: [data]\nrequires: [data]");

        Assert.Equal(["ml/data", "faq/where", "ml/model", "ml/other"], Course([]));
        Assert.DoesNotContain("month/ask", Quizzes([]));
        Assert.Contains("month/ask", Quizzes(["month", "ml"]));
    }

    [Fact]
    public void A_quiz_of_the_list_waits_for_its_turn_and_not_until_it_is_due()
    {
        WithSeries("ml/data", "ml/ask", "ml/model");

        Assert.Equal(["ml/data", "ml/ask", "ml/model"], Course(["month"]));
        Assert.IsType<Lesson.Quiz>(Next(["month"], ["ml/data"], day: 1)[0]);
        Assert.Equal("ml/model", Next(["month"], ["ml/data", "ml/ask"], day: 30)[0].Template.Slug.Value);
        Assert.Contains("ml/ask", Quizzes(["ml"]));

        WithSeries("ml/data", "ml/model", "ml/ask");
        Assert.Equal("ml/model", Next(["month", "ml"], ["ml/data"], day: 30, new())[0].Template.Slug.Value);
    }

    [Theory]
    [InlineData("ml/dat", "There is no thread ml/dat; did you mean ml/data?")]
    [InlineData("ml/model", "ml/model is in line 3 already")]
    [InlineData("faq/where", "faq/where requires 'data', which comes later, in line 5 (ml/data)")]
    [InlineData("ml/again", "ml/again makes recaps")]
    [InlineData("Model", "This names no thread")]
    public void A_mistake_in_the_list_is_an_error_that_names_its_line(string slug, string message)
    {
        _folder.With("data/words.yaml", "all:\n  - slug: data\n    recaps: [one]\n").WithThread("ml/again.sbnmd", "recaps: words.all")
            .With("month/curriculum.yaml", $"title: A month\nthreads:\n  - ml/model\n  - {slug}\n  - ml/data\n");

        var fault = Assert.Single(_folder.Load().Faults, f => f.Line == 4);

        Assert.Equal((Severity.Error, "month/curriculum.yaml"), (fault.Severity, fault.File));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_word_in_the_list_is_a_warning()
    {
        var fault = Assert.Single(_folder.With("month/curriculum.yaml", "threads:\n  - thread: ml/data\n    porpose: x\n").Load().Faults);

        Assert.Equal((Severity.Warning, 3), (fault.Severity, fault.Line));
        Assert.Contains("did you mean 'purpose'?", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_that_builds_on_what_nobody_posts_is_unreachable()
    {
        WithSeries("ml/model", "faq/where");

        Assert.Empty(_folder.Load().Faults);
        Assert.Equal(["faq/where.sbnmd", "ml/model.sbnmd"], CurriculumCheck.Unreachable(_folder.Load(), "me", ["month"]).Select(f => f.File).Order());
        Assert.Empty(CurriculumCheck.Unreachable(_folder.Load(), "me", ["month", "ml"]));
    }

    [Fact]
    public void The_plan_is_made_of_the_list_whether_or_not_all_threads_were_read()
    {
        WithSeries("thread: ml/data\n    purpose: To begin with", "ml/ask")
            .WithThread("month/plan.sbnmd", body: "{{ for day in series }}{{ day.place }} {{ day.slug }} {{ day.kind }} {{ day.purpose ?? day.title }}; {{ end }}");

        Assert.All([_folder.Load(), ThreadLibrary.Open(_folder.Root)], library => Assert.Equal(
            "1 ml/data thread To begin with; 2 ml/ask quiz A thread;",
            Render(((ThreadSearch.Found)library.Find("month/plan")).Template, library)));
    }

    [Fact]
    public void The_first_thirty_days_are_thirty_threads_that_a_newcomer_can_follow_from_the_first_to_the_last()
    {
        var library = ThreadLibrary.Load(Repository.Threads, CancellationToken.None);
        var series = library.Curricula.Single(c => c.Name == "first-30-days");

        var course = CourseIn(library, ["first-30-days"], []);

        Assert.Equal(30, series.Threads.Count);
        Assert.Equal(["first-30-days/plan", .. series.Threads.Select(t => t.Slug.Value)], course);
        Assert.All(series.Threads, t => Assert.InRange(t.Purpose?.Length ?? 0, 1, 36));
    }

    [Fact]
    public void The_plan_of_the_first_thirty_days_names_every_day()
    {
        var library = ThreadLibrary.Load(Repository.Threads, CancellationToken.None);
        var series = library.Curricula.Single(c => c.Name == "first-30-days");

        var plan = Render(library.ThreadsOf("first-30-days")[0], library);

        Assert.All(series.Threads.Index(), t => Assert.Contains($"{t.Index + 1}. {t.Item.Purpose}\n", plan + "\n", StringComparison.Ordinal));
    }

    private ThreadsFolder WithSeries(params string[] items) =>
        _folder.With("month/curriculum.yaml", $"title: A month\nthreads:\n{string.Concat(items.Select(i => $"  - {i}\n"))}");

    private static string Render(ThreadTemplate template, ThreadLibrary library) =>
        string.Join('\n', new ThreadRenderer(TimeProvider.System).Render(template, new OrderedAddresses(library, template, "https://x.com/i/status/1"), CancellationToken.None).Text!.Sections.Select(s => s.Text));

    private List<string> Course(string[] curricula, params string[] had) => CourseIn(_folder.Load(), curricula, had);

    // All lessons of an account that has no quizzes and no recaps but those that are listed.
    private static List<string> CourseIn(ThreadLibrary library, string[] curricula, string[] had)
    {
        var course = new List<string>();
        while (Next(library, curricula, [.. had, .. course], 0) is [var next, ..])
            course.Add(next.Template.Slug.Value);
        return course;
    }

    private IEnumerable<string> Quizzes(string[] curricula) => Next(curricula, ["ml/data"], day: 30, new()).OfType<Lesson.Quiz>().Select(q => q.Template.Slug.Value);

    private List<Lesson> Next(string[] curricula, string[] had, int day, LessonRhythm? rhythm = null) => Next(_folder.Load(), curricula, had, day, rhythm);

    private static List<Lesson> Next(ThreadLibrary library, string[] curricula, IEnumerable<string> had, int day, LessonRhythm? rhythm = null)
    {
        var start = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        var past = had.Select(slug => new PastLesson(ThreadSlug.Parse(slug), DeliveryStatus.Published, start));
        var slot = new LessonSlot(start.AddDays(day), TimeZoneInfo.Utc, (rhythm ?? new() { RecapEvery = 0, QuizEvery = 0 }) with { Curricula = curricula }, []);
        return [.. new LessonPlanner(library, new()).Next(new Progress(library, past), slot)];
    }
}
