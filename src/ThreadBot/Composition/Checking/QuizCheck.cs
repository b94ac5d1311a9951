namespace ThreadBot.Composition.Checking;

/// <summary>Finds quizzes that leave their readers, or us, without the answer.</summary>
internal static class QuizCheck
{
    public static void Run(ThreadText text, FaultList faults)
    {
        if (text.Revisits.FirstOrDefault(r => r.Kind == RevisitKind.Quiz) is not { } quiz)
            return;
        if (!text.Sections.Any(s => s.Poll?.Answer is not null))
            faults.Warning("poll", 1, $"{text.Slug} asks about '{quiz.Concept}' without a poll that says which answer is right: write one with a line 'answer: 2'.");
        else if (!text.Sections.Any(s => s.AfterPoll))
            faults.Warning("poll", 1, $"{text.Slug} asks about '{quiz.Concept}' and never answers: write the answer behind a line '--- reveal'.");
    }
}
