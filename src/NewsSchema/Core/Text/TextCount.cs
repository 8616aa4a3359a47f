using System.Globalization;

namespace NewsSchema.Core.Text;

/// <summary>Counts words and characters. The standards define neither: here, words are runs without white space, and characters are Unicode code points.</summary>
internal static class TextCount
{
    public static string Words(string text) => Count(WordCount(text));

    public static string Characters(string text) => Count(CharacterCount(text));

    public static int WordCount(string text)
    {
        int words = 0;
        bool isWord = false;
        foreach (char c in text)
        {
            bool wasWord = isWord;
            isWord = !char.IsWhiteSpace(c);
            words += isWord && !wasWord ? 1 : 0;
        }

        return words;
    }

    public static int CharacterCount(string text)
    {
        int characters = text.Length;
        foreach (char c in text)
        {
            characters -= char.IsLowSurrogate(c) ? 1 : 0;
        }

        return characters;
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
