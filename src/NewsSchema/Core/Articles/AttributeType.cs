namespace NewsSchema.Core.Articles;

/// <summary>The type that the vocabulary gives the value of an attribute.</summary>
internal enum AttributeType
{
    /// <summary>None: a custom attribute, typed by all samples together; a reference if it starts with <c>#</c>.</summary>
    Open,

    /// <summary>Text that never becomes a number or a boolean.</summary>
    Text,

    /// <summary>A value with a fixed syntax: a date, a number, an amount of money.</summary>
    Value,

    /// <summary>One id, with or without <c>#</c>.</summary>
    Reference,

    /// <summary>Ids separated by spaces.</summary>
    References,
}
