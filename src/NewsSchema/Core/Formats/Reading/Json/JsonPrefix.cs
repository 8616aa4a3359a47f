using NewsSchema.Core.Json;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats.Reading.Json;

/// <summary>Reads the members of an object of which only the start is in memory.</summary>
internal static class JsonPrefix
{
    /// <summary>The names of the members, with the values of those that are complete; the others are null.</summary>
    public static MapNode MembersOf(ReadOnlySpan<char> text)
    {
        var members = new MapNode();
        int depth = 0;
        int nameStart = -1;
        string? name = null;
        int valueStart = -1;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    int end = EndOfString(text, i);
                    if (depth == 1 && name is null)
                    {
                        nameStart = i;
                    }

                    i = end - 1;
                    break;
                case ':' when depth == 1 && name is null && nameStart >= 0:
                    name = (Parse(text.Slice(nameStart, i - nameStart)) as ScalarNode)?.Text ?? "";
                    valueStart = i + 1;
                    break;
                case ',' when depth == 1 && name is not null:
                    Add(name, Parse(text.Slice(valueStart, i - valueStart)));
                    (name, nameStart) = (null, -1);
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
            }
        }

        if (name is not null)
        {
            Add(name, null);
        }

        return members;

        void Add(string key, Node? value) => members.Members.Add(new Member(key, default, value ?? new ScalarNode("", ScalarKind.Null)));
    }

    private static Node? Parse(ReadOnlySpan<char> text) => new JsonTreeReader(TextNormalization.Normalize(text.ToString()), [], default).Read();

    private static int EndOfString(ReadOnlySpan<char> text, int start)
    {
        int i = start + 1;
        while (i < text.Length)
        {
            int length = text.Slice(i).IndexOfAny('"', '\\');
            if (length < 0)
            {
                return text.Length;
            }

            i += length;
            if (text[i] == '"')
            {
                return i + 1;
            }

            i += 2;
        }

        return text.Length;
    }
}
