namespace NewsSchema.Core.Formats.Reading.Markup;

/// <summary>An element that readers of markup know.</summary>
/// <param name="Role">What it does with the text in it.</param>
/// <param name="Meaning">What it says about its text.</param>
/// <param name="Kind">The class of the kind that it marks; null if it marks none, or if its attributes decide. Of a part, the fact that it is.</param>
/// <param name="Level">The level of a heading; 0 for other elements.</param>
internal sealed record MarkupElement(MarkupRole Role, MarkupMeaning Meaning = MarkupMeaning.Other, string? Kind = null, int Level = 0);
