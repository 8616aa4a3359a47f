namespace NewsSchema.Generators.Shapes;

/// <summary>The kinds of values that determine the type of a scalar: those of the vocabulary, and markup.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,
    Date = 1,
    Time = 2,
    Duration = 4,
    Number = 8,
    Quantity = 16,
    Money = 32,

    /// <summary>XML that mixes text and elements.</summary>
    Markup = 64,
}
