using System.Diagnostics.CodeAnalysis;
using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Files;
using ThreadBot.Curricula.Templates;

namespace ThreadBot.Curricula;

/// <summary>Makes the threads of a curriculum of their files: one of each, or one of each item of a family.</summary>
internal sealed class ThreadReader(Curriculum curriculum, TemplateScope scope, List<Fault> faults, CancellationToken cancellationToken)
{
    /// <summary>Which threads are made; null for all.</summary>
    public SlugEnding? Wanted { get; init; }

    /// <summary>Adds the threads of a file to others.</summary>
    public void Read(ThreadFile file, List<Candidate> threads)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (file.FrontMatter.Find("for_each") is { } forEach)
            ReadFamily(file, forEach, threads);
        else if (TrySlug(file, "", out var slug) && IsWanted(slug) && Read(file, new Member(slug, null, 0, s => s.Text)) is { } thread)
            threads.Add(thread);
    }

    private void ReadFamily(ThreadFile file, MapEntry forEach, List<Candidate> threads)
    {
        if (forEach.Value is not ScalarNode { Value: string } list)
        {
            Report(file, forEach.Line, "'for_each' names a list of the data, such as glossary.terms.", null);
            return;
        }

        var family = new Family(file.Source.File, scope.Shelf, faults);
        if (Wanted is null || family.MayHold(list, Wanted.Item))
            ReadMembers(file, family, list, threads);
    }

    private void ReadMembers(ThreadFile file, Family family, ScalarNode list, List<Candidate> threads)
    {
        using var templates = new FrontMatterTemplates(file.Source.File, scope.Data, cancellationToken);
        if (templates.FindWrong(file.FrontMatter) is { } wrong)
        {
            Report(file, wrong.Line, templates.WhyWrong(wrong), null);
            return;
        }

        var place = 0;
        foreach (var item in family.Items(list))
        {
            if (TrySlug(file, $"/{item.Slug}", out var slug)
                && IsWanted(slug)
                && Read(file, new Member(slug, item.Value, place, s => templates.Render(s, item.Value))) is { } thread)
            {
                threads.Add(thread);
            }

            place++;
        }
    }

    private bool IsWanted(ThreadSlug slug) => Wanted is null || Wanted.Fits(slug.Value);

    private Candidate? Read(ThreadFile file, Member member)
    {
        var isSound = true;
        void ReportOne(int line, string message)
        {
            isSound = false;
            Report(file, line, message, member.Slug);
        }

        try
        {
            var frontMatter = new FrontMatterReader(file.FrontMatter, member.TextOf, ReportOne).Read();
            return new Candidate(ToTemplate(file, member, frontMatter), file.FrontMatter.Find("requires")?.Line ?? 1, isSound);
        }
        catch (DataFormatException e)
        {
            ReportOne(e.Line, e.Message);
            return null;
        }
    }

    private ThreadTemplate ToTemplate(ThreadFile file, Member member, FrontMatter frontMatter) =>
        new(member.Slug, frontMatter.Title, file.Source, scope)
        {
            Description = frontMatter.Description,
            Language = frontMatter.Language ?? curriculum.Language,
            Numbering = frontMatter.Numbering,
            Teaches = frontMatter.Teaches,
            Requires = frontMatter.Requires,
            Order = frontMatter.Order,
            SeeAlso = frontMatter.SeeAlso,
            LinksBack = frontMatter.LinksBack,
            Asks = frontMatter.Asks,
            Recaps = frontMatter.Recaps,
            Lines = new(LineOf(file, "requires"), LineOf(file, "see_also"), LineOf(file, "recaps")),
            Place = member.Place,
            ReplySettings = frontMatter.ReplySettings,
            MadeWithAi = frontMatter.MadeWithAi,
            Item = member.Item,
        };

    private static int LineOf(ThreadFile file, string key) => file.FrontMatter.Find(key)?.Line ?? 1;

    private bool TrySlug(ThreadFile file, string item, [NotNullWhen(true)] out ThreadSlug? slug)
    {
        if (ThreadSlug.TryParse($"{curriculum.Name}/{file.Scanned.Name}{item}", out slug))
            return true;

        Report(file, 0, "The file's name is part of the slug: rename it in lower case letters, digits and hyphens.", null);
        return false;
    }

    private void Report(ThreadFile file, int line, string message, ThreadSlug? thread) =>
        faults.Add(new Fault(Severity.Error, "front-matter", file.Source.File, line, message) { Thread = thread });

    /// <summary>One thread of a file.</summary>
    private sealed record Member(ThreadSlug Slug, object? Item, int Place, Func<ScalarNode, string> TextOf);
}
