using System.Runtime.InteropServices;

namespace NewsSchema.Core.Text;

/// <summary>The character classes of the grammars, in ASCII and so the same in every culture.</summary>
internal static class Characters
{
    /// <summary>White space within a line.</summary>
    public static bool IsBlank(char c) => c == ' ' || c == '\t';

    public static bool IsBlankOrNewline(char c) => c == ' ' || c == '\t' || c == '\n';

    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    public static bool IsLower(char c) => (uint)(c - 'a') <= 'z' - 'a';

    public static bool IsUpper(char c) => (uint)(c - 'A') <= 'Z' - 'A';

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);

    /// <summary>Whether a position is between the two halves of a surrogate pair.</summary>
    public static bool IsInsidePair(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);

    /// <summary>The value of a hexadecimal digit; -1 for any other character.</summary>
    public static int HexValue(char c) => IsDigit(c) ? c - '0' : (char)(c | 0x20) is >= 'a' and <= 'f' ? (c | 0x20) - 'a' + 10 : -1;

    /// <summary>Whether the character can follow the first letter of a class, an id or an attribute's name.</summary>
    public static bool IsName(char c) => IsLetter(c) || IsDigit(c) || c == '_' || c == '-';

    /// <summary>Whether a backslash before the character is an escape.</summary>
    public static bool IsPunctuation(char c) => c > ' ' && c < '\u007F' && !IsLetter(c) && !IsDigit(c);

    /// <summary>Whether the character can be in an attribute's value without quotes.</summary>
    public static bool IsBare(char c)
    {
        switch (c)
        {
            case ' ':
            case '\t':
            case '\n':
            case '"':
            case '\'':
            case '{':
            case '}':
            case '=':
            case '<':
            case '>':
            case '`':
            case '\\':
                return false;
            default:
                return true;
        }
    }

    /// <summary>Whether the character is a quotation mark that people and word processors write instead of <c>"</c>.</summary>
    public static bool IsWrongQuote(char c)
    {
        switch (c)
        {
            case '\'':
            case '„':
            case '“':
            case '”':
            case '«':
            case '»':
            case '‚':
            case '‘':
            case '’':
                return true;
            default:
                return false;
        }
    }

    public static bool IsNameAt(string text, int start, int end)
    {
        if (start >= end || !IsLetter(text[start]))
        {
            return false;
        }

        for (int i = start + 1; i < end; i++)
        {
            if (!IsName(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsName(string text) => IsNameAt(text, 0, text.Length);

    /// <summary>The index after the name that starts at <paramref name="start"/>; the start itself if there is no name.</summary>
    public static int EndOfName(string text, int start, int limit)
    {
        int i = start;
        if (i < limit && IsLetter(text[i]))
        {
            do
            {
                i++;
            }
            while (i < limit && IsName(text[i]));
        }

        return i;
    }

    public static int SkipBlanks(string text, int start, int limit)
    {
        while (start < limit && IsBlank(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The index of the first surrogate from <paramref name="start"/> on; -1 if there is none.</summary>
    public static int IndexOfSurrogate(string text, int start)
    {
        // Four at a time: the five leading bits of a surrogate become zero, and only zero borrows into its highest bit.
        ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<char, ulong>(text.AsSpan(start));
        int i = 0;
        while (i < fours.Length)
        {
            ulong leads = (fours[i] & 0xF800_F800_F800_F800) ^ 0xD800_D800_D800_D800;
            if (((leads - 0x0001_0001_0001_0001) & ~leads & 0x8000_8000_8000_8000) != 0)
            {
                break;
            }

            i++;
        }

        for (int index = start + (i * 4); index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The character at an index, with both halves of a surrogate pair.</summary>
    public static string At(string text, int index) =>
        text.Substring(index, char.IsSurrogatePair(text, index) ? 2 : 1);
}
