using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ThreadBot.Storage;

/// <summary>Drafts as the ledger keeps them: a file that is edited while its thread goes out changes nothing in flight.</summary>
internal static class DraftText
{
    private static readonly JsonTypeInfo<ThreadDraft> Json = (JsonTypeInfo<ThreadDraft>)
        new JsonSerializerOptions(DraftJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            .GetTypeInfo(typeof(ThreadDraft));

    public static string Write(ThreadDraft draft) => JsonSerializer.Serialize(draft, Json);

    public static ThreadDraft Read(string text) => JsonSerializer.Deserialize(text, Json)!;
}

/// <inheritdoc/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true,
    Converters = [typeof(SlugConverter)])]
[JsonSerializable(typeof(ThreadDraft))]
internal sealed partial class DraftJson : JsonSerializerContext;

internal sealed class SlugConverter : JsonConverter<ThreadSlug>
{
    public override ThreadSlug Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ThreadSlug.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, ThreadSlug value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
