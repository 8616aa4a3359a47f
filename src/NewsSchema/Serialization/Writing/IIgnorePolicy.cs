using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.Writing;

/// <summary>Knows what is not to be there of a record that was written. Behind an interface, so that who never asks for it has no metadata in a trimmed program.</summary>
internal interface IIgnorePolicy
{
    /// <summary>Takes it out.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="record">The record.</param>
    /// <param name="start">The writer's position in front of the record.</param>
    void RemoveIgnored<T>(ref NewsJsonWriter json, T record, int start)
        where T : class, INewsRecord<T>;
}
