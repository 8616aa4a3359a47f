namespace NewsSchema.Json;

/// <summary>Knows what is not to be there of a record that was written. Behind an interface, so that who never asks for it has no metadata in a trimmed program.</summary>
internal interface IOmission
{
    /// <summary>Takes it out.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="record">The record.</param>
    /// <param name="start">The writer's position in front of the record.</param>
    void LeaveOut<T>(ref JsonOut json, T record, int start)
        where T : class, INewsRecord<T>;
}
