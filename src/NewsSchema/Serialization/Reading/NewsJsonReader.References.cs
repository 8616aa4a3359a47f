using System.Text;
using NewsSchema.Serialization.Text;

namespace NewsSchema.CompilerServices;

// How the JSON of a tree refers to texts of it.
public ref partial struct NewsJsonReader
{
    /// <summary>The text of the tree, if the next value is a reference to it; otherwise null, and nothing is read. The reader is at the quote.</summary>
    private string? ReadTextOfTree()
    {
        int start = _position + 1;
        string? text = TextReference.Find(_json[start..], Texts!);
        _position = text is null ? _position : start + TextReference.Length + 1;
        return text;
    }

    /// <summary>The JSON of the value that begins at a position and was just read.</summary>
    private readonly ReadOnlySpan<byte> JsonFrom(int start) => Texts is null ? _json[start.._position] : TextReference.Resolve(_json[start.._position], Texts);

    /// <summary>A string without its quotes as UTF-8.</summary>
    private readonly ReadOnlySpan<byte> Utf8Of(ReadOnlySpan<byte> text) => Texts is not null && TextReference.Find(text, Texts) is { } known ? Encoding.UTF8.GetBytes(known) : text;
}
