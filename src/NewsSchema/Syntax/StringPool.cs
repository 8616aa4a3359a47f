using System;

namespace NewsSchema.Syntax
{
    /// <summary>
    /// Hands out one instance for the names that an article repeats. A direct-mapped cache: a name costs the same whatever was seen before,
    /// also where a text was made to collide.
    /// </summary>
    internal sealed class StringPool
    {
        private const int Size = 256;
        private const int MaxLength = 32;
        private readonly string[] _strings = new string[Size];

        public string Get(string text, int start, int length)
        {
            if (length == 0)
            {
                return "";
            }

            if (length > MaxLength)
            {
                return text.Substring(start, length);
            }

            ReadOnlySpan<char> slice = text.AsSpan(start, length);
            uint hash = (uint)length;
            foreach (char c in slice)
            {
                hash = (hash * 31) + c;
            }

            ref string pooled = ref _strings[(hash ^ (hash >> 8)) & (Size - 1)];
            if (pooled is null || !slice.SequenceEqual(pooled.AsSpan()))
            {
                pooled = text.Substring(start, length);
            }

            return pooled;
        }
    }
}
