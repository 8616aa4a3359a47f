using Microsoft.CodeAnalysis;

namespace NewsSchema.CodeFixes;

/// <summary>What the generator suggests to write.</summary>
internal static class Suggestion
{
    private const string Property = "NewsSchema.Type";

    /// <summary>The suggestion of a diagnostic; null if it has none.</summary>
    public static string? Of(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(Property, out string? suggestion) ? suggestion : null;
}
