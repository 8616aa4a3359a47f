using NewsSchema.Core.Formats.Reading.Sources;

namespace NewsSchema.Core.Formats.NewsMlG2;

/// <summary>A fact about a concept.</summary>
/// <param name="Name">The name of the attribute.</param>
/// <param name="Text">The value; null if it is another concept.</param>
/// <param name="Target">The other concept; null if the value is a text.</param>
internal readonly record struct NewsMlG2Detail(string Name, SourceValue? Text, NewsMlG2Concept? Target);
