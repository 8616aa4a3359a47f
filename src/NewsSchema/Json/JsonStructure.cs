namespace NewsSchema.Json;

/// <summary>The brackets of well-formed JSON.</summary>
internal static class JsonStructure
{
    /// <summary>How deep the deepest value lies in objects and arrays; 0 for a value without brackets, or with nothing in them.</summary>
    public static int DepthOf(ReadOnlySpan<byte> json)
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

    /// <summary>The position behind the quote that ends a string.</summary>
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
