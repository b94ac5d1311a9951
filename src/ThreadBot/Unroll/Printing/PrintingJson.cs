using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ThreadBot.Unroll.Printing;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class PrintingJson : JsonSerializerContext;
