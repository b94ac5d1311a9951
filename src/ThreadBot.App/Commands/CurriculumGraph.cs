using System.Globalization;
using System.Text;
using ThreadBot.Curricula;
using ThreadBot.Curricula.Lessons;

namespace ThreadBot.App.Commands;

/// <summary>What builds on what, in Graphviz's language: https://graphviz.org/doc/info/lang.html.</summary>
internal static class CurriculumGraph
{
    private const int LongestLine = 28;

    /// <summary>Writes the threads in order, with an arrow to each from the threads that first teach what it requires.</summary>
    public static string Write(AccountStandings account)
    {
        var threads = account.Threads.Where(t => t.Template.IsInOrder).ToList();
        var graph = new StringBuilder("digraph curriculum {\n");
        graph.Append("  rankdir=LR;\n  node [shape=box, style=filled, fontname=\"Helvetica\"];\n  edge [color=\"#777777\"];\n");
        foreach (var thread in threads)
            graph.Append(CultureInfo.InvariantCulture, $"  {Quoted(thread.Template.Slug.Value)} [label={Label(thread)}, fillcolor=\"{Colour(thread.Standing)}\", tooltip={Quoted(thread.Template.Title)}];\n");
        foreach (var (teacher, requirer) in Arrows(threads.Select(t => t.Template)))
            graph.Append(CultureInfo.InvariantCulture, $"  {Quoted(teacher.Value)} -> {Quoted(requirer.Value)};\n");
        return graph.Append("}\n").ToString();
    }

    // Hundreds of threads are only to be read without the arrows that others imply.
    private static List<(ThreadSlug Teacher, ThreadSlug Requirer)> Arrows(IEnumerable<ThreadTemplate> threads)
    {
        var teachers = new Dictionary<string, ThreadSlug>();
        var before = new Dictionary<ThreadSlug, HashSet<ThreadSlug>>();
        var arrows = new List<(ThreadSlug, ThreadSlug)>();
        foreach (var thread in threads)
        {
            var direct = thread.Requires.Where(teachers.ContainsKey).Select(c => teachers[c]).Distinct().ToList();
            arrows.AddRange(direct.Where(d => !direct.Exists(other => before[other].Contains(d))).Select(d => (d, thread.Slug)));
            before[thread.Slug] = [.. direct, .. direct.SelectMany(d => before[d])];
            foreach (var concept in thread.Teaches)
                teachers.TryAdd(concept, thread.Slug);
        }

        return arrows;
    }

    // The words say what the colours say.
    private static string Label(ThreadStanding thread)
    {
        var teaches = Folded(thread.Template.Teaches);
        return Quoted($"{thread.Template.Slug}\n{(teaches.Length > 0 ? teaches + "\n" : "")}({thread.Standing.ToString().ToLowerInvariant()})");
    }

    private static string Folded(IReadOnlyList<string> concepts)
    {
        var text = new StringBuilder();
        var line = 0;
        foreach (var concept in concepts)
        {
            if (line > 0)
                text.Append(line + concept.Length > LongestLine ? ",\n" : ", ");
            line = line + concept.Length > LongestLine ? concept.Length : line + concept.Length + 2;
            text.Append(concept);
        }

        return text.ToString();
    }

    private static string Colour(Standing standing) => standing switch
    {
        Standing.Published => "#cfe3f7",
        Standing.Begun => "#fbe3c2",
        Standing.Ready => "#fff6c9",
        Standing.Blocked => "#f4c7c3",
        _ => "#f2f2f2",
    };

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
