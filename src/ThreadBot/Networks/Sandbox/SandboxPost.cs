using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ThreadBot.Networks.Sandbox;

/// <summary>A post on a sandbox's timeline.</summary>
/// <param name="Id">Its number; later posts have greater ones.</param>
/// <param name="At">When it was accepted, in UTC.</param>
/// <param name="Text">Its text, as sent.</param>
public sealed record SandboxPost(string Id, DateTimeOffset At, string Text)
{
    /// <summary>The id of the thread's first post; null for the first itself.</summary>
    public string? Root { get; init; }

    /// <summary>The id of the post it answers; null for the first.</summary>
    public string? Parent { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; init; } = "";

    /// <summary>What is linked, by UTF-16 offsets into <see cref="Text"/>.</summary>
    public IReadOnlyList<PostLink> Links { get; init; } = [];

    /// <summary>The images, in order.</summary>
    public IReadOnlyList<ThreadImage> Images { get; init; } = [];

    /// <summary>The poll, if there is one.</summary>
    public Poll? Poll { get; init; }

    /// <summary>The id of the post that it quotes; null for none.</summary>
    public string? Quoted { get; init; }

    /// <summary>When it was deleted; null while it stands.</summary>
    [JsonIgnore]
    public DateTimeOffset? DeletedAt { get; init; }
}

/// <summary>One line of the file: a post or a deletion.</summary>
internal sealed record SandboxLine(SandboxPost? Post = null, SandboxDeletion? Delete = null)
{
    private static readonly JsonTypeInfo<SandboxLine> Json = (JsonTypeInfo<SandboxLine>)
        new JsonSerializerOptions(SandboxJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            .GetTypeInfo(typeof(SandboxLine));

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];

    public static SandboxLine? Parse(ReadOnlySpan<byte> line) => JsonSerializer.Deserialize(line, Json);
}

/// <summary>That a post was deleted.</summary>
internal sealed record SandboxDeletion(string Id, DateTimeOffset At);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SandboxLine))]
internal sealed partial class SandboxJson : JsonSerializerContext;
