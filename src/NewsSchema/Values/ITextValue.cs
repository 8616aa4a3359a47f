namespace NewsSchema;

/// <summary>A value that is its text: it is written exactly as it was read.</summary>
internal interface ITextValue<TSelf>
    where TSelf : struct, ITextValue<TSelf>
{
    /// <summary>What a text must look like, for messages.</summary>
    static abstract string Expected { get; }

    /// <summary>The exact text, as it is written.</summary>
    /// <exception cref="ArgumentException">The value is the default of its type, and that has no text that can be read.</exception>
    string Text { get; }

    /// <summary>Makes the value of a text, which may keep the string.</summary>
    static abstract bool TryCreate(string text, out TSelf value);
}
