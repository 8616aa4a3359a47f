using System.Buffers;

namespace NewsSchema.Serialization.Writing;

/// <summary>A buffer of each thread for JSON between two forms of an article, so that a long article does not need new buffers of doubled sizes each time.</summary>
internal static class SharedBuffer
{
    private const int FirstLength = 16 * 1024;

    /// <summary>The length of the longest buffer that is kept.</summary>
    private const int MaxLength = 1024 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    /// <summary>Takes the buffer, which is empty.</summary>
    public static ArrayBufferWriter<byte> Rent()
    {
        ArrayBufferWriter<byte> buffer = s_buffer ?? new ArrayBufferWriter<byte>(FirstLength);
        s_buffer = null;
        return buffer;
    }

    /// <summary>Gives the buffer back. Nothing may refer to its memory afterwards.</summary>
    public static void Return(ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity <= MaxLength)
        {
            buffer.ResetWrittenCount();
            s_buffer = buffer;
        }
    }
}
