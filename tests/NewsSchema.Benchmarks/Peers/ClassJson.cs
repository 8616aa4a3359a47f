using System.Text.Json.Serialization;

namespace NewsSchema.Benchmarks.Peers;

/// <summary>System.Text.Json's own generator, metadata and fast path.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Classes.Alert))]
[JsonSerializable(typeof(Classes.CourtReport))]
[JsonSerializable(typeof(Classes.Interview))]
[JsonSerializable(typeof(Classes.QuarterlyResults))]
[JsonSerializable(typeof(Classes.WireStory))]
internal sealed partial class ClassJson : JsonSerializerContext;
