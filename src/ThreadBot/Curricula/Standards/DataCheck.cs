using ThreadBot.Curricula.Data;
using ThreadBot.Curricula.Files;

namespace ThreadBot.Curricula.Standards;

/// <summary>Finds lists that a standard names and that are not there, and items of the data that do not say what they have to.</summary>
/// <param name="file">The <c>curriculum.yaml</c> that holds the standard.</param>
/// <param name="data">The data that the curriculum's templates see.</param>
internal sealed class DataCheck(string file, DataShelf data)
{
    public IEnumerable<Fault> Faults(Standard standard) =>
    [
        .. from list in new[] { standard.Terms, standard.Everyday }.OfType<NamedList>().Concat(standard.Fields.Select(f => f.List))
           where data.FindList(list.Path) is null
           select new Fault(Severity.Error, "front-matter", file, list.Line, $"'{list.Path}' names no list of the data: write <file>.<list>, such as glossary.terms."),
        .. standard.Fields.SelectMany(MissingFields),
    ];

    private IEnumerable<Fault> MissingFields(RequiredFields fields) =>
        data.FindList(fields.List.Path) is not var (source, list) ? [] :
        from item in list.Items
        from name in fields.Names
        where !IsSaid(item, name.Split('.'))
        select Missing(source, item, name);

    private static Fault Missing(DataFile source, DataNode item, string name) => new(
        Severity.Warning, "missing-field", source.Scanned.Path, item.Line, $"{(SlugCheck.SlugOf(item) is { } slug ? $"'{slug.Text}'" : "This item")} says nothing as '{name}': write it.");

    // Of a list on the way each item has to say the rest, and where it has none, nothing is missing.
    private static bool IsSaid(DataNode node, string[] path) => (node, path) switch
    {
        (ScalarNode scalar, []) => !string.IsNullOrWhiteSpace(scalar.Text),
        (ListNode list, []) => list.Items.Count > 0,
        (_, []) => true,
        (ListNode list, _) => list.Items.All(item => IsSaid(item, path)),
        (MapNode map, [var name, .. var rest]) => map.Find(name) is { Value: var value } && IsSaid(value, rest),
        _ => false,
    };
}
