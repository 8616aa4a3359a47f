namespace NewsSchema.Core.Articles;

/// <summary>What the vocabulary says about the value of an attribute.</summary>
internal enum AttributeType
{
    /// <summary>Nothing: the user's own, typed by all samples together; a reference where it starts with <c>#</c>.</summary>
    Open,

    /// <summary>Text that never becomes a number or a boolean.</summary>
    Text,

    /// <summary>A value of a fixed syntax: a date, a number, an amount of money.</summary>
    Value,

    /// <summary>One id, with or without <c>#</c>.</summary>
    Reference,

    /// <summary>Ids separated by spaces.</summary>
    References,
}
