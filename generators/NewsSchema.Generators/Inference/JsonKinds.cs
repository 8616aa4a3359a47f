namespace NewsSchema.Generators.Inference;

/// <summary>The kinds of JSON values that a shape has; null does not count as a kind.</summary>
[Flags]
internal enum JsonKinds
{
    None = 0,
    String = 1,
    Number = 2,
    Boolean = 4,
    Object = 8,
    Array = 16,
}
