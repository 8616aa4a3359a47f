using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Benchmarks.Readers;

/// <summary>Reads files with the generator of System.Text.Json into the classes of this folder.</summary>
internal static class JsonPeers
{
    public static object? ReadNinjs(byte[] file) => JsonSerializer.Deserialize(file, ReaderPeerJson.Default.NinjsStory);

    public static object? ReadSchemaOrg(byte[] file) => JsonSerializer.Deserialize(file, ReaderPeerJson.Default.SchemaOrgStory);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(NinjsStory))]
[JsonSerializable(typeof(SchemaOrgStory))]
internal sealed partial class ReaderPeerJson : JsonSerializerContext;
