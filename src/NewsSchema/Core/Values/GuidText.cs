using NewsSchema.Core.Text;

namespace NewsSchema.Core.Values;

/// <summary>The one grammar of GUIDs: groups of 8, 4, 4, 4 and 12 hexadecimal digits in lower case, so that a GUID is written as it was read.</summary>
internal static class GuidText
{
    /// <summary>The number of characters.</summary>
    public const int Length = 36;

    /// <summary>Whether the text is a GUID: <c>3f2504e0-4f89-41d3-9a0c-0305e82c3301</c>.</summary>
    public static bool IsGuid(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        for (int i = 0; i < Length; i++)
        {
            bool isHyphen = i is 8 or 13 or 18 or 23;
            if (isHyphen ? text[i] != '-' : !Characters.IsDigit(text[i]) && text[i] is not (>= 'a' and <= 'f'))
            {
                return false;
            }
        }

        return true;
    }
}
