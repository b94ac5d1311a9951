using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using FsCheck;
using FsCheck.Fluent;
using ThreadBot.Unroll;
using ThreadBot.Unroll.Formats;
using ThreadBot.Unroll.Formats.Json;

namespace ThreadBot.Tests.Unroll;

public sealed class JsonFormatTests
{
    [Fact]
    public async Task Reading_a_document_back_gives_the_same_document()
    {
        var read = await ReadAsync(Write(Samples.Book));
        Assert.Equal(Write(Samples.Book), Write(read));
        Assert.Equal(Samples.Everything.Posts[6].Card, read.Threads[0].Posts[6].Card);
        Assert.Equal(Samples.Everything.Author, read.Threads[0].Author);
        Assert.Null(read.Author);
    }

    [Fact]
    public void Any_document_is_read_back_as_it_was() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(RandomThreads.Documents.ToArbitrary(), document =>
        {
            var read = ReadAsync(Write(document)).GetAwaiter().GetResult();
            Assert.Equal(document.Threads.Select(Shape), read.Threads.Select(Shape));
            Assert.Equal(Write(document), Write(read));
        }));

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("null", "'format'")]
    [InlineData("{\"format\":\"other\",\"title\":\"\",\"language\":\"\",\"threads\":[]}", "'format'")]
    [InlineData("{\"format\":\"threadbot-document/1\",\"title\":\"t\",\"language\":\"en\",\"threads\":[]}", "no threads")]
    [InlineData("{\"format\":\"threadbot-document/1\",\"title\":\"t\",\"language\":\"en\",\"threads\":[null]}", "null")]
    [InlineData("{\"format\":\"threadbot-document/1\",\"title\":\"t\",\"language\":\"en\",\"threads\":[{\"title\":\"t\",\"author\":{\"name\":\"a\"},\"language\":\"en\",\"posts\":[null]}]}", "null")]
    [InlineData("{\"format\":\"threadbot-document/1\",\"title\":\"t\",\"language\":\"en\",\"threads\":[{\"title\":7}]}", "$.threads[0].title")]
    [InlineData("{\"format\":\"threadbot-document/1\",\"title\":\"t\",\"language\":\"en\",\"threads\":[{\"title\":\"t\",\"author\":{\"name\":null},\"language\":\"en\",\"posts\":[]}]}", "$.threads[0].author")]
    [InlineData("{\"format\":\"threadbot-document/1\",\"title\":\"t\",\"language\":\"en\",\"threads\":[{\"title\":\"t\",\"slug\":\"../x\",\"author\":{\"name\":\"a\"},\"language\":\"en\",\"posts\":[]}]}", "slug")]
    public async Task What_is_no_document_is_answered_in_a_sentence(string json, string named)
    {
        var fault = await Assert.ThrowsAsync<FormatException>(() => ReadAsync(json));
        Assert.Contains(named, fault.Message);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void The_published_schema_has_the_properties_that_are_written()
    {
        var published = JsonNode.Parse(JsonFormat.Schema)!;
        var own = DocumentFile.Json.Options.GetJsonSchemaAsNode(typeof(DocumentFile));
        Same(own, published, published, "$", 0);
    }

    private static void Same(JsonNode own, JsonNode published, JsonNode root, string at, int depth)
    {
        if (published["$ref"]?.GetValue<string>() is { } reference)
            published = root["$defs"]![reference.Split('/')[^1]]!;
        if (own is not JsonObject)
            return;
        if (own["properties"] is JsonObject properties && depth < 6)
        {
            Assert.True(properties.Select(p => p.Key).Order().SequenceEqual(published["properties"]!.AsObject().Select(p => p.Key).Order()), at);
            Assert.True(Names(own["required"]).SequenceEqual(Names(published["required"])), $"{at} requires");
            Assert.All(properties, p => Same(p.Value!, published["properties"]![p.Key]!, root, $"{at}.{p.Key}", depth + 1));
        }
        else if (own["items"] is { } items)
        {
            Same(items, published["items"]!, root, $"{at}[]", depth + 1);
        }
        else if (own["enum"] is JsonArray values)
        {
            Assert.Equal(Names(values), Names(published["enum"]));
        }
    }

    private static IEnumerable<string> Names(JsonNode? names) => (names as JsonArray ?? []).Where(n => n is not null).Select(n => n!.GetValue<string>()).Order();

    private static string Shape(PublishedThread thread) => JsonSerializer.Serialize(thread);

    private static string Write(Document document) => GoldenFile.Write(new JsonFormat(), document);

    private static Task<Document> ReadAsync(string json) => JsonFormat.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), NoMedia.Instance, CancellationToken.None);
}
