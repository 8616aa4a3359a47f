using System.Text.Json.Serialization;

namespace NewsSchema.Benchmarks.Peers;

/// <summary>System.Text.Json's own generator, metadata and fast path.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Records.Alert))]
[JsonSerializable(typeof(Records.CourtReport))]
[JsonSerializable(typeof(Records.Interview))]
[JsonSerializable(typeof(Records.QuarterlyResults))]
[JsonSerializable(typeof(Records.WireStory))]
internal sealed partial class RecordJson : JsonSerializerContext;
