using System.Text.Json.Serialization;

namespace SystemTextJson.ColdStart;

/// <summary>System.Text.Json's own generator, metadata and fast path.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Records.WireStory))]
internal sealed partial class RecordJson : JsonSerializerContext;
