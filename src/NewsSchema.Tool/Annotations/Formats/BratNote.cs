using System.Text;
using NewsSchema.Core.Text;

namespace NewsSchema.Tool.Annotations.Formats;

/// <summary>Attributes in the note of a mark: <c>id=putin role="russischer Präsident"</c>.</summary>
internal static class BratNote
{
    public static string Write(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var note = new StringBuilder();
        foreach ((string name, string value) in pairs)
        {
            note.Append(note.Length == 0 ? "" : " ").Append(name).Append("=\"").Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        }

        return note.ToString();
    }

    /// <summary>The attributes; null if the note is a text.</summary>
    public static List<KeyValuePair<string, string>>? Read(string note)
    {
        List<KeyValuePair<string, string>> pairs = [];
        for (int i = 0; i < note.Length;)
        {
            int end = Characters.EndOfName(note, i, note.Length);
            if (end == i || end + 1 >= note.Length || note[end] != '=')
            {
                return null;
            }

            string name = note[i..end];
            i = end + 1;
            if (ReadValue(note, ref i) is not { } value)
            {
                return null;
            }

            pairs.Add(new(name, value));
            if (i < note.Length && note[i++] != ' ')
            {
                return null;
            }
        }

        return pairs.Count > 0 ? pairs : null;
    }

    private static string? ReadValue(string note, ref int i)
    {
        if (note[i] != '"')
        {
            int start = i;
            while (i < note.Length && note[i] != ' ')
            {
                i++;
            }

            return note[start..i];
        }

        var value = new StringBuilder();
        for (i++; i < note.Length && note[i] != '"'; i++)
        {
            i += note[i] == '\\' && i + 1 < note.Length ? 1 : 0;
            value.Append(note[i]);
        }

        return i++ < note.Length ? value.ToString() : null;
    }
}
