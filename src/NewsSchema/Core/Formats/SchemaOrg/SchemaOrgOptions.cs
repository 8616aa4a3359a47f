namespace NewsSchema.Formats;

/// <summary>Options of <see cref="SchemaOrgWriter"/>. Nothing has to be set.</summary>
public sealed record SchemaOrgOptions : ExportOptions;
