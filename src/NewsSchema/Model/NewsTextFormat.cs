using System.Text.Json.Serialization;
using NewsSchema.Json;

namespace NewsSchema;

/// <summary>How the plain text is laid out; with it the stripped article equals its source to the byte.</summary>
[JsonConverter(typeof(NewsJsonConverter<NewsTextFormat>))]
public sealed record NewsTextFormat : INewsRecord<NewsTextFormat>
{
    /// <summary><c>line</c>: paragraphs are separated by one newline; <c>blank-line</c>, which null means too: by an empty line.</summary>
    public string? Paragraphs { get; init; }

    /// <summary>What stands before the first block; null for nothing.</summary>
    public string? Start { get; init; }

    /// <summary>What stands behind the last block; null for nothing.</summary>
    public string? End { get; init; }

    /// <summary>The line end, <c>lf</c> or <c>crlf</c>; null means <c>lf</c>.</summary>
    public string? Eol { get; init; }

    /// <summary>Whether the text begins with a byte order mark; null means that it does not.</summary>
    public bool? Bom { get; init; }

    /// <summary>The SHA-256 of the plain text's UTF-8 bytes in lower-case hexadecimal, to be checked against; null where none is recorded.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Members that the model does not know, and explicit nulls, as they were read; they are written back.</summary>
    public NewsExtensionData ExtensionData { get; init; }

    static NewsTextFormat INewsRecord<NewsTextFormat>.Read(ref JsonIn json)
    {
        string? paragraphs = null;
        string? start = null;
        string? end = null;
        string? eol = null;
        bool? bom = null;
        string? sha256 = null;
        NewsExtensionData extension = default;
        if (!json.BeginObject())
        {
            goto Done;
        }

        if (json.TryName("\"paragraphs\":"u8))
        {
            goto Paragraphs;
        }

    Name:
        ReadOnlySpan<byte> name = json.ReadName();
    Known:
        switch (name.Length)
        {
            case 3 when name.SequenceEqual("end"u8):
                goto End;
            case 3 when name.SequenceEqual("eol"u8):
                goto Eol;
            case 3 when name.SequenceEqual("bom"u8):
                goto Bom;
            case 5 when name.SequenceEqual("start"u8):
                goto Start;
            case 6 when name.SequenceEqual("sha256"u8):
                goto Sha256;
            case 10 when name.SequenceEqual("paragraphs"u8):
                goto Paragraphs;
            default:
                if (json.TryFold(ref name, "\nend\neol\nbom\nstart\nsha256\nparagraphs"u8))
                {
                    goto Known;
                }

                json.Keep(name, ref extension);
                goto Next;
        }

    Paragraphs:
        if (json.TryKeepNull("paragraphs"u8, ref extension))
        {
            goto Next;
        }

        paragraphs = json.ReadWord();
        goto Next;
    Start:
        if (json.TryKeepNull("start"u8, ref extension))
        {
            goto Next;
        }

        start = json.ReadString();
        goto Next;
    End:
        if (json.TryKeepNull("end"u8, ref extension))
        {
            goto Next;
        }

        end = json.ReadString();
        goto Next;
    Eol:
        if (json.TryKeepNull("eol"u8, ref extension))
        {
            goto Next;
        }

        eol = json.ReadWord();
        goto Next;
    Bom:
        if (json.TryKeepNull("bom"u8, ref extension))
        {
            goto Next;
        }

        bom = json.ReadBoolean();
        goto Next;
    Sha256:
        if (json.TryKeepNull("sha256"u8, ref extension))
        {
            goto Next;
        }

        sha256 = json.ReadString();
    Next:
        if (json.NextMember())
        {
            goto Name;
        }

    Done:
        return new NewsTextFormat { Paragraphs = paragraphs, Start = start, End = end, Eol = eol, Bom = bom, Sha256 = sha256, ExtensionData = extension };
    }

    static void INewsRecord<NewsTextFormat>.Write(ref JsonOut json, NewsTextFormat value)
    {
        int position = json.Position;
        json.Raw("{"u8);
        if (value.Paragraphs is { } paragraphs)
        {
            json.String(",\"paragraphs\":"u8, paragraphs);
        }

        if (value.Start is { } start)
        {
            json.String(",\"start\":"u8, start);
        }

        if (value.End is { } end)
        {
            json.String(",\"end\":"u8, end);
        }

        if (value.Eol is { } eol)
        {
            json.String(",\"eol\":"u8, eol);
        }

        if (value.Bom is { } bom)
        {
            json.Boolean(",\"bom\":"u8, bom);
        }

        if (value.Sha256 is { } sha256)
        {
            json.String(",\"sha256\":"u8, sha256);
        }

        json.Extension(value.ExtensionData, position);
        json.Raw("}"u8);
    }
}
