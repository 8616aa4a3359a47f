namespace NewsSchema.Core.Values;

/// <summary>The spelling of a distance from UTC.</summary>
internal enum Iso8601OffsetForm
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><c>Z</c>.</summary>
    Z,

    /// <summary>In the extended form: <c>+01:00</c>.</summary>
    Extended,

    /// <summary>In the basic form: <c>+0100</c>.</summary>
    Basic,

    /// <summary>Without minutes: <c>+01</c>.</summary>
    Hours,
}
