using ThreadBot.Composition;
using ThreadBot.Curricula;

namespace ThreadBot.Tests.Curricula;

public sealed class OwnThreadsTests
{
    [Fact]
    public void The_threads_of_this_repository_load_and_render_without_a_fault()
    {
        var library = ThreadLibrary.Load(Repository.Threads, CancellationToken.None);
        var renderer = new ThreadRenderer(TimeProvider.System);

        var faults = library.Threads.SelectMany(t => renderer.Render(t, new OrderedAddresses(library, t, "https://x.com/i/status/1"), CancellationToken.None).Faults);

        Assert.NotEmpty(library.Threads);
        Assert.Empty(library.Faults.Concat(faults));
    }
}
