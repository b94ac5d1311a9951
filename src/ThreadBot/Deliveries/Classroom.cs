using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Lessons;
using ThreadBot.Networks;

namespace ThreadBot.Deliveries;

/// <summary>An account with what is to be taught on it. What fills its slots and what looks ahead both come here.</summary>
/// <param name="account">The account.</param>
/// <param name="rules">Its network.</param>
/// <param name="library">The threads as they are now.</param>
/// <param name="editor">Makes threads ready.</param>
public sealed class Classroom(Account account, NetworkRules rules, ThreadLibrary library, ThreadEditor editor)
{
    private readonly LessonPlanner _planner = new(library, account.Spacing);

    /// <summary>The account.</summary>
    public Account Account { get; } = account;

    /// <summary>Its network.</summary>
    public NetworkRules Rules { get; } = rules;

    /// <summary>What the account has had, as far as the threads know of it.</summary>
    public Progress ProgressOf(IEnumerable<PastLesson> lessons) => new(library, lessons);

    /// <summary>The lessons that could fill a slot, best first, each made ready when it is asked for.</summary>
    /// <param name="progress">What the account has had.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="addresses">Where earlier threads stand.</param>
    /// <param name="cancellationToken">Ends the rendering.</param>
    public IEnumerable<PreparedLesson> Lessons(Progress progress, LessonSlot slot, IThreadAddresses addresses, CancellationToken cancellationToken)
    {
        var earlier = new EarlierThreads(library, addresses, Account.LinksBack, Rules);
        return _planner.Next(progress, slot)
            .Select(lesson => new PreparedLesson(lesson, editor.Prepare(lesson.Template, Rules, Account.Numbering, earlier, cancellationToken)));
    }
}

/// <summary>A lesson and its draft.</summary>
/// <param name="Lesson">The lesson.</param>
/// <param name="Composed">The draft, or what stands in its way.</param>
public sealed record PreparedLesson(Lesson Lesson, Composed Composed)
{
    /// <summary>Why it cannot go out; empty where it can.</summary>
    public IEnumerable<Fault> Obstacles => Composed.Draft is null ? Composed.Faults.Where(f => f.Severity == Severity.Error) : [];
}
