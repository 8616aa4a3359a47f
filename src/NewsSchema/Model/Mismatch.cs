namespace NewsSchema;

/// <summary>How the reader handles a value that the type of its member cannot hold, because no sample has such a value.</summary>
public enum Mismatch
{
    /// <summary>The value is an error, with its path, line and byte.</summary>
    Refuse,

    /// <summary>
    /// The member stays empty, and the value is kept in <c>ExtensionData</c> under the member's JSON name and written back, until the property is given a value.
    /// <see cref="MismatchExtensions.Mismatches"/> lists such values.
    /// </summary>
    Keep,
}
