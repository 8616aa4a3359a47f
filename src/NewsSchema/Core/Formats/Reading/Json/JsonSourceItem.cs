using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>A value of a list or of an object in a JSON file.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Text">The text, if the value is a string, a number or a truth value.</param>
/// <param name="Object">The object, if the value is one.</param>
/// <param name="Node">The value.</param>
/// <param name="Path">The path of the value.</param>
internal readonly record struct JsonSourceItem(string Name, SourceValue? Text, JsonSourceObject? Object, Node Node, SourcePath Path);
