using NewsSchema.CompilerServices;
using NewsSchema.Serialization.Reading;

namespace NewsSchema;

/// <summary>Finds what a record keeps because no sample has such a value.</summary>
public static class MismatchExtensions
{
    /// <summary>
    /// Lists the values in a record, and in the records that it contains, that were kept because the types of their members cannot hold them. Log them,
    /// and add the document to the samples.
    /// </summary>
    /// <typeparam name="T">The type of the record.</typeparam>
    /// <param name="record">The record.</param>
    /// <returns>
    /// The values with their paths; empty if each value fits. Without <see cref="Mismatch.Keep"/>, only variants for all types that no sample has keep such values.
    /// </returns>
    /// <exception cref="ArgumentException">The record refers to an entity that none of its lists contains.</exception>
    public static NewsList<NewsMismatch> Mismatches<T>(this T record)
        where T : class, INewsRecord<T>
    {
        ArgumentNullException.ThrowIfNull(record);
        byte[] utf8 = NewsSerializer.ToUtf8Json(record);
        var found = new List<(int Start, int End)>();
        var json = new NewsJsonReader(utf8) { Mismatches = found };
        T.Read(ref json);
        string[] paths = JsonError.FindPaths(utf8, found.ConvertAll(range => range.Start));
        return NewsList<NewsMismatch>.Wrap([.. found.Select((range, i) => new NewsMismatch(paths[i], NewsAny.FromValid(utf8.AsSpan(range.Start..range.End))))]);
    }
}
