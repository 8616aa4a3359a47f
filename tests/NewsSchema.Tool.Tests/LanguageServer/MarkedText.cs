using System.Text.Json;

namespace NewsSchema.Tool.Tests.LanguageServer;

/// <summary>Positions of a text, counted by this class, not by the server.</summary>
internal sealed class MarkedText(string text)
{
    public string Text => text;

    /// <summary>The position of words, and of a character in them.</summary>
    /// <param name="words">The words.</param>
    /// <param name="shift">How many characters after their start.</param>
    /// <param name="occurrence">Which of several; from 0.</param>
    public (int Line, int Character) Find(string words, int shift = 0, int occurrence = 0)
    {
        int index = -1;
        for (int i = 0; i <= occurrence; i++)
        {
            index = text.IndexOf(words, index + 1, StringComparison.Ordinal);
            Assert.True(index >= 0, $"'{words}' is not in the text");
        }

        return PositionOf(index + shift);
    }

    public (int Line, int Character) PositionOf(int offset)
    {
        string before = text[..offset].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return (before.Count(static c => c == '\n'), before.Length - before.LastIndexOf('\n') - 1);
    }

    /// <summary>The characters of a range.</summary>
    public string Read(JsonElement range) => text[OffsetOf(range.GetProperty("start"))..OffsetOf(range.GetProperty("end"))];

    public int OffsetOf(JsonElement position)
    {
        int line = position.GetProperty("line").GetInt32();
        int start = 0;
        for (int i = 0; i < line; i++)
        {
            start = text.IndexOfAny(['\r', '\n'], start);
            Assert.True(start >= 0, "there is no such line");
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }

        int offset = start + position.GetProperty("character").GetInt32();
        int end = text.IndexOfAny(['\r', '\n'], start);
        Assert.InRange(offset, start, end < 0 ? text.Length : end);
        return offset;
    }

    /// <summary>The text after edits, as the protocol defines them: all positions are those of the text before.</summary>
    public string Apply(JsonElement edits)
    {
        string result = text;
        foreach (JsonElement edit in edits.EnumerateArray().OrderByDescending(edit => OffsetOf(edit.GetProperty("range").GetProperty("start"))).ThenByDescending(edit => OffsetOf(edit.GetProperty("range").GetProperty("end"))))
        {
            int start = OffsetOf(edit.GetProperty("range").GetProperty("start"));
            int end = OffsetOf(edit.GetProperty("range").GetProperty("end"));
            result = result[..start] + edit.GetProperty("newText").GetString() + result[end..];
        }

        return result;
    }
}
