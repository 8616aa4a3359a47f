using System.Text.Json.Serialization;
using NewsSchema.Json;

namespace NewsSchema;

/// <summary>One annotation's place in a text. Offsets count UTF-16 code units in the text that holds the span.</summary>
[JsonConverter(typeof(NewsJsonConverter<NewsSpan>))]
public sealed record NewsSpan : INewsRecord<NewsSpan>
{
    /// <summary>The first code unit.</summary>
    public required int Start { get; init; }

    /// <summary>The position behind the last code unit.</summary>
    public required int End { get; init; }

    /// <summary>The id of the annotation that the span declares or mentions; null where it has none.</summary>
    public string? Ref { get; init; }

    /// <summary>The classes besides the kind (slots, anchors, fields, tags), separated by spaces; null where there are none.</summary>
    public string? Role { get; init; }

    /// <summary>For an anchor such as a cue: the ids of the statements it belongs to.</summary>
    public NewsList<string> For { get; init; }

    /// <summary>For a field: the id of the entity whose property the text gives; else null.</summary>
    public string? Of { get; init; }

    /// <summary>For a field: the name of the property where it is not the class; else null.</summary>
    public string? As { get; init; }

    /// <summary>The id of the annotation that the span continues; null where it continues none.</summary>
    public string? Cont { get; init; }

    /// <summary>The language of the text (BCP 47); null where it is the article's.</summary>
    public string? Lang { get; init; }

    /// <summary>A remark by the annotator; null where there is none.</summary>
    public string? Note { get; init; }

    /// <summary>Whatever else the fixture says about a span that refers to no annotation.</summary>
    public NewsMap<string> Attributes { get; init; }

    /// <summary>Members that the model does not know, and explicit nulls, as they were read; they are written back.</summary>
    public NewsExtensionData ExtensionData { get; init; }

    static NewsSpan INewsRecord<NewsSpan>.Read(ref JsonIn json)
    {
        int? start = null;
        int? end = null;
        string? reference = null;
        string? role = null;
        NewsList<string> anchored = default;
        string? field = null;
        string? property = null;
        string? continued = null;
        string? language = null;
        string? note = null;
        NewsMap<string> attributes = default;
        NewsExtensionData extension = default;
        if (!json.BeginObject())
        {
            goto Done;
        }

        if (json.TryName("\"start\":"u8))
        {
            goto Start;
        }

    Name:
        ReadOnlySpan<byte> name = json.ReadName();
    Known:
        switch (name.Length)
        {
            case 2 when name.SequenceEqual("of"u8):
                goto Of;
            case 2 when name.SequenceEqual("as"u8):
                goto As;
            case 3 when name.SequenceEqual("end"u8):
                goto End;
            case 3 when name.SequenceEqual("ref"u8):
                goto Ref;
            case 3 when name.SequenceEqual("for"u8):
                goto For;
            case 4 when name.SequenceEqual("role"u8):
                goto Role;
            case 4 when name.SequenceEqual("cont"u8):
                goto Cont;
            case 4 when name.SequenceEqual("lang"u8):
                goto Lang;
            case 4 when name.SequenceEqual("note"u8):
                goto Note;
            case 5 when name.SequenceEqual("start"u8):
                goto Start;
            case 10 when name.SequenceEqual("attributes"u8):
                goto Attributes;
            default:
                if (json.TryFold(ref name, "\nof\nas\nend\nref\nfor\nrole\ncont\nlang\nnote\nstart\nattributes"u8))
                {
                    goto Known;
                }

                json.Keep(name, ref extension);
                goto Next;
        }

    Start:
        start = json.ReadInt32();
        if (!json.NextMember())
        {
            goto Done;
        }

        if (json.TryName("\"end\":"u8))
        {
            goto End;
        }

        goto Name;
    End:
        end = json.ReadInt32();
        if (!json.NextMember())
        {
            goto Done;
        }

        if (json.TryName("\"ref\":"u8))
        {
            goto Ref;
        }

        if (json.TryName("\"role\":"u8))
        {
            goto Role;
        }

        goto Name;
    Ref:
        if (json.TryKeepNull("ref"u8, ref extension))
        {
            goto Next;
        }

        reference = json.ReadWord();
        if (!json.NextMember())
        {
            goto Done;
        }

        if (json.TryName("\"role\":"u8))
        {
            goto Role;
        }

        if (json.TryName("\"for\":"u8))
        {
            goto For;
        }

        goto Name;
    Role:
        if (json.TryKeepNull("role"u8, ref extension))
        {
            goto Next;
        }

        role = json.ReadWord();
        if (!json.NextMember())
        {
            goto Done;
        }

        if (json.TryName("\"for\":"u8))
        {
            goto For;
        }

        if (json.TryName("\"of\":"u8))
        {
            goto Of;
        }

        goto Name;
    For:
        if (json.TryKeepNull("for"u8, ref extension))
        {
            goto Next;
        }

        anchored = json.ReadWords();
        goto Next;
    Of:
        if (json.TryKeepNull("of"u8, ref extension))
        {
            goto Next;
        }

        field = json.ReadWord();
        goto Next;
    As:
        if (json.TryKeepNull("as"u8, ref extension))
        {
            goto Next;
        }

        property = json.ReadWord();
        goto Next;
    Cont:
        if (json.TryKeepNull("cont"u8, ref extension))
        {
            goto Next;
        }

        continued = json.ReadWord();
        goto Next;
    Lang:
        if (json.TryKeepNull("lang"u8, ref extension))
        {
            goto Next;
        }

        language = json.ReadWord();
        goto Next;
    Note:
        if (json.TryKeepNull("note"u8, ref extension))
        {
            goto Next;
        }

        note = json.ReadString();
        goto Next;
    Attributes:
        if (json.TryKeepNull("attributes"u8, ref extension))
        {
            goto Next;
        }

        attributes = json.ReadStringMap();
    Next:
        if (json.NextMember())
        {
            goto Name;
        }

    Done:
        if (start is null || end is null)
        {
            json.ThrowMissing(start is null ? "start" : "end");
        }

        return new NewsSpan
        {
            Start = start.Value,
            End = end.Value,
            Ref = reference,
            Role = role,
            For = anchored,
            Of = field,
            As = property,
            Cont = continued,
            Lang = language,
            Note = note,
            Attributes = attributes,
            ExtensionData = extension,
        };
    }

    static void INewsRecord<NewsSpan>.Write(ref JsonOut json, NewsSpan value)
    {
        int position = json.Position;
        json.Int32("{\"start\":"u8, value.Start);
        json.Int32(",\"end\":"u8, value.End);
        if (value.Ref is { } reference)
        {
            json.String(",\"ref\":"u8, reference);
        }

        if (value.Role is { } role)
        {
            json.String(",\"role\":"u8, role);
        }

        json.Strings(",\"for\":"u8, value.For);
        if (value.Of is { } of)
        {
            json.String(",\"of\":"u8, of);
        }

        if (value.As is { } property)
        {
            json.String(",\"as\":"u8, property);
        }

        if (value.Cont is { } cont)
        {
            json.String(",\"cont\":"u8, cont);
        }

        if (value.Lang is { } lang)
        {
            json.String(",\"lang\":"u8, lang);
        }

        if (value.Note is { } note)
        {
            json.String(",\"note\":"u8, note);
        }

        json.StringMap(",\"attributes\":"u8, value.Attributes);
        json.Extension(value.ExtensionData, position);
        json.Raw("}"u8);
    }
}
