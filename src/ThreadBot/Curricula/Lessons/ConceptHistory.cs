namespace ThreadBot.Curricula.Lessons;

/// <summary>When a concept came up on an account.</summary>
internal sealed class ConceptHistory
{
    private readonly List<DateTimeOffset> _recaps = [];

    /// <summary>When it was first taught; null where it was not.</summary>
    public DateTimeOffset? Taught { get; private set; }

    /// <summary>When it came up last, in whatever way.</summary>
    public DateTimeOffset Latest { get; private set; }

    /// <summary>When it was said again, in order.</summary>
    public IReadOnlyList<DateTimeOffset> Recaps => _recaps;

    /// <summary>How the latest quiz on it was answered.</summary>
    public QuizResult? Result { get; private set; }

    public void AddTaught(DateTimeOffset at)
    {
        Taught = Taught < at ? Taught : at;
        Touch(at);
    }

    public void AddRecap(DateTimeOffset at)
    {
        _recaps.Add(at);
        _recaps.Sort();
        Touch(at);
    }

    public void AddQuiz(DateTimeOffset at, QuizResult? result)
    {
        Result = result ?? Result;
        Touch(at);
    }

    private void Touch(DateTimeOffset at) => Latest = at > Latest ? at : Latest;
}
