namespace NewsSchema.Core.Values;

/// <summary>A duration of ISO 8601, in its components. A component that is not given is the default amount.</summary>
internal readonly record struct Iso8601Duration
{
    public Iso8601Amount Years { get; private init; }

    public Iso8601Amount Months { get; private init; }

    public Iso8601Amount Weeks { get; private init; }

    public Iso8601Amount Days { get; private init; }

    public Iso8601Amount Hours { get; private init; }

    public Iso8601Amount Minutes { get; private init; }

    public Iso8601Amount Seconds { get; private init; }

    /// <summary>Whether it has a component that has no fixed length, or one that <c>xs:dayTimeDuration</c> and TimeSpan do not have.</summary>
    public bool HasCalendarUnits => Years.IsGiven || Months.IsGiven || Weeks.IsGiven;

    /// <param name="designator">The letter after the amount.</param>
    /// <param name="isTime">Whether the amount comes after the <c>T</c>, which makes an <c>M</c> minutes.</param>
    /// <param name="amount">The amount.</param>
    public Iso8601Duration With(char designator, bool isTime, Iso8601Amount amount) => designator switch
    {
        'Y' => this with { Years = amount },
        'M' when !isTime => this with { Months = amount },
        'W' => this with { Weeks = amount },
        'D' => this with { Days = amount },
        'H' => this with { Hours = amount },
        'M' => this with { Minutes = amount },
        _ => this with { Seconds = amount },
    };
}
