using System.Text.Json;
using System.Text.Json.Serialization;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>
/// Writes all of a record's members by the fast path when System.Text.Json would write the unknown ones, which is
/// the only point at which a converter is called within the object. The members are then not written one by one.
/// </summary>
/// <param name="ignorePolicy">Removes what the options ignore; null if they ignore nothing.</param>
internal sealed class FastPathMembersConverter<T>(IIgnorePolicy? ignorePolicy) : JsonConverter<IDictionary<string, JsonElement>>
    where T : class, INewsRecord<T>
{
    public override IDictionary<string, JsonElement> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, IDictionary<string, JsonElement> value, JsonSerializerOptions options) =>
        FastPath.WriteMembers(writer, ((NewsJsonExtension<T>)value).Record, options, ignorePolicy);
}
