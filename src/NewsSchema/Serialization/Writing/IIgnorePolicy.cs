using NewsSchema.CompilerServices;

namespace NewsSchema.Serialization.Writing;

/// <summary>Removes what the options ignore from a written record. It is an interface, so that a trimmed program that does not use it contains no metadata.</summary>
internal interface IIgnorePolicy
{
    /// <summary>Removes what the options ignore.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="record">The record.</param>
    /// <param name="start">The writer's position before the record.</param>
    void RemoveIgnored<T>(ref NewsJsonWriter json, T record, int start)
        where T : class, INewsRecord<T>;
}
