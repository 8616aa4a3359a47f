namespace NewsSchema.Serialization.Writing;

/// <summary>Finds structure in well-formed JSON by its brackets.</summary>
internal static class JsonStructure
{
    /// <summary>Whether a value is nested more deeply than a number of objects and arrays.</summary>
    public static bool IsDeeperThan(int depth, ReadOnlySpan<byte> json) =>
        json.Count((byte)'{') + json.Count((byte)'[') > depth && DepthOf(json) > depth;

    /// <summary>The number of objects and arrays around the most deeply nested value; 0 for a value without brackets, or with empty ones.</summary>
    private static int DepthOf(ReadOnlySpan<byte> json)
    {
        int deepest = 0;
        int depth = 0;
        int i = 0;
        while (i < json.Length)
        {
            switch (json[i++])
            {
                case (byte)'"':
                    i = EndOfString(json, i);
                    break;
                case (byte)'{' or (byte)'[' when json[i] is (byte)'}' or (byte)']':
                    i++;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    deepest = Math.Max(deepest, depth);
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
            }
        }

        return deepest;
    }

    /// <summary>Whether an object ends at the end of this text, which begins at one of its members.</summary>
    public static bool EndsTogether(ReadOnlySpan<byte> json)
    {
        int depth = 1;
        int i = 0;
        while (depth > 0)
        {
            switch (json[i++])
            {
                case (byte)'"':
                    i = EndOfString(json, i);
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
            }
        }

        return i == json.Length;
    }

    /// <summary>The position after the quote that ends a string.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="position">A position in the string.</param>
    public static int EndOfString(ReadOnlySpan<byte> json, int position)
    {
        while (true)
        {
            position += json[position..].IndexOfAny((byte)'"', (byte)'\\') + 1;
            if (json[position - 1] == '"')
            {
                return position;
            }

            position++;
        }
    }
}
