namespace NewsSchema.Generators.Shapes;

/// <summary>Maps the vocabulary's classes to <see cref="ValueKinds"/>.</summary>
internal static class ValueKind
{
    public static ValueKinds Of(string? className) => className switch
    {
        "date" => ValueKinds.Date,
        "time" => ValueKinds.Time,
        "duration" => ValueKinds.Duration,
        "number" => ValueKinds.Number,
        "quantity" => ValueKinds.Quantity,
        "money" => ValueKinds.Money,
        _ => ValueKinds.None,
    };
}
