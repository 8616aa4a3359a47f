using System.ComponentModel;
using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>A record with generated JSON serializers. Generated records implement it. Call <see cref="NewsSerializer"/> or the members of the record.</summary>
/// <typeparam name="TSelf">The record that implements the interface.</typeparam>
public interface INewsRecord<TSelf> : INewsRecord
    where TSelf : class, INewsRecord<TSelf>
{
    string INewsRecord.ToJson(bool indented) => NewsSerializer.ToJson((TSelf)this, indented);

    /// <summary>Reads one value. The root of an article also resolves its references.</summary>
    /// <param name="json">The reader, positioned before the value.</param>
    /// <exception cref="System.Text.Json.JsonException">The JSON is malformed, or does not match the record.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Read(ref NewsJsonReader json);

    /// <summary>Writes one value, followed by a comma.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The record to write.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Write(ref NewsJsonWriter json, TSelf value);

    /// <summary>Whether the next value is null or could be the record; reads nothing. Records that keep mismatches call it before they read a member.</summary>
    /// <param name="json">The reader, positioned before the value.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual bool Fits(ref NewsJsonReader json) => json.FitsObject();

    /// <summary>Describes the members of the record. Without a description, <see cref="System.Text.Json.JsonSerializer"/> treats the record as a single value.</summary>
    /// <param name="members">Receives the members.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual void Describe(NewsJsonMembers<TSelf> members)
    {
    }
}
