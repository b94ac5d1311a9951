using System.Net;
using System.Text;
using ThreadBot.Networks.X.Api;

namespace ThreadBot.Tests.Networks.X;

public sealed class XProblemTests
{
    [Theory]
    [InlineData(400, """{"title":"Invalid Request","detail":"One or more parameters to your request was invalid.","type":"https://api.twitter.com/2/problems/invalid-request","errors":[{"parameters":{"$.foo":["1"]},"message":"$.foo: is not defined"}]}""", "Other", "Invalid Request: One or more parameters to your request was invalid. $.foo: is not defined (400)")]
    [InlineData(401, """{"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}""", "Unauthorized", "Unauthorized (401)")]
    [InlineData(401, """{"errors":[{"code":"x","message":"Could not authenticate you"}]}""", "Unauthorized", "Could not authenticate you (401)")]
    [InlineData(402, """{"title":"CreditsDepleted","detail":"Your enrolled account does not have any credits.","type":"https://api.x.com/2/problems/credits"}""", "Other", "CreditsDepleted: Your enrolled account does not have any credits. (402)")]
    [InlineData(403, """{"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","title":"Forbidden","status":403}""", "Duplicate", "Forbidden: You are not allowed to create a Tweet with duplicate content. (403)")]
    [InlineData(403, """{"errors":[{"code":187,"message":"Status is a duplicate."}]}""", "Duplicate", "Status is a duplicate. (403)")]
    [InlineData(403, """{"errors":[{"message":"You are not allowed to create a Tweet with duplicate content."}],"title":"Forbidden"}""", "Duplicate", "Forbidden: You are not allowed to create a Tweet with duplicate content. (403)")]
    [InlineData(403, """{"title":"Authorization Error","detail":"You can only reply to or quote posts where you are mentioned or are the author."}""", "Other", "Authorization Error: You can only reply to or quote posts where you are mentioned or are the author. (403)")]
    [InlineData(403, """{"detail":"You attempted to reply to a Tweet that is deleted or not visible to you.","type":"about:blank","title":"Forbidden","status":403}""", "ParentNotVisible", "Forbidden: You attempted to reply to a Tweet that is deleted or not visible to you. (403)")]
    [InlineData(403, """{"errors":[{"code":385,"message":"gone"}]}""", "ParentNotVisible", "gone (403)")]
    [InlineData(403, """{"title":"SpendCapReached"}""", "Other", "SpendCapReached (403)")]
    [InlineData(403, "", "Other", "Forbidden (403)")]
    [InlineData(404, "<html><body>Not here</body></html>", "NotFound", "NotFound (404)")]
    [InlineData(200, """{"title":"Not Found Error","detail":"Could not find tweet.","type":"https://api.x.com/2/problems/resource-not-found"}""", "NotFound", "Not Found Error: Could not find tweet. (200)")]
    [InlineData(400, """{"error":"invalid_request","error_description":"Value passed for the token was invalid."}""", "Other", "Value passed for the token was invalid. (400)")]
    [InlineData(503, """{"title":"Service Unavailable","detail":"Service Unavailable","type":"about:blank","status":503}""", "Other", "Service Unavailable (503)")]
    [InlineData(403, "[1,2]", "Other", "Forbidden (403)")]
    [InlineData(403, "null", "Other", "Forbidden (403)")]
    public void An_error_of_any_shape_has_a_kind_and_words(int status, string body, string kind, string words)
    {
        var problem = XProblem.Read(Encoding.UTF8.GetBytes(body));

        Assert.Equal(kind, problem.Kind((HttpStatusCode)status).ToString());
        Assert.Equal(words, problem.Words((HttpStatusCode)status));
    }

    [Fact]
    public void Words_are_one_line_and_not_a_book()
    {
        var body = $$"""{"detail":"first\r\n\u001b[31msecond {{new string('x', 1000)}}"}""";

        var words = XProblem.Read(Encoding.UTF8.GetBytes(body)).Words(HttpStatusCode.Forbidden);

        Assert.StartsWith("first [31msecond xxx", words);
        Assert.EndsWith("xxx… (403)", words);
        Assert.True(words.Length < 320);
    }
}
