namespace NewsSchema.Generators.Shapes;

/// <summary>The vocabulary's kinds of values that determine the type of a scalar.</summary>
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
}
