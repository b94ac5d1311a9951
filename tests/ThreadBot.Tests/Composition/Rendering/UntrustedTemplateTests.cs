using ThreadBot.Composition;

namespace ThreadBot.Tests.Composition.Rendering;

public sealed class UntrustedTemplateTests : RenderingTest
{
    [Theory]
    [InlineData("{{ while true }}x{{ end }}")]
    [InlineData("{{ for i in 1..1000000000 }}x{{ end }}")]
    [InlineData("{{ for i in 1..9000; for j in 1..9000; for k in 1..9000; end; end; end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f; g; end; func g; f; end; f }}")]
    [InlineData("{{ x = 'xxxxxxxxxx'; for i in 1..100; x = x + x; end; x }}")]
    [InlineData("{{ 'x' * 2000000000 }}")]
    [InlineData("{{ '' | string.pad_left 2000000000 }}")]
    [InlineData("{{ for i in 1..9000; 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'; end }}")]
    [InlineData("{{ x = 9; for i in 1..200; x = x * x; end; x }}")]
    [InlineData("{{ 1 << 2000000000 }}")]
    [InlineData("{{ x = [1, 2, 3]; for i in 1..60; x = x + x; end; x | array.size }}")]
    [InlineData("{{ x = {}; x.x = x; x }}")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}")]
    [InlineData("{{ x = '{{ x | object.eval_template }' + '}'; x | object.eval_template }}")]
    [InlineData("{{ (1..2000000000) | array.join ',' }}")]
    [InlineData("{{ x = []; for i in 1..9000; x = x + [('a' * 150000) + i]; end }}")]
    [InlineData("{{ x = []; for i in 1..9000; x = x + [1, 2, 3, 4, 5, 6, 7, 8, 9]; end }}")]
    [InlineData("{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f 45 }}")]
    [InlineData("{{ func f(n); n > 0 ? f(n - 1) + f(n - 1) : 1; end; f 45 }}")]
    public void A_template_that_never_ends_or_grows_is_stopped(string body)
    {
        var fault = OnlyFault("One.\n\n" + body);

        Assert.Equal(("template", "ml/a.sbnmd", 6), (fault.Rule, fault.File, fault.Line));
    }

    [Fact]
    public void A_template_that_is_nested_too_deep_is_a_fault() =>
        Assert.Equal("template", OnlyFault("{{ " + new string('(', 100_000) + "1" + new string(')', 100_000) + " }}").Rule);

    [Fact]
    public void Time_is_measured_by_the_clock_that_is_handed_in()
    {
        var template = Folder.WithThread("ml/a.sbnmd", body: "{{ for i in 1..9000 }}{{ end }}").Load().Threads.Single();

        var fault = Assert.Single(new ThreadRenderer(new ClockThatIsUp()).Render(template, new Addresses(), CancellationToken.None).Faults);

        Assert.Contains("5 seconds", fault.Message);
    }

    [Fact]
    public void Whoever_stops_the_rendering_gets_no_faults_but_an_end()
    {
        var template = Folder.WithThread("ml/a.sbnmd", body: "{{ for i in 1..9000 }}{{ end }}").Load().Threads.Single();

        Assert.ThrowsAny<OperationCanceledException>(() => Renderer.Render(template, new Addresses(), new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\secret")]
    [InlineData("linked")]
    [InlineData("ml/a")]
    [InlineData("missing")]
    public void Only_partials_can_be_included(string name)
    {
        File.WriteAllText(Folder.Outside("secret.sbnmd"), "secret");
        Folder.With("partials/known.sbnmd", "Hello.").WithLink("partials/linked.sbnmd", Folder.Outside("secret.sbnmd"));

        var fault = OnlyFault($"One.\n\n{{{{ include '{name.Replace("\\", "\\\\", StringComparison.Ordinal)}' }}}}");

        Assert.Equal(("template", "ml/a.sbnmd", 6), (fault.Rule, fault.File, fault.Line));
        Assert.Contains("include reads the files in partials/ only, which are known", fault.Message);
    }

    [Theory]
    [InlineData("{{ item.get_type }}")]
    [InlineData("{{ 'x'.get_type }}")]
    [InlineData("{{ data.get_type }}{{ thread.get_type.assembly }}")]
    [InlineData("{{ date.now.now }}")]
    public void Nothing_of_dotnet_is_in_sight(string body)
    {
        var rendered = Render("One." + body);

        Assert.Equal("One.", rendered.Text?.Sections.Single().Text ?? "One.");
    }

    [Theory]
    [InlineData("{{ data.words.first = 'changed' }}")]
    [InlineData("{{ data.words.list[0] = 'changed' }}")]
    [InlineData("{{ data.words = 'changed' }}")]
    [InlineData("{{ data.words.list << 'changed' }}")]
    [InlineData("{{ data.words.list | array.add 'changed' }}")]
    [InlineData("{{ data.words.list | array.remove_at 0 }}")]
    [InlineData("{{ data.words.list | array.insert_at 0 'changed' }}")]
    [InlineData("{{ with data.words; first = 'changed'; end }}")]
    [InlineData("{{ import data.words; first = 'changed' }}")]
    [InlineData("{{ string.upcase = 'changed' }}")]
    [InlineData("{{ string = 'changed' }}")]
    [InlineData("{{ func thread_url; ret 'changed'; end }}")]
    [InlineData("{{ date.format = 'changed' }}")]
    [InlineData("{{ first = 'changed'; data = 'changed'; thread = 'changed' }}")]
    public void No_template_changes_what_the_next_one_sees(string body)
    {
        var library = Folder.With("data/words.yaml", "first: sound\nlist: [a, b]\n")
            .WithThread("ml/a.sbnmd", body: "One." + body)
            .WithThread("ml/b.sbnmd", body: "{{ data.words.first }} {{ data.words.list }} {{ 'up' | string.upcase }} {{ first }} {{ '2026-01-02' | date.parse | date.to_string '%Y' }} {{ thread.slug }}")
            .Load();

        RenderIn(library, "ml/a");

        var rendered = RenderIn(library, "ml/b");
        Assert.Empty(rendered.Faults);
        Assert.Equal("sound [\"a\", \"b\"] UP  2026 ml/b", rendered.Text!.Sections.Single().Text);
    }

    [Fact]
    public void One_template_is_rendered_by_many_at_once()
    {
        var template = Folder.With("partials/p.sbnmd", "{{ $1 }}").WithThread("ml/a.sbnmd", body: "{{ for i in 1..50 }}{{ include 'p' i }} {{ end }}").Load().Threads.Single();
        var expected = string.Join(" ", Enumerable.Range(1, 50));

        Parallel.For(0, 64, _ =>
            Assert.Equal(expected, Renderer.Render(template, new Addresses(), CancellationToken.None).Text!.Sections.Single().Text));
    }

    /// <summary>A clock on which every time limit is over at once.</summary>
    private sealed class ClockThatIsUp : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
