using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSchema.Json;

/// <summary>
/// Hands a member's value to straight-line code, where the options ask for nothing that it does not know (<see cref="StraightJson.SuitsReading"/>).
/// It is only asked to write where the record cannot be written at once (<see cref="StraightMembersConverter{T}"/>).
/// </summary>
/// <param name="member">The member's JSON name, for the path of errors.</param>
internal sealed class StraightConverter<TValue, TShape>(string member) : JsonConverter<TValue>
    where TShape : IJsonShape<TValue>
{
    public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        StraightJson.Read<TValue, TShape>(ref reader, options, member);

    public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) =>
        StraightJson.Write<TValue, TShape>(writer, value, options);
}
