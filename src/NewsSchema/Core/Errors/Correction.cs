namespace NewsSchema.Core.Errors;

/// <summary>A name that was probably meant in place of another one.</summary>
/// <param name="Written">The name as it is written: an id, a class with its dot, an attribute with its <c>=</c>.</param>
/// <param name="Meant">The name that is probably meant, in the same form.</param>
internal sealed record Correction(string Written, string Meant);
