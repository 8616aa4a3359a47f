namespace NewsSchema.Formats;

/// <content>The options that depend on the machine, which a format itself must not.</content>
public partial record ExportOptions
{
    /// <summary>The clock for dates that a format requires and the article does not state; by default, that of the system.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
