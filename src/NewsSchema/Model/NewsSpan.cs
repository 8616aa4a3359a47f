using NewsSchema.CompilerServices;

namespace NewsSchema;

/// <summary>The position of an annotation in a text. Offsets count UTF-16 code units in the text that contains the span.</summary>
public sealed partial record NewsSpan
{
    // Reading and writing use the fields, because a new process compiles each accessor that it calls.
    private readonly int _start;
    private readonly int _end;
    private readonly string? _ref;
    private readonly string? _role;
    private readonly NewsList<string> _for;
    private readonly NewsSpanDetails? _details;

    /// <summary>Creates a span. Set its members in an object initializer.</summary>
    public NewsSpan()
    {
    }

    /// <summary>The offset of the first code unit.</summary>
    public required int Start { get => _start; init => _start = value; }

    /// <summary>The offset after the last code unit.</summary>
    public required int End { get => _end; init => _end = value; }

    /// <summary>The id of the annotation that the span declares or mentions; null if there is none.</summary>
    public string? Ref
    {
        get => _ref;
        init
        {
            _ref = value;
            _details = _details is null ? null : (_details with { ExtensionData = ExtensionData.WithoutIf(value is not null, "ref") }).OrNull();
        }
    }

    /// <summary>The classes other than the kind (slots, anchors, fields, tags), separated by spaces; null if there are none.</summary>
    public string? Role
    {
        get => _role;
        init
        {
            _role = value;
            _details = _details is null ? null : (_details with { ExtensionData = ExtensionData.WithoutIf(value is not null, "role") }).OrNull();
        }
    }

    /// <summary>For an anchor such as a cue: the ids of the statements that it belongs to. Absent if there are none.</summary>
    public NewsList<string> For
    {
        get => _for;
        init
        {
            _for = value;
            _details = _details is null ? null : (_details with { ExtensionData = ExtensionData.WithoutIf(!value.IsAbsent, "for") }).OrNull();
        }
    }

    /// <summary>For a field: the id of the entity whose property the text gives; otherwise null.</summary>
    public string? Of { get => _details?.Of; init => _details = (Details with { Of = value, ExtensionData = ExtensionData.WithoutIf(value is not null, "of") }).OrNull(); }

    /// <summary>For a field: the name of the property if it differs from the class; otherwise null.</summary>
    public string? As { get => _details?.As; init => _details = (Details with { As = value, ExtensionData = ExtensionData.WithoutIf(value is not null, "as") }).OrNull(); }

    /// <summary>The id of the annotation that the span continues; null if it continues none.</summary>
    public string? Cont { get => _details?.Cont; init => _details = (Details with { Cont = value, ExtensionData = ExtensionData.WithoutIf(value is not null, "cont") }).OrNull(); }

    /// <summary>The language of the text (BCP 47); null if it is the language of the article.</summary>
    public string? Lang { get => _details?.Lang; init => _details = (Details with { Lang = value, ExtensionData = ExtensionData.WithoutIf(value is not null, "lang") }).OrNull(); }

    /// <summary>A remark by the annotator; null if there is none.</summary>
    public string? Note { get => _details?.Note; init => _details = (Details with { Note = value, ExtensionData = ExtensionData.WithoutIf(value is not null, "note") }).OrNull(); }

    /// <summary>All other attributes of a span that does not refer to an annotation. Absent if there are none.</summary>
    public NewsMap<string> Attributes { get => _details?.Attributes ?? default; init => _details = (Details with { Attributes = value, ExtensionData = ExtensionData.WithoutIf(!value.IsAbsent, "attributes") }).OrNull(); }

    /// <summary>The members that are not part of the model, and explicit nulls, as they were read. They are written back.</summary>
    public NewsExtensionData ExtensionData
    {
        get => _details?.ExtensionData ?? default;
        init
        {
            NewsSpanDetails details = Details with { ExtensionData = value.Count == 0 ? value : value.Current(UseOfKept) };
            _details = value.IsBegun && value.Count == 0 ? details : details.OrNull();
        }
    }

    private NewsSpanDetails Details => _details ?? new NewsSpanDetails();

    private KeptUse UseOfKept(string jsonName, NewsAny kept) => jsonName switch
    {
        "ref" => KeptValue.Unless(_ref is not null),
        "role" => KeptValue.Unless(_role is not null),
        "for" => KeptValue.Unless(!_for.IsAbsent),
        "of" => KeptValue.Unless(Of is not null),
        "as" => KeptValue.Unless(As is not null),
        "cont" => KeptValue.Unless(Cont is not null),
        "lang" => KeptValue.Unless(Lang is not null),
        "note" => KeptValue.Unless(Note is not null),
        "attributes" => KeptValue.Unless(!Attributes.IsAbsent),
        _ => KeptUse.Unknown,
    };
}
