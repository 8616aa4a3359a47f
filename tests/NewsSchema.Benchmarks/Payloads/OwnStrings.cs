using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Benchmarks.Payloads;

/// <summary>A custom converter for strings. Every record contains strings, so every record is written member by member.</summary>
internal sealed class OwnStrings : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
