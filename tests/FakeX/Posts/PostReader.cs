using System.Text.Json.Nodes;

namespace FakeX.Posts;

/// <summary>Shows posts whose numbers are known.</summary>
internal sealed class PostReader(Site site)
{
    private const int MaxIds = 100;
    private readonly PostAnswers _answers = new(site);

    /// <summary>One post; one that is not there is an error beside a 200.</summary>
    public IResult One(ReadRequest request, string id)
    {
        if (FieldNames.Complaint(request.Query, []) is { } complaint)
            return Problem.Invalid(complaint);
        if (!PostRules.IsId(id))
            return Problem.Invalid($"The `id` query parameter value [{id}] is not valid");
        return site.Change(state => _answers.Show(state, request, state.Visible(id, site.Now) is { } post ? [post] : [], (json, posts) =>
        {
            if (posts.Count > 0)
                json["data"] = posts[0]!.DeepClone();
            else
                json["errors"] = new JsonArray(Problem.NotFound("tweet", "id", id));
        }));
    }

    /// <summary>Several posts.</summary>
    public IResult Many(ReadRequest request)
    {
        var ids = request.Text("ids").Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (ids.Length is 0 or > MaxIds)
            return Problem.Invalid($"The `ids` query parameter has {ids.Length} values; there must be 1 to {MaxIds}");
        if (FieldNames.Complaint(request.Query, ["ids"]) is { } complaint)
            return Problem.Invalid(complaint);
        if (Array.Find(ids, id => !PostRules.IsId(id)) is { } wrong)
            return Problem.Invalid($"The `ids` query parameter value [{wrong}] is not valid");
        return site.Change(state =>
        {
            var found = ids.Distinct().Select(id => state.Visible(id, site.Now)).OfType<Post>().ToList();
            return _answers.Show(state, request, found, (json, posts) =>
            {
                if (posts.Count > 0)
                    json["data"] = posts;
                if (ids.Except(found.Select(p => p.Id)).ToArray() is { Length: > 0 } missing)
                    json["errors"] = new JsonArray([.. missing.Select(id => Problem.NotFound("tweet", "ids", id))]);
            });
        });
    }
}
