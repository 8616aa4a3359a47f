using System.Buffers;
using System.Text;
using NewsSchema.CompilerServices;
using NewsSchema.Core.Tree;
using NewsSchema.Core.Values;
using NewsSchema.Serialization.Text;

namespace NewsSchema.Serialization.Writing;

/// <summary>
/// Writes trees as compact JSON in UTF-8: the inverse of <see cref="RecordTree"/>. A plain scalar is written as a number, <c>true</c> or <c>false</c> if its text is one in JSON,
/// otherwise as a string; a reference is written as its id, with the <c>#</c> if it keeps it.
/// </summary>
internal static class TreeJson
{
    /// <summary>The longest text of a number that needs no separate array.</summary>
    private const int UsualNumber = 64;

    public static void Write(Node node, IBufferWriter<byte> output)
    {
        var json = new NewsJsonWriter(output);
        Write(ref json, node);
        json.Flush();
    }

    /// <summary>Writes a node, followed by a comma.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="node">The node.</param>
    /// <param name="texts">Receives long texts, to which the JSON refers for a <see cref="NewsJsonReader"/> that knows them; null to write all texts.</param>
    public static void Write(ref NewsJsonWriter json, Node node, List<string>? texts = null)
    {
        switch (node)
        {
            case MapNode map:
                json.Raw("{"u8);
                Write(ref json, map.Members, texts);
                json.EndObject();
                break;
            case ListNode list:
                json.Raw("["u8);
                foreach (Node item in list.Items)
                {
                    Write(ref json, item, texts);
                }

                json.EndArray();
                break;
            case ScalarNode scalar:
                Write(ref json, scalar, texts);
                break;
            default:
                throw new ArgumentException("The node is of an unknown type.", nameof(node));
        }
    }

    /// <summary>Writes members of a map, each followed by a comma.</summary>
    public static void Write(ref NewsJsonWriter json, List<Member> members, List<string>? texts = null)
    {
        foreach (Member member in members)
        {
            json.Key(member.Key);
            Write(ref json, member.Value, texts);
        }
    }

    private static void Write(ref NewsJsonWriter json, ScalarNode scalar, List<string>? texts)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                json.Raw("null,"u8);
                break;
            case ScalarKind.Plain when scalar.Text is "true" or "false" || NumberText.IsNumber(scalar.Text):
                WritePlain(ref json, scalar.Text);
                break;
            case ScalarKind.Quoted when texts is not null && TextReference.IsUseful(scalar.Text):
                json.Raw(TextReference.Write(texts.Count, stackalloc byte[TextReference.Length + 3]));
                texts.Add(scalar.Text);
                break;
            default:
                json.String(default, NodeText.Of(scalar));
                break;
        }
    }

    private static void WritePlain(ref NewsJsonWriter json, string text)
    {
        Span<byte> ascii = text.Length < UsualNumber ? stackalloc byte[UsualNumber] : new byte[text.Length + 1];
        int length = Encoding.ASCII.GetBytes(text, ascii);
        ascii[length] = (byte)',';
        json.Raw(ascii[..(length + 1)]);
    }
}
