namespace NewsSchema.CompilerServices;

/// <summary>How a member's durations are written unless another spelling was read. Reading accepts both.</summary>
public enum DurationStyle : byte
{
    /// <summary>The shortest duration of ISO 8601 in days and smaller units: <c>PT2H30M</c>.</summary>
    Iso,

    /// <summary>As .NET writes it: <c>02:30:00</c>, with days <c>1.02:30:00</c>.</summary>
    Clock,
}
