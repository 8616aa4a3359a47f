using NewsSchema.Core.Text;

namespace NewsSchema.Generators.Checking;

/// <summary>An element that comes again after one of another name, so that the order of the two is not in the data.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Parent">The path from the root of the sample to the element that contains both; names with their namespaces, separated by line feeds.</param>
/// <param name="Name">The element.</param>
/// <param name="Other">The element before it.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The place of the element.</param>
internal sealed record Interleaving(string Schema, string Parent, string Name, string Other, string Path, SourceSpan Span);
