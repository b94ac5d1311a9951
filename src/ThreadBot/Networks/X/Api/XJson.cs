using System.Text.Json.Serialization;

namespace ThreadBot.Networks.X.Api;

/// <inheritdoc/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(XNewPost))]
[JsonSerializable(typeof(XNewUpload))]
[JsonSerializable(typeof(XNewPart))]
[JsonSerializable(typeof(XNewMetadata))]
[JsonSerializable(typeof(XData<XCreated>))]
[JsonSerializable(typeof(XData<XDeleted>))]
[JsonSerializable(typeof(XData<XMedium>))]
[JsonSerializable(typeof(XData<XPost>))]
[JsonSerializable(typeof(XData<XUser>))]
[JsonSerializable(typeof(XPage))]
[JsonSerializable(typeof(XPollPage))]
[JsonSerializable(typeof(XProblem))]
[JsonSerializable(typeof(XTokens))]
internal sealed partial class XJson : JsonSerializerContext;
