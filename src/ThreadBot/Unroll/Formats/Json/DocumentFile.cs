using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ThreadBot.Storage;

namespace ThreadBot.Unroll.Formats.Json;

/// <summary>A document as JSON has it.</summary>
/// <param name="Format">What it is, and by which rules: <see cref="Current"/>.</param>
/// <param name="Title">The title of the whole.</param>
/// <param name="Language">BCP 47 tag of the whole.</param>
/// <param name="Threads">The threads.</param>
internal sealed record DocumentFile(string Format, string Title, string Language, IReadOnlyList<PublishedThread> Threads)
{
    /// <summary>The rules by which documents are written now.</summary>
    public const string Current = "threadbot-document/1";

    /// <summary>Whoever wrote the whole.</summary>
    public Author? Author { get; init; }

    /// <summary>How it is written and read.</summary>
    public static JsonTypeInfo<DocumentFile> Json { get; } = (JsonTypeInfo<DocumentFile>)
        new JsonSerializerOptions(DocumentJson.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NewLine = "\n",
            TypeInfoResolver = DocumentJson.Default.WithAddedModifier(LeaveOutWhatSaysNothing),
        }.GetTypeInfo(typeof(DocumentFile));

    private static void LeaveOutWhatSaysNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            // What may be null may be left out.
            property.IsRequired &= property.Name is not ("file" or "votes");
            property.ShouldSerialize = property.Name switch
            {
                "threads" or "posts" or "options" => null,
                "edited" => (_, value) => value is true,
                "authored" => (_, value) => value is false,
                "kind" when type.Type == typeof(PostLink) => (_, value) => value is not LinkKind.Address,
                _ => (_, value) => value is not (null or ICollection { Count: 0 }),
            };
        }
    }
}

/// <inheritdoc/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    WriteIndented = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    Converters = [typeof(SlugConverter), typeof(NameConverter<CutReason>), typeof(NameConverter<LinkKind>), typeof(NameConverter<MediaKind>)])]
[JsonSerializable(typeof(DocumentFile))]
internal sealed partial class DocumentJson : JsonSerializerContext;

internal sealed class NameConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
