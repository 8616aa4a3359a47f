using System.Text.Json.Serialization;

namespace NewsSchema.Benchmarks.Peers;

/// <summary>System.Text.Json's own generator, metadata and fast path; separate from <see cref="RecordJson"/>, because both have types of the same names.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NinjsRecords.Item))]
internal sealed partial class NinjsRecordJson : JsonSerializerContext;
