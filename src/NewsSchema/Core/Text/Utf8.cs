namespace NewsSchema.Core.Text;

/// <summary>UTF-8 as RFC 3629 defines it.</summary>
internal static class Utf8
{
    /// <summary>The index of the first sequence that is not UTF-8 (stray, overlong, truncated, a surrogate, above U+10FFFF); -1 if there is none.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<byte> bytes)
    {
        int i = 0;
        while (i < bytes.Length)
        {
            int length = LengthOfSequence(bytes.Slice(i));
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>Whether bytes at the end of a text are the beginning of a character.</summary>
    public static bool IsCutOff(ReadOnlySpan<byte> bytes)
    {
        // If a character can begin with these bytes, there is one whose other bytes are all 0x80, or all 0xBF: each range of second bytes begins or ends there.
        if (bytes.Length is 0 or > 3)
        {
            return false;
        }

        Span<byte> whole = stackalloc byte[4];
        ReadOnlySpan<byte> continuations = [0x80, 0xBF];
        foreach (byte continuation in continuations)
        {
            whole.Fill(continuation);
            bytes.CopyTo(whole);
            if (LengthOfSequence(whole) > bytes.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of bytes of the character that begins here; 0 if it is not UTF-8.</summary>
    public static int LengthOfSequence(ReadOnlySpan<byte> bytes)
    {
        byte first = bytes[0];
        if (first < 0x80)
        {
            return 1;
        }

        if (bytes.Length < 2)
        {
            return 0;
        }

        byte second = bytes[1];
        if (first < 0xE0)
        {
            return first >= 0xC2 && IsContinuation(second) ? 2 : 0;
        }

        if (bytes.Length < 3 || !IsContinuation(second) || !IsContinuation(bytes[2]))
        {
            return 0;
        }

        if (first < 0xF0)
        {
            bool isOverlong = first == 0xE0 && second < 0xA0;
            bool isSurrogate = first == 0xED && second >= 0xA0;
            return isOverlong || isSurrogate ? 0 : 3;
        }

        bool isInRange = first <= 0xF4 && (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second < 0x90);
        return isInRange && bytes.Length > 3 && IsContinuation(bytes[3]) ? 4 : 0;
    }

    private static bool IsContinuation(byte b) => (b & 0xC0) == 0x80;
}
