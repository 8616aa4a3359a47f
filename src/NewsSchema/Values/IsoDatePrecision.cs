namespace NewsSchema;

/// <summary>How precise an <see cref="IsoDate"/> is.</summary>
public enum IsoDatePrecision
{
    /// <summary>Nothing is given: the default value.</summary>
    None,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>A second.</summary>
    Second,

    /// <summary>A fraction of a second.</summary>
    Fraction,
}
