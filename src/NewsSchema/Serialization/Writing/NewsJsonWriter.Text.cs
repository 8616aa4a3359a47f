using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSchema.Serialization.Text;
using NewsSchema.Serialization.Writing;

namespace NewsSchema.CompilerServices;

public ref partial struct NewsJsonWriter
{
    /// <summary>Writes a text.</summary>
    /// <param name="prefix">The JSON before the value.</param>
    /// <param name="value">The text; a lone surrogate is written as U+FFFD.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void String(scoped ReadOnlySpan<byte> prefix, string value)
    {
        if (value.Length <= MaxChunk && CanPut(prefix))
        {
            // The position is stored once per member, because the next write has to wait for it.
            ref byte target = ref Put(prefix, ref _next);
            _next = ref Unsafe.Add(ref target, (uint)WriteQuoted(value, ref target));
        }
        else
        {
            StringSlowly(prefix, value);
        }
    }

    /// <summary>Returns a literal with the escapes of this writer, for names and texts that some writers escape.</summary>
    /// <param name="literal">JSON with no more escapes than it needs.</param>
    /// <returns>The literal itself if this writer has no more escapes.</returns>
    public readonly ReadOnlySpan<byte> Escaped(ReadOnlySpan<byte> literal)
    {
        if (_escaping == JsonEscaping.Relaxed)
        {
            return literal;
        }

        var output = new NewsJsonWriter(_escaping);
        while (literal.IndexOf((byte)'"') is >= 0 and int quote)
        {
            output.Append(literal[..quote]);
            int end = JsonStructure.EndOfString(literal, quote + 1);
            output.Quote(RawJson.Unescape(literal[quote..end]));
            literal = literal[end..];
        }

        output.Append(literal);
        ReadOnlySpan<byte> escaped = output.All.ToArray();
        output.Release();
        return escaped;
    }

    internal void Quote(scoped ReadOnlySpan<char> text)
    {
        AppendByte((byte)'"');
        Escape(text);
        AppendByte((byte)'"');
    }

    /// <summary>Writes a text in quotes and a comma, for which there is room, and returns the number of bytes.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int WriteQuoted(string text, ref byte target)
    {
        if (_escaping != JsonEscaping.Relaxed)
        {
            return WriteQuotedWithMoreEscapes(text, ref target);
        }

        return Utf8Encode<RelaxedEscapes>.TryWriteWord(text, ref target)
            ? text.Length + Utf8Encode<RelaxedEscapes>.Around
            : Utf8Encode<RelaxedEscapes>.WriteQuoted(text, ref target);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int WriteQuotedWithMoreEscapes(string text, ref byte target) =>
        // A word that needs no HTML escapes needs no ASCII escapes either.
        Utf8Encode<HtmlEscapes>.TryWriteWord(text, ref target) ? text.Length + Utf8Encode<HtmlEscapes>.Around
        : _escaping == JsonEscaping.Ascii ? Utf8Encode<AsciiEscapes>.WriteQuoted(text, ref target)
        : Utf8Encode<HtmlEscapes>.WriteQuoted(text, ref target);

    private void Escape(scoped ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            // As many as there is room for: at the end of a chunk, fewer characters than a block are left.
            int length = Math.Min(text.Length, Math.Max(MaxChunk, (Free - Utf8Encode<RelaxedEscapes>.Overrun) / Utf8Encode<RelaxedEscapes>.MaxBytesPerChar));
            length -= length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            EscapeChunk(text[..length]);
            text = text[length..];
        }
    }

    private void EscapeChunk(scoped ReadOnlySpan<char> text)
    {
        Reserve(Utf8Encode<RelaxedEscapes>.RoomFor(text.Length));
        ref readonly char source = ref MemoryMarshal.GetReference(text);
        Advance(_escaping switch
        {
            JsonEscaping.Relaxed => Utf8Encode<RelaxedEscapes>.Write(in source, text.Length, ref _next),
            JsonEscaping.Ascii => Utf8Encode<AsciiEscapes>.Write(in source, text.Length, ref _next),
            _ => Utf8Encode<HtmlEscapes>.Write(in source, text.Length, ref _next),
        });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StringSlowly(scoped ReadOnlySpan<byte> prefix, string value)
    {
        RawSlowly(prefix);
        if (value.Length <= MaxChunk)
        {
            Advance(WriteQuoted(value, ref _next));
        }
        else
        {
            Quote(value);
            Separate();
        }
    }
}
