using System.Text;
using System.Text.Json;
using NewsSchema.Core.Json;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Reading;

namespace NewsSchema.Serialization.Writing;

/// <summary>
/// Reads the data tree of JSON that a record wrote, like <see cref="JsonTree"/>, but without source locations, which are not needed, and without a
/// detour through UTF-16.
/// </summary>
internal static class RecordTree
{
    /// <exception cref="JsonException">The bytes are not JSON, which happens only if a record contains illegal text.</exception>
    public static MapNode Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        MapNode root = ReadMap(ref reader, RecentStringCache.Current);
        reader.Read();
        return root;
    }

    private static MapNode ReadMap(ref Utf8JsonReader reader, RecentStringCache words)
    {
        var map = new MapNode();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(in reader, words);
            reader.Read();
            var member = new Member(name, default, ReadValue(ref reader, words));
            int present = map.IndexOf(name);
            if (present < 0)
            {
                map.Members.Add(member);
            }
            else
            {
                map.Members[present] = member;
            }
        }

        return map;
    }

    private static ListNode ReadList(ref Utf8JsonReader reader, RecentStringCache words)
    {
        var list = new ListNode();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            list.Items.Add(ReadValue(ref reader, words));
        }

        return list;
    }

    private static Node ReadValue(ref Utf8JsonReader reader, RecentStringCache words) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadMap(ref reader, words),
        JsonTokenType.StartArray => ReadList(ref reader, words),
        JsonTokenType.String => new ScalarNode(Text(in reader, words), ScalarKind.Quoted),
        JsonTokenType.Null => new ScalarNode("", ScalarKind.Null),
        _ => new ScalarNode(Text(in reader, words), ScalarKind.Plain),
    };

    private static string Text(ref readonly Utf8JsonReader reader, RecentStringCache words)
    {
        ReadOnlySpan<byte> text = reader.ValueSpan;
        return reader.ValueIsEscaped ? reader.GetString()!
            : text.Length is > 0 and <= RecentStringCache.MaxLength && Ascii.IsValid(text) ? words.Get(in text[0], text.Length)
            : Encoding.UTF8.GetString(text);
    }
}
