using System.ComponentModel;
using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>A record with generated JSON serializers. Generated code implements it; call <see cref="NewsRecord"/> or the record's own members.</summary>
/// <typeparam name="TSelf">The record.</typeparam>
public interface INewsRecord<TSelf>
    where TSelf : class, INewsRecord<TSelf>
{
    /// <summary>Reads one value and, for a root, links its references.</summary>
    /// <param name="json">The reader, in front of the value.</param>
    /// <exception cref="System.Text.Json.JsonException">The JSON is malformed, or is no such record.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf Read(ref NewsJsonReader json);

    /// <summary>Writes one value, and a comma behind it.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="value">The record.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void Write(ref NewsJsonWriter json, TSelf value);

    /// <summary>Describes the record's members; a record that does not is one value to <see cref="System.Text.Json.JsonSerializer"/>.</summary>
    /// <param name="members">Takes them down.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static virtual void Describe(NewsJsonMembers<TSelf> members)
    {
    }
}
