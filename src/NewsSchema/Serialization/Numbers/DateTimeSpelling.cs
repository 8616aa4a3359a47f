namespace NewsSchema.CompilerServices;

/// <summary>What makes the spelling of a member's date-times differ from <c>2024-05-01T12:30:00+02:00</c>.</summary>
[Flags]
public enum DateTimeSpelling : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Seconds are written only if they are not zero: <c>2024-05-01T12:30Z</c>.</summary>
    Minutes = 1,

    /// <summary>A blank instead of the <c>T</c>: <c>2024-05-01 12:30:00Z</c>.</summary>
    Blank = 2,

    /// <summary>Without hyphens and colons: <c>20240501T123000Z</c>.</summary>
    Basic = 4,

    /// <summary>An offset without a colon: <c>+0200</c>.</summary>
    BasicOffset = 8,

    /// <summary>An offset whose minutes are written only if they are not zero: <c>+02</c>.</summary>
    HourOffset = 16,

    /// <summary>As in mail and RSS: <c>Wed, 01 May 2024 12:30:00 GMT</c>.</summary>
    Rfc1123 = 32,

    /// <summary>A number: the seconds since the start of 1970, UTC.</summary>
    UnixSeconds = 64,

    /// <summary>A number: the milliseconds since the start of 1970, UTC.</summary>
    UnixMilliseconds = 128,
}
