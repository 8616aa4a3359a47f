using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>Converts what a span states from JSON.</summary>
internal static class SpanJson
{
    /// <param name="classes">The classes, with or without their dots.</param>
    /// <param name="id">The id, with or without its <c>#</c>; null or empty for none.</param>
    /// <param name="attributes">The attributes; those without a value are left out.</param>
    public static SpanAttributes ToAttributes(IReadOnlyList<string> classes, string? id, IReadOnlyDictionary<string, string>? attributes) => new()
    {
        Classes = [.. classes.Select(static name => name.TrimStart('.')).Distinct()],
        Id = string.IsNullOrEmpty(id) ? null : id.TrimStart('#'),
        Pairs = [.. attributes?.Where(static pair => pair.Value is not null) ?? []],
    };
}
