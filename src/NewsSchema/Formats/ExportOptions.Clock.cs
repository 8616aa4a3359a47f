namespace NewsSchema.Formats;

/// <content>What needs the machine, which a format itself must not.</content>
public partial record ExportOptions
{
    /// <summary>The clock for what a format demands and only the moment of the export can give; the system's by default.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
