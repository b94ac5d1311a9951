namespace ThreadBot.Curricula.Lessons;

/// <summary>What could fill a slot. The three cases are all there are; the answer to a quiz is the end of its own thread, and takes no slot.</summary>
/// <param name="Template">The thread to render.</param>
public abstract record Lesson(ThreadTemplate Template)
{
    /// <summary>Something new, or told for the first time: a thread that takes its turn in the author's order.</summary>
    /// <param name="Template">The thread to render.</param>
    public sealed record Thread(ThreadTemplate Template) : Lesson(Template);

    /// <summary>What was taught before, in other words.</summary>
    /// <param name="Template">A thread of its own, made of a template for recaps.</param>
    public sealed record Recap(ThreadTemplate Template) : Lesson(Template);

    /// <summary>A question on what was taught before.</summary>
    /// <param name="Template">The thread to render.</param>
    public sealed record Quiz(ThreadTemplate Template) : Lesson(Template);

    /// <summary>What it is called on the screen.</summary>
    public string Kind => this switch
    {
        Recap => "recap",
        Quiz => "quiz",
        _ => "thread",
    };
}
