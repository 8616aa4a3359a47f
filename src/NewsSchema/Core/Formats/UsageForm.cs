namespace NewsSchema.Core.Formats;

/// <summary>The ways in which a format can express the usage of an item.</summary>
/// <param name="HasEmbargo">Whether it has a place for the end of an embargo.</param>
/// <param name="HasEmbargoedStatus">Whether embargoed is a status.</param>
/// <param name="HasCorrections">Whether it can mark the item as a correction.</param>
/// <param name="HasAnyStatus">Whether any text may be a status.</param>
internal readonly record struct UsageForm(bool HasEmbargo = false, bool HasEmbargoedStatus = false, bool HasCorrections = false, bool HasAnyStatus = false);
