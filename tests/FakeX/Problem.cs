using System.Text.Json.Nodes;

namespace FakeX;

/// <summary>A refusal, in one of the shapes that X gives it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">X's title.</param>
/// <param name="Detail">X's words.</param>
internal sealed record Problem(int Status, string Title, string Detail) : IResult
{
    /// <summary>A URI, or about:blank.</summary>
    public string Type { get; init; } = "about:blank";

    /// <summary>The number that version 1.1 gave it.</summary>
    public int Code { get; init; } = 179;

    /// <summary>What is wrong with the request's parameters; makes the second shape of it.</summary>
    public IReadOnlyList<string> Complaints { get; init; } = [];

    public static Problem Invalid(params string[] complaints) => new(400, "Invalid Request", "One or more parameters to your request was invalid.")
    {
        Type = "https://api.x.com/2/problems/invalid-request",
        Code = 25,
        Complaints = complaints,
    };

    public static Problem Unauthorized { get; } = new(401, "Unauthorized", "Unauthorized") { Code = 89 };

    public static Problem NoCredit { get; } = new(402, "CreditsDepleted", "Your enrolled account does not have any credits to fulfill this request.")
    {
        Type = "https://api.x.com/2/problems/credits",
    };

    public static Problem SpendCapReached { get; } = new(403, "SpendCapReached", "Your enrolled account has reached its billing cycle spend cap.");

    public static Problem Duplicate { get; } = Forbidden("You are not allowed to create a Tweet with duplicate content.") with { Code = 187 };

    public static Problem ReplyNotAllowed { get; } =
        new(403, "Authorization Error", "You can only reply to or quote posts where you are mentioned or are the author.") { Code = 433 };

    public static Problem ParentNotVisible { get; } =
        Forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.") with { Code = 385 };

    public static Problem TooManyRequests { get; } = new(429, "Too Many Requests", "Too Many Requests") { Code = 88 };

    public static Problem Unavailable { get; } = new(503, "Service Unavailable", "Service Unavailable") { Code = 130 };

    public static Problem Forbidden(string detail) => new(403, "Forbidden", detail);

    /// <summary>What stands beside a 200 where something that was asked for is not there.</summary>
    public static JsonObject NotFound(string kind, string parameter, string id) => new()
    {
        ["value"] = id,
        ["detail"] = $"Could not find {kind} with {parameter}: [{id}].",
        ["title"] = "Not Found Error",
        ["resource_type"] = kind,
        ["parameter"] = parameter,
        ["resource_id"] = id,
        ["type"] = "https://api.twitter.com/2/problems/resource-not-found",
    };

    public Task ExecuteAsync(HttpContext httpContext) =>
        Results.Json(
            httpContext.Items.ContainsKey(nameof(Faults.ScriptedFaults.Legacy)) ? Legacy() : Body(),
            contentType: "application/problem+json",
            statusCode: Status).ExecuteAsync(httpContext);

    private JsonObject Body()
    {
        var body = new JsonObject { ["title"] = Title, ["detail"] = Detail, ["type"] = Type };
        if (Complaints.Count == 0)
            body["status"] = Status;
        else
            body["errors"] = new JsonArray([.. Complaints.Select(c => new JsonObject { ["parameters"] = new JsonObject(), ["message"] = c })]);
        return body;
    }

    private JsonObject Legacy() => new() { ["errors"] = new JsonArray(new JsonObject { ["code"] = Code, ["message"] = Detail }) };
}
