using System.Text.RegularExpressions;
using ThreadBot.Composition;
using ThreadBot.Curricula;
using ThreadBot.Unroll;

namespace ThreadBot.App.Commands;

/// <summary>
/// In a document that is made of a file, an earlier thread stands in the document made of its own file. An address that stands alone becomes
/// a link with the thread's title.
/// </summary>
/// <param name="library">All threads.</param>
/// <param name="template">The thread that the document is made of.</param>
internal sealed partial class SiblingDocuments(ThreadLibrary library, ThreadTemplate template) : IThreadAddresses
{
    /// <inheritdoc/>
    public string? Find(ThreadSlug slug) => library.ComesBefore(slug, template.Slug) ? ThreadLink.To(slug) : null;

    /// <summary>The thread with links to documents where it had addresses of threads.</summary>
    public ThreadText Linked(ThreadText text) =>
        text with { Sections = [.. text.Sections.Select(section => section with { Text = Address().Replace(section.Text, Link) })] };

    private string Link(Match address)
    {
        var slug = ThreadSlug.Parse(address.Groups["slug"].Value);
        return address.Groups["label"].Success ? address.Value : $"[{Title(slug)}]({ThreadLink.To(slug)})";
    }

    private string Title(ThreadSlug slug) => library.Threads.Single(t => t.Slug == slug).Title.Replace('[', '(').Replace(']', ')');

    [GeneratedRegex(@"(?<label>\]\()?thread:(?<slug>[a-z0-9][a-z0-9._/-]*[a-z0-9])(?(label)\))")]
    private static partial Regex Address();
}
