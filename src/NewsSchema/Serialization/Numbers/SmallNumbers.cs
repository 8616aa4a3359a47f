namespace NewsSchema.Serialization.Numbers;

/// <summary>The text of numbers with up to three digits, in a table: writing a number is a single store.</summary>
internal static class SmallNumbers
{
    /// <summary>For each number its digits, from the lowest byte, and their count in the highest byte.</summary>
    public static readonly uint[] Texts = Make();

    private static uint[] Make()
    {
        uint[] texts = new uint[1000];
        for (uint number = 0; number < texts.Length; number++)
        {
            uint text = 0;
            uint length = 0;
            uint rest = number;
            do
            {
                text = (text << 8) | ('0' + (rest % 10));
                rest /= 10;
                length++;
            }
            while (rest > 0);

            texts[number] = text | (length << 24);
        }

        return texts;
    }
}
