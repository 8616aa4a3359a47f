namespace NewsSchema.Generators.Tests.Trade;

/// <summary>A file of a trade format.</summary>
/// <param name="Path">Its path in a project.</param>
/// <param name="Text">Its text.</param>
/// <param name="Headlines">The headlines of its articles.</param>
/// <param name="Odd">The text at which something begins that no member of an article holds.</param>
/// <param name="Break">A text before which an <c>x</c> makes the file malformed; null for a format that cannot be malformed.</param>
internal sealed record TradeFile(string Path, string Text, string[] Headlines, string Odd, string? Break);
