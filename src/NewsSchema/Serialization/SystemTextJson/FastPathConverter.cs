using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace NewsSchema.Serialization.SystemTextJson;

/// <summary>
/// Passes a member's value to the fast path, if it supports the options (<see cref="FastPath.CanRead"/> and <see cref="FastPath.CanWrite"/>).
/// It is only called for writing if the whole record cannot be written at once (<see cref="FastPathMembersConverter{T}"/>).
/// </summary>
/// <param name="member">The member's JSON name, for the path of errors.</param>
internal sealed class FastPathConverter<TValue, TFormat>(string member) : JsonConverter<TValue>, IValueSchema
    where TFormat : IFastPathFormat<TValue>
{
    public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FastPath.Read<TValue, TFormat>(ref reader, options, member);

    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) =>
        FastPath.Write<TValue, TFormat>(writer, value, options);

    public JsonObject? ToSchema(JsonSerializerOptions options, SchemaOfPart part) => (options.GetTypeInfo(typeof(TValue)).Converter as IValueSchema)?.ToSchema(options, part);
}
