using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>
/// Writes a record's members by the fast path, all at once, where System.Text.Json would write those that the record does not know:
/// the one place where a converter is within the object. The members themselves are then not written one by one.
/// </summary>
/// <param name="omission">What the options leave out.</param>
internal sealed class FastPathMembersConverter<T>(IIgnorePolicy? omission) : JsonConverter<IDictionary<string, JsonElement>>
    where T : class, INewsRecord<T>
{
    public override IDictionary<string, JsonElement> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, IDictionary<string, JsonElement> value, JsonSerializerOptions options) =>
        FastPath.WriteMembers(writer, ((NewsJsonExtension<T>)value).Record, options, omission);
}
