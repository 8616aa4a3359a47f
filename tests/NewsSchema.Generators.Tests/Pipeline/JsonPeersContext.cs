using System.Text.Json.Serialization;

namespace NewsSchema.Generators.Tests.Pipeline;

/// <summary>The peers by System.Text.Json's own generator.</summary>
[JsonSerializable(typeof(JsonPeers.Item))]
[JsonSerializable(typeof(JsonPeers.StrictItem))]
[JsonSerializable(typeof(JsonPeers.Story))]
[JsonSerializable(typeof(List<JsonPeers.Item>))]
internal sealed partial class JsonPeersContext : JsonSerializerContext;
