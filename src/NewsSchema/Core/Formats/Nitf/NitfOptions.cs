namespace NewsSchema.Formats;

/// <summary>Options of <see cref="NitfWriter"/>. Nothing has to be set.</summary>
public sealed record NitfOptions : ExportOptions;
