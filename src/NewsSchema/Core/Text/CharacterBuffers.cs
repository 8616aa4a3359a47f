namespace NewsSchema.Core.Text;

/// <summary>Buffers of each thread for text that is being read, so that not every file needs new ones.</summary>
internal static class CharacterBuffers
{
    /// <summary>How many buffers a thread keeps: a file that is read can contain another one.</summary>
    private const int Kept = 3;

    /// <summary>The length of the longest buffer that is kept.</summary>
    private const int MaxLength = 128 * 1024;

    [ThreadStatic]
    private static List<char[]>? s_free;

    /// <summary>Takes a buffer, which contains anything.</summary>
    /// <param name="length">The length that it has at least.</param>
    public static char[] Rent(int length)
    {
        int index = s_free?.FindIndex(buffer => buffer.Length >= length) ?? -1;
        if (index < 0)
        {
            return new char[length];
        }

        char[] found = s_free![index];
        s_free.RemoveAt(index);
        return found;
    }

    /// <summary>Gives a buffer back. Nothing may use it afterwards.</summary>
    public static void Return(char[] buffer)
    {
        if (buffer.Length is 0 or > MaxLength)
        {
            return;
        }

        s_free ??= [];
        s_free.Add(buffer);
        if (s_free.Count > Kept)
        {
            s_free.Sort(static (a, b) => b.Length.CompareTo(a.Length));
            s_free.RemoveAt(Kept);
        }
    }

    /// <summary>Replaces a buffer by a longer one with the same beginning.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="count">How many of its characters are in use.</param>
    /// <param name="length">The length that the new one has at least.</param>
    public static void Grow(ref char[] buffer, int count, int length)
    {
        char[] larger = Rent(length);
        Array.Copy(buffer, larger, count);
        Return(buffer);
        buffer = larger;
    }
}
