namespace NewsSchema;

/// <summary>A record of any schema, or a part of one.</summary>
public interface INewsRecord
{
    /// <summary>Returns the JSON of the record.</summary>
    /// <param name="indented">Whether to write each member on a separate line.</param>
    /// <exception cref="ArgumentException">The record refers to an entity that none of its lists contains.</exception>
    string ToJson(bool indented);
}
