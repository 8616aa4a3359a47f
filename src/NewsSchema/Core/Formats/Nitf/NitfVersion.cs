using NewsSchema.Core.Text;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>The version in the public identifier of NITF.</summary>
internal static class NitfVersion
{
    /// <summary>The version, such as <c>3.6</c>; the whole text if it is not an identifier of NITF, empty for none.</summary>
    public static string Of(string? identifier)
    {
        const string name = "NITF ";
        int start = identifier?.IndexOf(name, StringComparison.Ordinal) ?? -1;
        if (start < 0)
        {
            return identifier ?? "";
        }

        start += name.Length;
        int end = start;
        while (end < identifier!.Length && (Characters.IsDigit(identifier[end]) || identifier[end] == '.'))
        {
            end++;
        }

        return identifier.Substring(start, end - start);
    }
}
