using System.Text;
using System.Text.Json;
using NewsSchema.Serialization.Reading;
using NewsSchema.Serialization.Text;

namespace NewsSchema.CompilerServices;

// How a record with variants finds the one that an object is.
public ref partial struct NewsJsonReader
{
    /// <summary>
    /// Finds a member of the object that begins next, and returns its text; the object is not read. If the member is the first one, this costs nothing;
    /// otherwise, the members before it are skipped.
    /// </summary>
    /// <param name="quotedName">The member's name in quotes, without escapes, with the colon: <c>"type":</c>.</param>
    /// <returns>The text in UTF-8 without escapes; empty if the next value is not an object, or if it has no such text.</returns>
    public ReadOnlySpan<byte> PeekText(scoped ReadOnlySpan<byte> quotedName)
    {
        if (NextByte() != '{' || _remainingDepth == 0)
        {
            return default;
        }

        int start = _position + 1 + quotedName.Length;
        if (start < _json.Length && At(start) == '"' && _json[(_position + 1)..start].SequenceEqual(quotedName))
        {
            int length = Utf8Scan.IndexOfSpecial(in At(start + 1), _json.Length - start - 1);
            int end = start + 1 + length;
            if (end < _json.Length && At(end) == '"')
            {
                return _json[(start + 1)..end];
            }
        }

        return FindText(quotedName[1..^2]);
    }

    /// <summary>Reads a text that must be a certain one.</summary>
    /// <param name="quotedText">The text as JSON.</param>
    public void ReadConstant(scoped ReadOnlySpan<byte> quotedText)
    {
        if (!TryString(quotedText))
        {
            ReadOtherSpelling(quotedText);
        }
    }

    private readonly ReadOnlySpan<byte> FindText(scoped ReadOnlySpan<byte> name)
    {
        NewsJsonReader scan = this;
        for (bool more = scan.BeginObject(); more; more = scan.NextMember())
        {
            ReadOnlySpan<byte> found = scan.ReadName();
            if (found.SequenceEqual(name) || ((_flags & JsonReadFlags.CaseInsensitive) != 0 && Ascii.EqualsIgnoreCase(found, name)))
            {
                return scan.PeekKind() == JsonValueKind.String ? scan.ReadUtf8String() : default;
            }

            scan.Skip();
        }

        return default;
    }

    private void ReadOtherSpelling(scoped ReadOnlySpan<byte> quotedText)
    {
        var expected = new Utf8JsonReader(quotedText);
        expected.Read();
        NextByte();
        int start = _position;
        if (PeekKind() != JsonValueKind.String || !expected.ValueTextEquals(ReadUtf8String()))
        {
            Throw($"Expected {Encoding.UTF8.GetString(quotedText)} but found {JsonError.Describe(_json, start)}", start);
        }
    }
}
