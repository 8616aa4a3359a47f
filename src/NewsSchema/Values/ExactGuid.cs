using System.Diagnostics.CodeAnalysis;
using NewsSchema.Core.Values;

namespace NewsSchema;

/// <summary>GUIDs in the one form that is written as it was read.</summary>
internal static class ExactGuid
{
    /// <summary>What a text must look like, for messages.</summary>
    public const string Expected = "a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301, in lower case";

    /// <summary>Parses a text; false if it is not a GUID in lower case with hyphens.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Guid value)
    {
        value = default;
        return GuidText.IsGuid(text) && Guid.TryParseExact(text, "D", out value);
    }
}
