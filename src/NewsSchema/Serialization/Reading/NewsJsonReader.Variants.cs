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
    /// <param name="values">The texts that a list may have instead, each followed by a line feed; empty if a list is no such text.</param>
    /// <returns>
    /// The text in UTF-8 without escapes, or, of a list, the first text that is one of the values; empty if the next value is not an object, or if it has no such text.
    /// </returns>
    public ReadOnlySpan<byte> PeekText(scoped ReadOnlySpan<byte> quotedName, scoped ReadOnlySpan<byte> values = default)
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

        return FindText(quotedName[1..^2], values);
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

    /// <summary>Reads a certain text, or a list in which it is the first text that is a value. The list is kept in the member's place.</summary>
    /// <param name="quotedText">The text as JSON.</param>
    /// <param name="values">The values, each followed by a line feed.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="data">Where the list is kept.</param>
    public void ReadConstant(scoped ReadOnlySpan<byte> quotedText, scoped ReadOnlySpan<byte> values, scoped ReadOnlySpan<byte> name, ref NewsExtensionData data)
    {
        if (!IsList())
        {
            ReadConstant(quotedText);
            return;
        }

        int start = _position;
        ReadOnlySpan<byte> found = FindValue(values);
        if (!IsText(quotedText, found))
        {
            Throw($"Expected {Encoding.UTF8.GetString(quotedText)} but found a list {(found.IsEmpty ? "without such a text" : $"with '{Encoding.UTF8.GetString(found)}' first")}", start);
        }

        Skip();
        Keep(start, name, ref data, KeptUse.Spelling);
    }

    /// <summary>The first text of the list that begins next that is one of the values; empty if there is none. The list is not read.</summary>
    internal readonly ReadOnlySpan<byte> FindValue(scoped ReadOnlySpan<byte> values)
    {
        NewsJsonReader scan = this;
        for (bool more = scan.BeginArray(); more; more = scan.NextItem())
        {
            if (scan.PeekKind() != JsonValueKind.String)
            {
                scan.Skip();
            }
            else if (scan.ReadUtf8String() is { IsEmpty: false } text && IsLine(values, text))
            {
                return text;
            }
        }

        return default;
    }

    private static bool IsLine(ReadOnlySpan<byte> lines, ReadOnlySpan<byte> text)
    {
        for (int end; (end = lines.IndexOf((byte)'\n')) >= 0; lines = lines[(end + 1)..])
        {
            if (lines[..end].SequenceEqual(text))
            {
                return true;
            }
        }

        return false;
    }

    private readonly ReadOnlySpan<byte> FindText(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> values)
    {
        NewsJsonReader scan = this;
        for (bool more = scan.BeginObject(); more; more = scan.NextMember())
        {
            ReadOnlySpan<byte> found = scan.ReadName();
            if (found.SequenceEqual(name) || ((_flags & JsonReadFlags.CaseInsensitive) != 0 && Ascii.EqualsIgnoreCase(found, name)))
            {
                return scan.PeekKind() switch
                {
                    JsonValueKind.String => scan.ReadUtf8String(),
                    JsonValueKind.Array when !values.IsEmpty => scan.FindValue(values),
                    _ => default,
                };
            }

            scan.Skip();
        }

        return default;
    }

    private void ReadOtherSpelling(scoped ReadOnlySpan<byte> quotedText)
    {
        NextByte();
        int start = _position;
        if (PeekKind() != JsonValueKind.String || !IsText(quotedText, ReadUtf8String()))
        {
            Throw($"Expected {Encoding.UTF8.GetString(quotedText)} but found {JsonError.Describe(_json, start)}", start);
        }
    }

    private static bool IsText(scoped ReadOnlySpan<byte> quotedText, scoped ReadOnlySpan<byte> text)
    {
        var expected = new Utf8JsonReader(quotedText);
        return expected.Read() && expected.ValueTextEquals(text);
    }
}
