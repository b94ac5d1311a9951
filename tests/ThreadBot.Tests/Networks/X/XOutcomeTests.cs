using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadBot.Networks;
using ThreadBot.Tests.Deliveries;

namespace ThreadBot.Tests.Networks.X;

/// <summary>Every error that X is known to give, in every shape in which it is known to give it.</summary>
public sealed class XOutcomeTests
{
    private const string Html = "<html>\r\n<head><title>Error</title></head>\r\n<body><h1>Error</h1></body>\r\n</html>";
    private const string Invalid = "One or more parameters to your request was invalid.";
    private const string Duplicate = "You are not allowed to create a Tweet with duplicate content.";
    private const string ReplyNotAllowed = "You can only reply to or quote posts where you are mentioned or are the author.";
    private const string ParentGone = "You attempted to reply to a Tweet that is deleted or not visible to you.";
    private static readonly string[] Hosts = ["https://api.twitter.com/2/problems/", "https://api.x.com/2/problems/"];

    /// <summary>X's table. Of what has lost its words only the status can be told.</summary>
    private static readonly Line[] Lines =
    [
        new(400, "Invalid Request", Invalid, "invalid-request", 25, "Rejected"),
        new(401, "Unauthorized", "Unauthorized", "unauthorized", 89, "Rejected"),
        new(402, "CreditsDepleted", "Your enrolled account does not have any credits to fulfill this request.", "credits", 453, "Rejected"),
        new(403, "Forbidden", Duplicate, "forbidden", 187, "Duplicate") { Speechless = "Rejected" },
        new(403, "Authorization Error", ReplyNotAllowed, "not-authorized-for-resource", 433, "Rejected"),
        new(403, "Forbidden", ParentGone, "forbidden", 385, "Rejected after looks") { Speechless = "Rejected" },
        new(403, "Forbidden", "Your account is temporarily locked.", "client-forbidden", 326, "Rejected"),
        new(403, "SpendCapReached", "Your enrolled account has reached its billing cycle spend cap.", "spend-cap", 453, "Rejected"),
        new(403, "Forbidden", "User is over daily status update limit.", "forbidden", 185, "Rejected") { Legacy = "Throttled 5" },
        new(404, "Not Found Error", "Could not find it.", "resource-not-found", 34, "Rejected"),
        new(408, "Request Timeout", "Request Timeout", "about:blank", 130, "Unknown"),
        new(429, "Too Many Requests", "Too Many Requests", "rate-limit-exceeded", 88, "Throttled 5"),
        new(429, "UsageCapExceeded", "Usage cap exceeded: Monthly product cap", "usage-capped", 88, "Throttled 360") { Speechless = "Throttled 5", Legacy = "Throttled 5" },
        new(500, "Internal Error", "Something went wrong.", "internal-error", 131, "Unknown"),
        new(502, "Bad Gateway", "Bad Gateway", "about:blank", 130, "Unknown"),
        new(503, "Service Unavailable", "Service Unavailable", "about:blank", 130, "Unknown"),
        new(504, "Gateway Timeout", "Gateway Timeout", "about:blank", 130, "Unknown"),
        new(302, "Found", "Found", "about:blank", 130, "Unknown"),
        new(200, "Internal Error", "Something went wrong.", "internal-error", 131, "Unknown"),
        new(201, "Forbidden", Duplicate, "forbidden", 187, "Unknown"),
    ];

    public static TheoryData<int, string, string, string, string, string> Errors
    {
        get
        {
            var errors = new TheoryData<int, string, string, string, string, string>();
            foreach (var line in Lines)
            {
                foreach (var (shape, type, body, outcome) in line.Shapes())
                    errors.Add(line.Status, line.Detail, shape, type, body, outcome);
            }
            return errors;
        }
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_in_any_shape_becomes_the_outcome_that_it_means(int status, string detail, string shape, string type, string body, string outcome)
    {
        using var x = new CannedX(status, type, body, new ManualClock());
        var post = new OutgoingPost(new PostDraft(2, "Two", 3, 280), new PostAddress("1", ""), new PostAddress("1", ""), "en");

        var given = await x.Open().PublishAsync(post, CancellationToken.None);

        Assert.True(outcome == Words(given, x), $"{status} {detail} as {shape}: {Words(given, x)}");
        Assert.True(status == 401 ? x.Requests == 2 : x.Requests == (outcome == "Rejected after looks" ? 4 : 1));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task No_error_is_taken_for_a_look_at_the_timeline(int status, string detail, string shape, string type, string body, string outcome)
    {
        using var x = new CannedX(status, type, body, new ManualClock());

        var given = await x.Open().FindAsync(new OutgoingPost(new PostDraft(1, "One", 3, 280), null, null, "en"), CancellationToken.None);

        var unknown = Assert.IsType<LookupOutcome.Unknown>(given);
        Assert.True(outcome.StartsWith("Throttled", StringComparison.Ordinal) == unknown.Until.HasValue, $"{status} {detail} as {shape}: {unknown}");
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_post_is_gone_only_where_X_says_so(int status, string detail, string shape, string type, string body, string outcome)
    {
        using var x = new CannedX(status, type, body, new ManualClock());

        var given = await x.Open().DeleteAsync(new PostAddress("1", ""), NoSpendBook.Instance, CancellationToken.None);

        var expected = (status, outcome) switch
        {
            (404, _) => typeof(DeleteOutcome.Deleted),
            (200 or 201, _) => null,
            (_, "Unknown" or "Throttled 5" or "Throttled 360") => typeof(DeleteOutcome.Later),
            _ => typeof(DeleteOutcome.Refused),
        };
        Assert.True(expected is null ? given is not DeleteOutcome.Deleted : given.GetType() == expected, $"{status} {detail} as {shape}: {given}");
    }

    [Theory]
    [InlineData("""{"data":{"id":"1234567890123456789","text":"Two"}}""")]
    [InlineData("""{"data":{"id":"1234567890123456789"},"errors":[{"title":"Not Found Error","detail":"No such user.","type":"https://api.x.com/2/problems/resource-not-found"}]}""")]
    public async Task A_success_is_one_with_errors_beside_it_too(string body)
    {
        using var x = new CannedX(201, "application/json", body, new ManualClock());

        var given = await x.Open().PublishAsync(new OutgoingPost(new PostDraft(1, "Two", 3, 280), null, null, "en"), CancellationToken.None);

        Assert.Equal("1234567890123456789", Assert.IsType<PublishOutcome.Published>(given).Address.Id);
    }

    private static string Words(PublishOutcome outcome, CannedX x) => outcome switch
    {
        PublishOutcome.Rejected { IsDuplicate: true } => "Duplicate",
        PublishOutcome.Rejected when x.Requests == 4 => "Rejected after looks",
        PublishOutcome.Throttled throttled => $"Throttled {(throttled.Until - ManualClock.Start).TotalMinutes:0}",
        _ => outcome.GetType().Name,
    };

    private sealed record Line(int Status, string Title, string Detail, string Type, int Code, string Outcome)
    {
        /// <summary>What becomes of it where nothing but the status is left.</summary>
        public string Speechless { get; init; } = Outcome;

        /// <summary>What becomes of it in the shape of version 1.1.</summary>
        public string Legacy { get; init; } = Outcome;

        public IEnumerable<(string Shape, string Type, string Body, string Outcome)> Shapes()
        {
            const string Problem = "application/problem+json";
            foreach (var host in Hosts)
            {
                var uri = Type == "about:blank" ? Type : host + Type;
                yield return ($"a problem of {host}", Problem, Json(new() { ["title"] = Title, ["detail"] = Detail, ["type"] = uri, ["status"] = Status }), Outcome);
                var errors = new JsonArray(new JsonObject { ["message"] = Detail, ["parameters"] = new JsonObject { ["$.text"] = new JsonArray("1") } });
                yield return ($"a problem with a list of {host}", Problem, Json(new() { ["errors"] = errors, ["title"] = Title, ["detail"] = Detail, ["type"] = uri }), Outcome);
                var problem = new JsonObject { ["title"] = Title, ["detail"] = Detail, ["type"] = uri };
                yield return ($"a list of problems of {host}", "application/json", Json(new() { ["errors"] = new JsonArray(problem) }), Outcome);
            }
            yield return ("version 1.1", "application/json", Json(new() { ["errors"] = new JsonArray(new JsonObject { ["code"] = Code, ["message"] = Detail }) }), Legacy);
            yield return ("a page of the edge", "text/html", Html, Speechless);
            yield return ("plain text", "text/plain", "upstream connect error or disconnect/reset before headers", Speechless);
            yield return ("nothing", "application/json", "", Speechless);
            yield return ("half an answer", "application/json", "{\"title\":\"Forb", Speechless);
            yield return ("another thing", "application/json", "[1,\"two\",null]", Speechless);
        }

        private static string Json(JsonObject body) => JsonSerializer.Serialize(body);
    }
}
