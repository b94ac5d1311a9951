using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ThreadBot.App.Commands;

/// <summary>What commands print for scripts with <c>--json</c>. The names are part of the program's interface.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PreviewCommand.PreviewShown))]
[JsonSerializable(typeof(IReadOnlyList<PreviewCommand.PreviewShown>))]
[JsonSerializable(typeof(CheckCommand.CheckShown))]
[JsonSerializable(typeof(PlanCommand.PlanShown))]
[JsonSerializable(typeof(CurriculumCommand.CurriculumShown))]
[JsonSerializable(typeof(IReadOnlyList<HistoryCommand.HistoryShown>))]
[JsonSerializable(typeof(PostCommand.PostShown))]
[JsonSerializable(typeof(IReadOnlyList<SpendShown>))]
[JsonSerializable(typeof(SplitCommand.SplitShown))]
[JsonSerializable(typeof(IReadOnlyList<DoctorCommand.Finding>))]
internal sealed partial class JsonOutput : JsonSerializerContext
{
    // The text goes to a file or a pipe, never into a page: emoji and quotes stay as they are.
    private static JsonOutput Readable => field ??= new JsonOutput(
        new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The value as indented JSON.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, (JsonTypeInfo<T>)Readable.GetTypeInfo(typeof(T))!);
}
